import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { kindNames } from '#shared/actions/action.ts';
import type { Day } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { Violation } from '#shared/violations.ts';
import { IconPaperclip } from '@tabler/icons-react';
import { actionLook } from '#renderer/ui/action-states.ts';
import type { ActionRow } from './actions-model.ts';
import css from './actions.module.css';

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

const CaseLink = ({ violation }: { readonly violation: Violation }) => {
  const go = useView((state) => state.go);
  return (
    <ActionLink
      onClick={() => {
        go({ screen: 'case', id: violation.id });
      }}
    >
      {`Case\u00a0${String(violation.number)}`}
    </ActionLink>
  );
};

const dueWords = ({ action, standing, returned }: ActionRow, today: Day) => {
  if (returned.cases.length > 0 && standing.stand === 'checkDue') return quiet('came back');
  if (standing.next === null) return quiet('–');
  if (standing.next === today) return <b className={css['today']}>today</b>;
  const day = formatDayShort(standing.next, today);
  return action.status === 'done' || standing.overdue === 0 ? (
    day
  ) : (
    <span className={css['late']}>{day}</span>
  );
};

const stakeWords = ({ stake }: ActionRow) => {
  if (stake === undefined) return quiet('–');
  return stake === null ? quiet('unknown') : <b>{stake}</b>;
};

const columnsOn = (today: Day): readonly Column<ActionRow>[] => [
  {
    key: 'number',
    head: 'No.',
    width: 48,
    numeric: true,
    cell: ({ action }) => quiet(String(action.number)),
  },
  {
    key: 'what',
    head: 'Action, kind and cause',
    cell: ({ action }) => action.title,
    second: ({ action }) =>
      action.cause === '' ? kindNames[action.kind] : `${kindNames[action.kind]} · ${action.cause}`,
  },
  {
    key: 'from',
    head: 'From',
    width: 76,
    cell: ({ violation }) => (violation === null ? quiet('–') : <CaseLink violation={violation} />),
  },
  {
    key: 'owner',
    head: 'Owner',
    width: 92,
    rank: 3,
    cell: ({ owner }) =>
      owner === null ? quiet('nobody') : <span className={css['cut']}>{owner.name}</span>,
  },
  { key: 'due', head: 'Due', width: 84, cell: (row) => dueWords(row, today) },
  { key: 'stake', head: 'At stake', width: 72, numeric: true, rank: 2, cell: stakeWords },
  {
    key: 'steps',
    head: 'Steps',
    width: 60,
    numeric: true,
    rank: 3,
    cell: ({ action, ticked }) =>
      action.steps.length === 0 ? quiet('none') : `${String(ticked)} of\u00a0${String(action.steps.length)}`,
  },
  {
    key: 'proof',
    head: 'Proof',
    width: 52,
    numeric: true,
    rank: 3,
    cell: ({ action }) =>
      action.proof.length === 0 ? (
        quiet('none')
      ) : (
        <span className={css['proofs']}>
          <IconPaperclip size={14} stroke={1.8} aria-hidden="true" />
          {action.proof.length}
        </span>
      ),
  },
  {
    key: 'state',
    head: 'State',
    width: 156,
    cell: ({ standing }) => <StateWord {...actionLook(standing)} />,
  },
];

export type ActionsTableProps = {
  readonly rows: readonly ActionRow[];
  readonly today: Day;
  /** Another one for each view and filter. */
  readonly shownBy: string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** The log as a table: what is still to be done first, then what was checked, then what was dropped. */
export const ActionsTable = ({ rows, today, shownBy, selected, onSelect }: ActionsTableProps) => {
  const group = (key: 'effective' | 'dropped', title: string) => {
    const found = rows.filter(({ standing }) => standing.stand === key).toReversed();
    return found.length === 0 ? [] : [{ key, title, rows: found }];
  };
  return (
    <DataTable
      label="Actions"
      columns={columnsOn(today)}
      groups={[
        {
          key: 'open',
          rows: rows.filter(({ standing }) => standing.stand !== 'effective' && standing.stand !== 'dropped'),
        },
        ...group('effective', 'Checked'),
        ...group('dropped', 'Dropped'),
      ]}
      inParts={shownBy}
      rowKey={({ action }) => action.id}
      height={49}
      selected={selected}
      onSelect={({ action }) => {
        onSelect(action.id);
      }}
    />
  );
};
