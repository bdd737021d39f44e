import { actionLook } from '#renderer/ui/action-states.ts';
import { Board } from '#renderer/ui/Board.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { kindNames } from '#shared/actions/action.ts';
import { actionColumn, actionColumns, type ActionColumn } from '#shared/actions/moves.ts';
import { groupBy } from '#shared/kernel/group.ts';
import type { Day } from '#shared/kernel/time.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { NextDay, stakeSentence } from './action-words.tsx';
import type { ActionRow } from './actions-model.ts';
import { MoveDialog, type Compare } from './MoveDialog.tsx';
import css from './actions.module.css';

const columnWords: Readonly<Record<ActionColumn, string>> = {
  open: 'Open',
  inProgress: 'In progress',
  done: 'Done',
  checkDue: 'Effect check due',
  effective: 'Effective',
  again: 'Not effective or reopened',
  dropped: 'Dropped',
};

const Details = ({ row, today }: { readonly row: ActionRow; readonly today: Day }) => {
  const { action, standing, owner, stake } = row;
  const atStake = stakeSentence(stake);
  return (
    <>
      <StateWord {...actionLook(standing)} />
      <span className={css['cardLine']}>
        <span className={css['cutOwner']}>{owner?.name ?? 'Nobody'}</span>
        {standing.next !== null && (
          <span className={css['cardDay']}>
            <span className="visually-hidden">{action.status === 'done' ? 'effect check ' : 'due '}</span>
            <NextDay row={row} today={today} />
          </span>
        )}
      </span>
      <span className={css['small']}>
        {[kindNames[action.kind], ...(atStake === '' ? [] : [atStake])].join(' · ')}
      </span>
    </>
  );
};

export type ActionsBoardProps = {
  readonly rows: readonly ActionRow[];
  readonly today: Day;
  readonly shownBy: string;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly compare: Compare;
};

/** The actions by where they stand; S changes the state of one by the same forms as its own screen. */
export const ActionsBoard = ({ rows, today, shownBy, open, onOpen, compare }: ActionsBoardProps) => {
  const columns = groupBy(rows, ({ action, standing }) => actionColumn(action, standing.stand));
  return (
    <Board
      label="Board of actions"
      narrow
      columns={actionColumns.map((key) => ({ key, title: columnWords[key], rows: columns.get(key) ?? [] }))}
      rowKey={({ action }) => action.id}
      none="No action here"
      filterKey={shownBy}
      open={open}
      card={(row) => ({
        number: `Action${NBSP}${String(row.action.number)}`,
        title: row.action.title,
        details: <Details row={row} today={today} />,
        changeLabel: `Change action ${String(row.action.number)}`,
      })}
      onOpen={({ action }) => {
        onOpen(action.id);
      }}
      change={({ action }, onClose) => <MoveDialog action={action} compare={compare} onClose={onClose} />}
    />
  );
};
