import { Checkbox } from '@mantine/core';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useAuditList } from '#renderer/state/audit-list.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { PartOfWhole } from '#renderer/ui/PartOfWhole.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Run } from '#shared/audits/trend.ts';
import { findingState, type Finding } from '#shared/audits/finding.ts';
import { runScore } from '#shared/audits/score.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { AuditRecords } from './audit-records.ts';
import { sampleWords, shareWords, statusLooks } from './audit-words.ts';
import css from './audits.module.css';

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

const scores = new WeakMap<Run, ReturnType<typeof runScore>>();

/** Two cells tell of it, and a run stays the same object until its records change. */
const scoreOf = (run: Run) => {
  const score = scores.get(run) ?? runScore(run.audit.checklist, run.answers);
  scores.set(run, score);
  return score;
};

const scoreCell = (run: Run) => {
  const { share } = scoreOf(run);
  return share === null ? quiet('too few') : <b>{shareWords(share)}</b>;
};

const progressCell = (run: Run) => {
  const { assessed, total } = scoreOf(run);
  return (
    <PartOfWhole share={assessed / Math.max(total, 1)} words={`${String(assessed)} of ${String(total)}`} />
  );
};

const openOf = (found: readonly Finding[], { actions }: AuditRecords): number =>
  found.filter((one) => findingState(one, actions) !== 'settled').length;

const findingsCell = ({ audit }: Run, records: AuditRecords) => {
  const own = records.findings.filter(({ auditId }) => auditId === audit.id);
  if (own.length === 0) return quiet('none');
  return `${String(openOf(own, records))} open of ${String(own.length)}`;
};

/** Ticks a run for a comparison; once one is ticked, only runs of its checklist have anything to be compared with it. */
const useChoice = (runs: readonly Run[]) => {
  const { chosen, choose } = useAuditList();
  const first = runs.find(({ audit }) => chosen.includes(audit.id))?.audit.checklist.id;
  const canChoose = ({ audit }: Run): boolean => first === undefined || audit.checklist.id === first;
  const column: Column<Run> = {
    key: 'choose',
    head: 'Compare',
    headHidden: true,
    width: 48,
    cell: (run) => (
      <Checkbox
        size="xs"
        aria-label={`Compare run ${String(run.audit.number)}`}
        checked={chosen.includes(run.audit.id)}
        disabled={!canChoose(run)}
        onChange={() => {
          choose(run.audit.id);
        }}
      />
    ),
  };
  const toggle = (run: Run): void => {
    if (canChoose(run)) choose(run.audit.id);
  };
  return { column, toggle };
};

/** All runs, newest first; one that goes on comes before those that are signed off. */
export const RunsTable = (props: {
  readonly runs: readonly Run[];
  readonly records: AuditRecords;
  readonly onOpen: (id: string) => void;
}) => {
  const { people, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { column, toggle } = useChoice(props.runs);
  const columns: readonly Column<Run>[] = [
    ...(props.runs.length > 1 ? [column] : []),
    {
      key: 'number',
      head: 'Run',
      width: 56,
      numeric: true,
      cell: ({ audit }) => quiet(String(audit.number)),
    },
    {
      key: 'what',
      head: 'Checklist and sample',
      cell: ({ audit }) => audit.checklist.title,
      second: ({ audit }) => sampleWords(audit),
    },
    {
      key: 'day',
      head: 'Begun',
      width: 96,
      cell: ({ audit }) => formatDayShort(dayOf(audit.startedAt, zone), today),
    },
    {
      key: 'by',
      head: 'By',
      width: 120,
      rank: 2,
      cell: ({ audit }) => people.find(({ id }) => id === audit.startedBy)?.name ?? quiet('nobody named'),
    },
    { key: 'progress', head: 'Assessed', width: 132, rank: 1, cell: progressCell },
    { key: 'score', head: 'Score', width: 80, numeric: true, cell: scoreCell },
    {
      key: 'findings',
      head: 'Findings',
      width: 112,
      rank: 2,
      cell: (run) => findingsCell(run, props.records),
    },
    {
      key: 'state',
      head: 'State',
      width: 124,
      cell: ({ audit }) => <StateWord {...statusLooks[audit.status]} />,
    },
  ];
  const isGoingOn = ({ audit }: Run): boolean => audit.status === 'inProgress';
  return (
    <DataTable
      label="Audits"
      columns={columns}
      groups={[
        {
          key: 'all',
          rows: [...props.runs.filter(isGoingOn), ...props.runs.filter((run) => !isGoingOn(run))],
        },
      ]}
      rowKey={({ audit }) => audit.id}
      height={49}
      inParts="runs"
      letters={{ c: toggle }}
      onOpen={({ audit }) => {
        props.onOpen(audit.id);
      }}
    />
  );
};
