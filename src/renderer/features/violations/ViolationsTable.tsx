import { useState, type ReactNode } from 'react';
import { Attempts } from '#renderer/ui/Attempts.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { PartOfWhole } from '#renderer/ui/PartOfWhole.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import type { ListColumn } from '#shared/choices.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { Checklist } from '#shared/evidence-checklist.ts';
import type { Violation } from '#shared/violations.ts';
import { lossSign } from '#shared/rating/model.ts';
import { columnNames, keptColumns } from './case-columns.ts';
import { checklistInRow, checklistNote, shareOnFile } from './checklist-words.ts';
import { NextClock } from './NextClock.tsx';
import { PointsCell } from './PointsCell.tsx';
import { RepeatTag } from './RepeatTag.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { hitsInRow, type CaseRow, type Reckoning } from './violations-model.ts';
import css from './violations.module.css';

const leavesWords = (row: CaseRow, today: string): string => {
  if (row.entryState === 'void') return 'void';
  if (row.leaves === null) return '–';
  const day = formatDayShort(row.leaves, today);
  return row.entryState === 'rolledOff' ? `left ${day}` : day;
};

const What = ({ text, children }: { readonly text: string; readonly children?: ReactNode }) => (
  <>
    <span className={css['least']} />
    <span className={css['what']}>
      <span className={css['words']} title={text}>
        {text}
      </span>
      {children}
    </span>
  </>
);

const secondLine = ({ violation, hits }: CaseRow): string => {
  if (violation.detail !== '') return violation.detail;
  if (hits !== '–') return hits;
  return violation.ticket === '' ? 'nothing named' : `ticket ${violation.ticket}`;
};

type ChecklistFor = (violation: Violation) => Checklist;

/** How much of what is asked for is on file. */
const evidenceColumn = (checklistFor: ChecklistFor): Column<CaseRow> => ({
  key: 'evidence',
  head: columnNames.evidence,
  width: 124,
  cell: ({ violation }) => {
    const checklist = checklistFor(violation);
    const share = shareOnFile(checklist);
    return (
      <span className={css['quiet']} title={checklistNote(checklist)}>
        {share === null ? (
          checklistInRow(checklist)
        ) : (
          <PartOfWhole share={share} words={checklistInRow(checklist)} />
        )}
      </span>
    );
  },
});

const columnsOf = (reckoning: Reckoning, checklistFor: ChecklistFor): readonly Column<CaseRow>[] => {
  const today = dayOf(reckoning.now, reckoning.zone);
  return [
    {
      key: 'next',
      head: 'Next clock',
      width: 232,
      cell: (row) => <NextClock row={row} reckoning={reckoning} />,
    },
    {
      key: 'case',
      head: columnNames.case,
      width: 52,
      numeric: true,
      cell: (row) => <span className={css['number']}>{row.violation.number}</span>,
    },
    {
      key: 'what',
      head: 'What',
      cell: (row) => <What text={row.violation.title} />,
      // The tag stands beside the detail, so that it takes no room from the title.
      second: (row) => (
        <What text={secondLine(row)}>
          <RepeatTag row={row} reckoning={reckoning} />
        </What>
      ),
    },
    {
      key: 'state',
      head: columnNames.state,
      width: 168,
      cell: (row) => <StateWord {...caseStates[row.violation.status]} />,
    },
    {
      key: 'points',
      head: columnNames.points,
      width: 80,
      numeric: true,
      cell: (row) => <PointsCell row={row} sign={lossSign(reckoning.pack)} />,
    },
    {
      key: 'leaves',
      head: columnNames.leaves,
      width: 104,
      cell: (row) => <span className={css['still']}>{leavesWords(row, today)}</span>,
    },
    {
      key: 'hits',
      head: columnNames.hits,
      width: 112,
      cell: (row) => (
        <span className={css['hits']} title={row.hits}>
          {hitsInRow(row.violation.hits)}
        </span>
      ),
    },
    {
      key: 'attempts',
      head: columnNames.attempts,
      width: 104,
      cell: (row) =>
        row.attempts === null || row.mostAttempts === null ? (
          '–'
        ) : (
          <Attempts used={row.attempts} of={row.mostAttempts} />
        ),
    },
    evidenceColumn(checklistFor),
    {
      key: 'notice',
      head: columnNames.notice,
      width: 100,
      numeric: true,
      cell: (row) => (
        <span className={css['quiet']}>
          {formatDayShort(dayOf(row.violation.noticeAt, reckoning.zone), today)}
        </span>
      ),
    },
  ];
};

/** The cases: open ones by next clock, closed ones as a group under them; S on a row records a change of it. */
export const ViolationsTable = (props: {
  readonly rows: readonly CaseRow[];
  readonly reckoning: Reckoning;
  readonly checklistFor: ChecklistFor;
  /** The columns that stand. */
  readonly shown: readonly ListColumn[];
  /** Another one for each filter, so that each begins at its first rows. */
  readonly filterKey: string;
  readonly onOpen: (id: string) => void;
}) => {
  const { rows, reckoning, checklistFor, shown, filterKey, onOpen } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const changed = rows.find(({ violation }) => violation.id === changing);
  const open = rows.filter((row) => !row.closed);
  const closed = rows.filter((row) => row.closed);
  return (
    <>
      <DataTable
        label="Cases"
        letters={{
          s: (row) => {
            setChanging(row.violation.id);
          },
        }}
        height={49}
        columns={keptColumns(columnsOf(reckoning, checklistFor), shown)}
        groups={[
          ...(open.length > 0 ? [{ key: 'open', rows: open }] : []),
          ...(closed.length > 0 ? [{ key: 'closed', title: 'Closed', rows: closed }] : []),
        ]}
        rowKey={(row) => row.violation.id}
        inParts={filterKey}
        onOpen={(row) => {
          onOpen(row.violation.id);
        }}
      />
      {changed !== undefined && (
        <StatusDialog
          opened
          violation={changed.violation}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </>
  );
};
