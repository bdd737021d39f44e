import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { type AuditPart, useAuditList } from '#renderer/state/audit-list.ts';
import { useView } from '#renderer/state/view.ts';
import { FacetMenu } from '#renderer/ui/FacetMenu.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { monthlyScores } from '#shared/audits/monthly.ts';
import { recurringFailures, type Run, signedRuns } from '#shared/audits/trend.ts';
import { runsOf, type AuditRecords } from './audit-records.ts';
import css from './audits.module.css';
import { CompareChosen } from './comparison/CompareChosen.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { MonthsTable } from './months/MonthsTable.tsx';
import { RecurringTable } from './RecurringTable.tsx';
import { RunsTable } from './RunsTable.tsx';

/** The value of "All checklists" among the checklists' ids. */
const ALL = '';

const monthly = reckonedOnce(({ runs, zone }: { readonly runs: readonly Run[]; readonly zone: string }) =>
  monthlyScores(runs, zone),
);
const recurring = reckonedOnce(({ runs }: { readonly runs: readonly Run[] }) => recurringFailures(runs));

const listsOf = reckonedOnce(
  ({ runs }: { readonly runs: readonly Run[] }): ReadonlyMap<string, string> =>
    new Map(signedRuns(runs).map(({ audit }) => [audit.checklist.id, audit.checklist.title])),
);

/** Signed runs by checklist, or of the one to which the views are narrowed. */
const useNarrowed = (records: AuditRecords) => {
  const { zone } = useShop();
  const { checklist, narrow } = useAuditList();
  const runs = runsOf(records);
  const lists = listsOf({ runs });
  const chosen = checklist !== null && lists.has(checklist) ? checklist : null;
  // What is reckoned from all of them is reckoned once, and then narrowed.
  const all = monthly({ runs, zone });
  const shown = all.lists.filter(({ checklistId }) => chosen === null || checklistId === chosen);
  const used = all.months.filter((_, at) =>
    shown.some(({ rows }) => rows.some(({ cells }) => (cells[at] ?? null) !== null)),
  );
  const months = {
    months: used,
    lists: shown.map((list) => ({
      ...list,
      rows: list.rows.map((row) => ({
        ...row,
        cells: row.cells.filter((_, at) => used.includes(all.months[at] ?? '')),
      })),
    })),
  };
  const again = recurring({ runs }).filter(({ checklist: { id } }) => chosen === null || id === chosen);
  return { lists, chosen, narrow, months, again };
};

type Narrowed = ReturnType<typeof useNarrowed>;

const ChecklistFacet = ({ lists, chosen, narrow }: Narrowed) =>
  lists.size > 1 && (
    <FacetMenu
      name="Checklist"
      groups={[
        {
          choices: [
            { value: ALL, label: 'All checklists' },
            ...[...lists].map(([value, label]) => ({ value, label })),
          ],
        },
      ]}
      value={chosen ?? ALL}
      neutral={ALL}
      onChange={(value) => {
        narrow(value === ALL ? null : value);
      }}
    />
  );

type ShownProps = {
  readonly part: AuditPart;
  readonly records: AuditRecords;
  readonly narrowed: Narrowed;
  readonly finding: string | null;
  readonly onFinding: (id: string) => void;
};

const none = (words: string) => <p className={css['none']}>{words}</p>;

const Shown = ({ part, records, narrowed, finding, onFinding }: ShownProps) => {
  const go = useView((state) => state.go);
  const { months, again } = narrowed;
  switch (part) {
    case 'runs':
      return (
        <RunsTable
          runs={runsOf(records)}
          records={records}
          onOpen={(id) => {
            go({ screen: 'audit', id });
          }}
        />
      );
    case 'findings':
      return records.findings.length === 0 ? (
        none('No findings. One begins at an item of an audit, with F.')
      ) : (
        <FindingsTable records={records} selected={finding} onSelect={onFinding} />
      );
    case 'months':
      return months.months.length === 0 ? (
        none('No audit is signed off yet. From the first one on, its sections stand here under its month.')
      ) : (
        <MonthsTable {...months} />
      );
    case 'again':
      return again.length === 0 ? (
        none('Nothing failed in more than one signed audit of its checklist.')
      ) : (
        <RecurringTable rows={again} records={records} />
      );
  }
};

export type AuditViewsProps = Omit<ShownProps, 'narrowed'> & { readonly onPart: (part: AuditPart) => void };

/** Runs, findings, scores by month and what failed again: one of them below its toolbar. */
export const AuditViews = ({ onPart, ...shown }: AuditViewsProps) => {
  const { part, records } = shown;
  const narrowed = useNarrowed(records);
  const isNarrowing = part === 'months' || part === 'again';
  return (
    <>
      <Toolbar<AuditPart>
        label="Views"
        view={part}
        onView={onPart}
        views={[
          { key: 'runs', name: 'Runs', count: records.audits.length },
          { key: 'findings', name: 'Findings', count: records.findings.length },
          { key: 'months', name: 'By month', count: narrowed.months.months.length },
          { key: 'again', name: 'Failed again', count: narrowed.again.length },
        ]}
      >
        {part === 'runs' && <CompareChosen runs={runsOf(records)} />}
        {isNarrowing && <ChecklistFacet {...narrowed} />}
      </Toolbar>
      <div className={css['rows']}>
        <Shown {...shown} narrowed={narrowed} />
      </div>
    </>
  );
};
