import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useIntake } from '#renderer/data/intake.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { sendPart } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { Exported } from '#renderer/ui/Exported.tsx';
import { FacetMenu } from '#renderer/ui/FacetMenu.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { useKey } from '#renderer/ui/use-key.ts';
import { isWorkOver } from '#shared/actions/closing.ts';
import type { Action } from '#shared/actions/action.ts';
import type { EffectFacts } from '#shared/actions/effect.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { ActionForm, type FormPurpose } from './ActionForm.tsx';
import { ActionInspector } from './ActionInspector.tsx';
import { ExportActions, exportedWords } from './ExportActions.tsx';
import { ActionsFoot } from './ActionsFoot.tsx';
import { ActionsTable } from './ActionsTable.tsx';
import { CausesTable } from './CausesTable.tsx';
import {
  actionRows,
  actionViews,
  causesOf,
  effectFactsOf,
  filterActions,
  rowsInView,
  type ActionFilter,
  type ActionReckoning,
  type ActionRecords,
  type ActionRow,
  type ActionView,
} from './actions-model.ts';
import { EmptyActions } from './EmptyActions.tsx';
import css from './actions.module.css';

const recordsOf = reckonedOnce((records: ActionRecords) => records);

type Given<R> = R & { readonly records: ActionRecords };

const rowsOf = reckonedOnce(({ records, ...reckoning }: Given<ActionReckoning>) =>
  actionRows(records, reckoning),
);

const factsOf = reckonedOnce(({ records, ...rules }: Given<Pick<ActionReckoning, 'pack' | 'zone'>>) =>
  effectFactsOf(records, rules),
);

const useRecords = (): ActionRecords | undefined => {
  const { shop, people } = useShop();
  const actions = useShopRows('actions', shop.id);
  const violations = useShopRows('violations', shop.id);
  return actions === undefined || violations === undefined
    ? undefined
    : recordsOf({ actions, violations, people });
};

const nothing: ActionFilter = { text: '', ownerId: '', cause: '' };

/** A view of the actions, or their causes. */
type View = ActionView | 'causes';

/** Which view, filter and action are shown; at first those of the action that another screen leads to. */
const useShown = (rows: readonly ActionRow[], start: string | null) => {
  const [view, setView] = useState<View>('all');
  const [filter, setFilter] = useState(nothing);
  const [selected, setSelected] = useState<string | null>(start);
  const shown = filterActions(view === 'causes' ? [] : rowsInView(rows, view), filter);
  const current = shown.find(({ action }) => action.id === selected) ?? shown[0];
  return { view, setView, filter, setFilter, shown, current, setSelected };
};

type Shown = ReturnType<typeof useShown>;

