import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import type { Duty } from '#shared/duties/duty.ts';
import { sameWords } from '#shared/kernel/words.ts';
import { ControlPlan } from './ControlPlan.tsx';
import { DutiesTable } from './DutiesTable.tsx';
import { DutyForm } from './DutyForm.tsx';
import { DutyInspector } from './DutyInspector.tsx';
import css from './duties.module.css';
import type { DutyRow } from './duty-rows.ts';
import { useDutyRows } from './use-duty-rows.ts';
import { EmptyDuties } from './EmptyDuties.tsx';

type View = 'all' | 'due' | 'plan';

/** What the form is open for: a new duty, or one on record. */
type FormFor = { readonly duty: Duty | null };

const isDue = ({ standing }: DutyRow): boolean => standing.open.length > 0;

const hasText = ({ duty, owner }: DutyRow, text: string): boolean =>
  [`duty ${String(duty.number)}`, duty.title, duty.detail, owner?.name ?? ''].some((words) =>
    sameWords(words).includes(sameWords(text)),
  );

type ListsProps = {
  readonly rows: readonly DutyRow[];
  readonly start: string | null;
  readonly onForm: (form: FormFor) => void;
};

type Rows = Pick<ListsProps, 'rows'> & {
  readonly view: View;
  readonly text: string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onClear: () => void;
};

const Shown = ({ rows, view, text, selected, onSelect, onClear }: Rows) => {
  if (rows.length === 0 && view === 'due' && text === '')
    return <p className={css['none']}>Nothing is due or overdue.</p>;
  if (rows.length === 0) return <NoHits what="duty" filter={text} isNarrowed={false} onClear={onClear} />;
  if (view === 'plan') return <ControlPlan rows={rows} selected={selected} onSelect={onSelect} />;
  return (
    <div className={css['rows']}>
      <DutiesTable
        rows={rows}
        shownBy={JSON.stringify([view, text])}
        selected={selected}
        onSelect={onSelect}
      />
    </div>
  );
};

const NewButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    variant="filled"
    leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
    rightSection={<KeyHint keys="A" onFill />}
    onClick={onClick}
  >
    New duty
  </Button>
);

const Lists = ({ rows, start, onForm }: ListsProps) => {
  const [view, setView] = useState<View>('all');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(start);
  const due = rows.filter(isDue);
  const inView = (view === 'due' ? due : rows).filter((row) => hasText(row, text));
  const current = inView.find(({ duty }) => duty.id === selected) ?? inView[0];
  return (
    <Screen
      inspectorWidth={336}
      header={
        <PageHeader
          title="Duties"
          quiet="What is done again and again"
          actions={
            <NewButton
              onClick={() => {
                onForm({ duty: null });
              }}
            />
          }
        />
      }
      inspector={
        current === undefined ? undefined : (
          <DutyInspector
            key={current.duty.id}
            row={current}
            onEdit={() => {
              onForm({ duty: current.duty });
            }}
          />
        )
      }
    >
      <Toolbar
        label="Views"
        view={view}
        onView={setView}
        views={[
          { key: 'all', name: 'All', count: rows.length },
          { key: 'due', name: 'Due and overdue', count: due.length },
          { key: 'plan', name: 'Control plan', count: rows.length },
        ]}
      >
        <FilterField label="Filter duties" value={text} onChange={setText} />
      </Toolbar>
      <Shown
        rows={inView}
        view={view}
        text={text}
        selected={current?.duty.id ?? null}
        onSelect={setSelected}
        onClear={() => {
          setText('');
        }}
      />
    </Screen>
  );
};

const Content = ({
  rows,
  start,
  onForm,
}: Omit<ListsProps, 'rows'> & { readonly rows: ReturnType<typeof useDutyRows> }) => {
  if (rows === undefined) return <Screen header={<PageHeader title="Duties" />}>{null}</Screen>;
  if (rows.length > 0) return <Lists rows={rows} start={start} onForm={onForm} />;
  return (
    <Screen header={<PageHeader title="Duties" />}>
      <EmptyDuties
        onNew={() => {
          onForm({ duty: null });
        }}
      />
    </Screen>
  );
};

/** `start`: the duty that is shown first. */
export type DutiesProps = { readonly start?: string | undefined };

/** The recurring duties of a shop: what is due, what was missed, and the control plan. */
export const Duties = ({ start }: DutiesProps) => {
  const rows = useDutyRows();
  const [form, setForm] = useState<FormFor | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  useKey('a', () => {
    setForm({ duty: null });
  });
  const first = recorded ?? start ?? null;
  return (
    <>
      <Content key={first} rows={rows} start={first} onForm={setForm} />
      {form !== null && (
        <DutyForm
          duty={form.duty}
          onClose={() => {
            setForm(null);
          }}
          onRecorded={setRecorded}
        />
      )}
    </>
  );
};
