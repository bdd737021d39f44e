import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { type ActionOrder, useActionList } from '#renderer/state/action-list.ts';
import { DataTable, type Column, type Sort } from '#renderer/ui/DataTable.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { kindNames, type Action } from '#shared/actions/action.ts';
import type { Day } from '#shared/kernel/time.ts';
import { actionLook } from '#renderer/ui/action-states.ts';
import { partOf } from './action-list.ts';
import { NextDay, quiet, SourceLinks, stakeWords } from './action-words.tsx';
import type { ActionRow } from './actions-model.ts';
import { MoveDialog, type Compare } from './MoveDialog.tsx';
import css from './actions.module.css';

const stakeCell = ({ stake }: ActionRow) =>
  stake === undefined || stake === null ? quiet(stakeWords(stake)) : <b>{stakeWords(stake)}</b>;

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
    width: 84,
    cell: ({ violation, finding }) => <SourceLinks violation={violation} finding={finding} />,
  },
  {
    key: 'owner',
    head: 'Owner',
    width: 92,
    rank: 3,
    cell: ({ owner }) =>
      owner === null ? quiet('nobody') : <span className={css['cut']}>{owner.name}</span>,
  },
  { key: 'due', head: 'Due', width: 84, cell: (row) => <NextDay row={row} today={today} /> },
  { key: 'stake', head: 'At stake', width: 88, numeric: true, rank: 2, sortable: true, cell: stakeCell },
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
  readonly compare: Compare;
};

const sorts: Readonly<Record<ActionOrder, Sort | undefined>> = {
  next: undefined,
  mostAtStake: { key: 'stake', direction: 'descending' },
  leastAtStake: { key: 'stake', direction: 'ascending' },
};

/** What a press on the head of the points makes of the order: the most first, then the least, then by day again. */
const nextOrder: Readonly<Record<ActionOrder, ActionOrder>> = {
  next: 'mostAtStake',
  mostAtStake: 'leastAtStake',
  leastAtStake: 'next',
};

/** The log as a table: what is still to be done first, then what was checked, then what was dropped. */
export const ActionsTable = (props: ActionsTableProps) => {
  const { rows, today, shownBy, selected, onSelect, compare } = props;
  const [changing, setChanging] = useState<Action | null>(null);
  const { order, sort } = useActionList();
  const group = (key: ReturnType<typeof partOf>, title?: string) => {
    const found = rows.filter((row) => partOf(row) === key);
    return found.length === 0 ? [] : [{ key, title, rows: found }];
  };
  return (
    <>
      <DataTable
        label="Actions"
        columns={columnsOn(today)}
        groups={[...group('left'), ...group('effective', 'Checked'), ...group('dropped', 'Dropped')]}
        inParts={shownBy}
        rowKey={({ action }) => action.id}
        height={49}
        selected={selected}
        sort={sorts[order]}
        onSort={() => {
          sort(nextOrder[order]);
        }}
        onSelect={({ action }) => {
          onSelect(action.id);
        }}
        letters={{
          s: ({ action }) => {
            setChanging(action);
          },
        }}
      />
      {changing !== null && (
        <MoveDialog
          action={changing}
          compare={compare}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </>
  );
};