const Facets = ({ shown, records }: { readonly shown: Shown; readonly records: ActionRecords }) => {
  const { filter, setFilter } = shown;
  const owners = records.people.filter(({ id }) => records.actions.some(({ ownerId }) => ownerId === id));
  const causes = causesOf(records.actions);
  return (
    <>
      <FilterField
        label="Filter actions"
        value={filter.text}
        onChange={(text) => {
          setFilter({ ...filter, text });
        }}
      />
      <FacetMenu
        name="Owner"
        neutral=""
        value={filter.ownerId}
        groups={[
          {
            choices: [
              { value: '', label: 'Anybody' },
              ...owners.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ]}
        onChange={(ownerId) => {
          setFilter({ ...filter, ownerId });
        }}
      />
      <FacetMenu
        name="Cause"
        neutral=""
        value={filter.cause}
        groups={[
          {
            choices: [
              { value: '', label: 'Any cause' },
              ...[...causes].map(([value, label]) => ({ value, label })),
            ],
          },
        ]}
        onChange={(cause) => {
          setFilter({ ...filter, cause });
        }}
      />
    </>
  );
};

/** Files for an action: filed with its case, and its proof in the same step. */
const useProofFiles = (action: Action | undefined, shopId: string) => {
  const intake = useIntake(shopId);
  const take = async (files: readonly File[]) => {
    if (action === undefined || isWorkOver(action.status)) return;
    let { rev } = action;
    await intake.take(files, action.violationId, async (added) => {
      const seqs: number[] = [];
      for (const { id: evidenceId } of added) {
        const result = await sendPart('action.prove', { id: action.id, rev, evidenceId, isProof: true });
        if (result.ok) seqs.push(result.seq);
        else intake.fail(result.error.message);
        rev += result.ok ? 1 : 0;
      }
      return seqs;
    });
  };
  return { intake, take };
};

type LogProps = {
  readonly records: ActionRecords;
  readonly start: string | null;
  readonly onForm: (purpose: FormPurpose) => void;
};

const NewButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    variant="filled"
    leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
    rightSection={<KeyHint keys="A" onFill />}
    onClick={onClick}
  >
    New action
  </Button>
);

type RowsProps = { readonly shown: Shown; readonly facts: EffectFacts; readonly today: Day };

/** The rows of the view, or what says that the filter leaves none. */
const Rows = ({ shown, facts, today }: RowsProps) => {
  const { view, filter, setView, setFilter, current } = shown;
  if (view === 'causes')
    return (
      <CausesTable
        facts={facts}
        onCause={(cause) => {
          setFilter({ ...nothing, cause });
          setView('all');
        }}
      />
    );
  return shown.shown.length === 0 ? (
    <NoHits
      what="action"
      filter={filter.text}
      isNarrowed={filter.ownerId !== '' || filter.cause !== ''}
      onClear={() => {
        setFilter(nothing);
      }}
    />
  ) : (
    <div className={css['rows']}>
      <ActionsTable
        rows={shown.shown}
        shownBy={JSON.stringify([view, filter])}
        today={today}
        selected={current?.action.id ?? null}
        onSelect={shown.setSelected}
      />
    </div>
  );
};

const Log = ({ records, start, onForm }: LogProps) => {
  const { shop, pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const rows = rowsOf({ records, pack, zone, today });
  const shown = useShown(rows, start);
  const { current, view, setView } = shown;
  const { intake, take } = useProofFiles(current?.action, shop.id);
  const dropped = useIncomingFiles((files) => void take(files));
  const exported = useExport(exportedWords);
  const facts = factsOf({ records, pack, zone });
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        inspectorWidth={336}
        header={
          <PageHeader
            title="Actions"
            quiet="Corrective-action log"
            actions={
              <>
                {view !== 'causes' && <ExportActions rows={shown.shown} exported={exported} />}
                <NewButton
                  onClick={() => {
                    onForm({ kind: 'new', violationId: null });
                  }}
                />
              </>
            }
          />
        }
        foot={<ActionsFoot records={records} today={today} />}
        inspector={
          current === undefined ? undefined : (
            <ActionInspector
              key={current.action.id}
              row={current}
              facts={facts}
              intake={intake}
              onFiles={(files) => void take(files)}
              onEdit={() => {
                onForm({ kind: 'edit', action: current.action });
              }}
              onFollow={() => {
                onForm({ kind: 'follow', before: current.action });
              }}
            />
          )
        }
      >
        <Exported told={exported.told} />
        <Toolbar
          label="Views"
          view={view}
          onView={setView}
          views={[
            ...actionViews.map(({ key, name }) => ({ key, name, count: rowsInView(rows, key).length })),
            { key: 'causes', name: 'Causes', count: causesOf(records.actions).size },
          ]}
        >
          {view !== 'causes' && <Facets shown={shown} records={records} />}
        </Toolbar>
        <Rows shown={shown} facts={facts} today={today} />
      </Screen>
    </div>
  );
};

const Content = ({
  records,
  start,
  onForm,
}: Omit<LogProps, 'records'> & { readonly records: ActionRecords | undefined }) => {
  if (records === undefined) return <Screen header={<PageHeader title="Actions" />}>{null}</Screen>;
  if (records.actions.length > 0) return <Log records={records} start={start} onForm={onForm} />;
  return (
    <Screen header={<PageHeader title="Actions" />}>
      <EmptyActions
        onNew={() => {
          onForm({ kind: 'new', violationId: null });
        }}
      />
    </Screen>
  );
};

export type ActionsProps = {
  /** The action that is shown first. */
  readonly start?: string | undefined;
  /** The case for which a new action is begun on arrival. */
  readonly newFor?: string | undefined;
};

/** The corrective-action log: what was decided against each cause, how far it is, its proof, and whether it helped. */
export const Actions = ({ start, newFor }: ActionsProps) => {
  const records = useRecords();
  const [form, setForm] = useState<FormPurpose | null>(
    newFor === undefined ? null : { kind: 'new', violationId: newFor },
  );
  const [recorded, setRecorded] = useState<string | null>(null);
  useKey('a', () => {
    setForm({ kind: 'new', violationId: null });
  });
  const first = recorded ?? start ?? null;
  return (
    <>
      <Content key={first} records={records} start={first} onForm={setForm} />
      {form !== null && records !== undefined && (
        <ActionForm
          purpose={form}
          violations={records.violations}
          causes={[...causesOf(records.actions).values()]}
          onClose={() => {
            setForm(null);
          }}
          onRecorded={setRecorded}
        />
      )}
    </>
  );
};
