import { Button } from '@mantine/core';
import { IconCalendar, IconTable } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry, RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { rangeWords } from '#renderer/ui/rating-chart-model.ts';
import { whatLeaves } from '#renderer/ui/roll-off-words.ts';
import { RollOffCalendar } from '#renderer/ui/RollOffCalendar.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import type { RollOff } from '#shared/rating/ledger.ts';
import { pointLifeDays, pointLifeWords } from '#shared/rating/point-life.ts';
import { rollOffCalendar } from '#shared/rating/roll-off-calendar.ts';
import css from './Rating.module.css';

type Leaving = RollOff<CaseEntry>;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const columnsOn = (today: string): readonly Column<Leaving>[] => [
  {
    key: 'day',
    head: 'Day',
    width: 176,
    cell: ({ day }) => <span className={css['date']}>{formatDay(day, today)}</span>,
  },
  {
    key: 'what',
    head: 'What leaves',
    cell: ({ entries }) => <span className={css['clamp']}>{sentence(whatLeaves(entries))}</span>,
  },
  {
    key: 'change',
    head: 'Change',
    numeric: true,
    strong: true,
    width: 96,
    cell: ({ change }) => <Points value={change} />,
  },
  { key: 'then', head: 'Then', numeric: true, width: 128, cell: ({ then }) => rangeWords(then) },
];

type TabProps = { readonly records: RatingRecords; readonly asList: boolean };

export const CalendarTab = ({ records, asList }: TabProps) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { entries, latest } = records;
  const calendar = useMemo(
    () => rollOffCalendar(entries, { today, latest }, pack),
    [entries, latest, today, pack],
  );
  if (calendar.rollOffs.length === 0) {
    return (
      <p className={css['sentence']}>
        Nothing on record leaves the window on a day that is known. A gain or a loss counts{' '}
        {pointLifeWords(pack)}
        {pointLifeDays(pack) === null ? '' : ' from its own day'}.
      </p>
    );
  }
  if (!asList) return <RollOffCalendar calendar={calendar} today={today} label="Roll-off calendar" />;
  return (
    <DataTable
      label="Roll-offs"
      columns={columnsOn(today)}
      groups={[{ key: 'all', rows: calendar.rollOffs }]}
      rowKey={({ day }) => day}
    />
  );
};

type ToggleProps = { readonly asList: boolean; readonly onToggle: () => void };

export const CalendarToggle = ({ asList, onToggle }: ToggleProps) => {
  const Shown = asList ? IconCalendar : IconTable;
  return (
    <Button
      className={css['toggle'] ?? ''}
      variant="subtle"
      size="xs"
      leftSection={<Shown size={15} stroke={1.8} aria-hidden="true" />}
      onClick={onToggle}
    >
      {asList ? 'Show as calendar' : 'Show as list'}
    </Button>
  );
};
