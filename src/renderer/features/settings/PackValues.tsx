import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Sureness } from '#renderer/ui/SourceValue.tsx';
import { sureOf, type Sure } from '#renderer/ui/sureness.ts';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { ExplainedValue } from '#shared/policy/explain.ts';
import { settableAs, type Settable } from '#shared/policy/overrides.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { partsOfPack, upperFirst, type PackPart, type PackRow } from './pack-rows.ts';
import css from './Settings.module.css';

type View = 'all' | Sure;

const views: readonly { readonly key: View; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'agree', name: '2 sources' },
  { key: 'single', name: 'Single' },
  { key: 'assumed', name: 'Assumed' },
  { key: 'unknown', name: 'Unknown' },
  { key: 'override', name: 'Own' },
];

const Lines = ({ first, second }: { readonly first: string; readonly second: string | null }) => (
  <div className={css['value']}>
    <div className={css['first']}>{first}</div>
    {second !== null && <div className={css['second']}>{second}</div>}
  </div>
);

const pageWords = ({ source, also, isOwn }: ExplainedValue, today: string): string => {
  if (isOwn) return `since ${formatDayShort(source.retrieved, today)}`;
  const page =
    source.pageDate === null ? 'page without a date' : `page of ${formatDayShort(source.pageDate, today)}`;
  const read = `${page}, read ${formatDayShort(source.retrieved, today)}`;
  return also.length === 0 ? read : `${read}; also ${also.map(({ title }) => title).join(', ')}`;
};

const columnsAt = (today: string, onSet: ((row: PackRow) => void) | null): readonly Column<PackRow>[] => [
  {
    key: 'name',
    head: 'What',
    cell: ({ name, found }) => <Lines first={upperFirst(name)} second={found.note} />,
  },
  {
    key: 'value',
    head: 'Value',
    width: 132,
    cell: ({ value, found }) => (
      <div className={found.value === null ? css['quiet'] : undefined}>{value}</div>
    ),
  },
  {
    key: 'source',
    head: 'Source',
    width: 232,
    cell: ({ found }) => <Lines first={found.source.title} second={pageWords(found, today)} />,
  },
  {
    key: 'sure',
    head: 'How sure',
    width: 150,
    cell: ({ found }) => <Sureness sure={sureOf(found)} />,
  },
  ...(onSet === null
    ? []
    : [
        {
          key: 'set',
          head: 'Own value',
          headHidden: true,
          width: 104,
          cell: (row: PackRow) => (
            <Button
              size="xs"
              variant="subtle"
              aria-label={`Set own value of ${row.name}`}
              onClick={() => {
                onSet(row);
              }}
            >
              Set own
            </Button>
          ),
        },
      ]),
];

const holds = ({ name, value, found }: PackRow, text: string): boolean =>
  [name, value, found.note ?? '', found.source.title].join('\n').toLowerCase().includes(text);

const filtered = (parts: readonly PackPart[], view: View, text: string): readonly PackPart[] => {
  const wanted = text.trim().toLowerCase();
  return parts
    .map(({ name, rows }) => ({
      name,
      rows: rows.filter(
        (row) => (view === 'all' || sureOf(row.found) === view) && (wanted === '' || holds(row, wanted)),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
};

type Setting = { readonly row: PackRow; readonly as: Settable | null };

/** Every value of a pack, by part, filtered by words and by how sure it is. */
export const PackValues = ({ pack, canSet }: { readonly pack: Pack; readonly canSet: boolean }) => {
  const { zone } = useShop();
  const today = useToday(zone);
  const [view, setView] = useState<View>('all');
  const [text, setText] = useState('');
  const [setting, setSetting] = useState<Setting | null>(null);
  const parts = useMemo(() => partsOfPack(pack), [pack]);
  const shown = filtered(parts, view, text);
  const rows = parts.flatMap((part) => part.rows);
  const columns = columnsAt(
    today,
    canSet ? (row) => setSetting({ row, as: settableAs(pack, row.ref) }) : null,
  );
  return (
    <>
      <Toolbar
        label="How sure"
        views={views.map(({ key, name }) => ({
          key,
          name,
          count: key === 'all' ? rows.length : rows.filter(({ found }) => sureOf(found) === key).length,
        }))}
        view={view}
        onView={setView}
      >
        <FilterField label="Filter the values" value={text} onChange={setText} />
      </Toolbar>
      {shown.length === 0 && <NoHits what="value" filter={text} onClear={() => setText('')} />}
      {shown.map(({ name, rows: some }) => (
        <Pane
          key={name}
          title={name}
          note={`${String(some.length)} ${some.length === 1 ? 'value' : 'values'}`}
          body="flush"
        >
          <DataTable
            label={name}
            columns={columns}
            groups={[{ key: name, rows: some }]}
            rowKey={({ ref }) => ref}
            height={49}
          />
        </Pane>
      ))}
      {setting !== null && (
        <OverrideDialog
          pack={pack}
          row={setting.row}
          as={setting.as}
          onClose={() => {
            setSetting(null);
          }}
        />
      )}
    </>
  );
};
