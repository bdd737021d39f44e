import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { dutyLook } from '#renderer/ui/duty-states.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import { ruleWords } from '#shared/duties/cadence-words.ts';
import { dutyKindNames } from '#shared/duties/duty.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import css from './duties.module.css';
import type { DutyRow } from './duty-rows.ts';

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

const dueCell = ({ standing: { open, missed, next } }: DutyRow, today: Day) => {
  const day = open[0]?.day ?? next;
  if (day === null) return quiet('–');
  if (day === today) return <b className={css['today']}>today</b>;
  return <span className={missed > 0 ? css['late'] : css['day']}>{formatDay(day, today)}</span>;
};

const lastCell = ({ said }: DutyRow, today: Day) => {
  const done = said.filter(({ outcome }) => outcome === 'done').map(({ day }) => day);
  const last = done.toSorted().at(-1);
  return last === undefined ? (
    quiet('never yet')
  ) : (
    <span className={css['day']}>{formatDay(last, today)}</span>
  );
};

/** The rule of the last span, which holds now or held last. */
export const ruleNow = ({ duty }: Pick<DutyRow, 'duty'>): string => duty.spans.at(-1)?.rule ?? '';

const columnsOn = (today: Day): readonly Column<DutyRow>[] => [
  { key: 'number', head: 'No.', width: 48, numeric: true, cell: ({ duty }) => quiet(String(duty.number)) },
  {
    key: 'what',
    head: 'Duty and cadence',
    cell: ({ duty }) => duty.title,
    second: (row) => {
      const rule = ruleNow(row);
      return rule === '' ? 'Never began' : ruleWords(rule);
    },
  },
  {
    key: 'kind',
    head: 'Kind',
    width: 128,
    rank: 3,
    cell: ({ duty }) => <span className={css['day']}>{dutyKindNames[duty.kind]}</span>,
  },
  {
    key: 'owner',
    head: 'Owner',
    width: 116,
    rank: 2,
    cell: ({ owner }) =>
      owner === null ? quiet('nobody') : <span className={css['cut']}>{owner.name}</span>,
  },
  { key: 'last', head: 'Last done', width: 108, rank: 3, cell: (row) => lastCell(row, today) },
  { key: 'due', head: 'Due', width: 108, cell: (row) => dueCell(row, today) },
  {
    key: 'state',
    head: 'State',
    width: 168,
    cell: ({ duty, standing }) => <StateWord {...dutyLook(duty.status, standing)} />,
  },
];

const groupNames = [
  { status: 'paused', title: 'Paused' },
  { status: 'ended', title: 'Ended' },
] as const;

export type DutiesTableProps = {
  readonly rows: readonly DutyRow[];
  readonly shownBy: string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** The duties, what is overdue longest first; those that rest or have ended below. */
export const DutiesTable = ({ rows, shownBy, selected, onSelect }: DutiesTableProps) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const rest = groupNames.flatMap(({ status, title }) => {
    const own = rows.filter(({ duty }) => duty.status === status);
    return own.length === 0 ? [] : [{ key: status, title, rows: own }];
  });
  return (
    <DataTable
      label="Duties"
      columns={columnsOn(today)}
      groups={[{ key: 'running', rows: rows.filter(({ duty }) => duty.status === 'running') }, ...rest]}
      rowKey={({ duty }) => duty.id}
      height={49}
      inParts={shownBy}
      selected={selected}
      onSelect={({ duty }) => {
        onSelect(duty.id);
      }}
    />
  );
};
