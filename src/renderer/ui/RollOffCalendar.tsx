import { useContext, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Day } from '#shared/kernel/time.ts';
import { formatMonth } from '#shared/kernel/time-words.ts';
import type {
  CalendarDay,
  CalendarMonth,
  RollOffCalendar as Calendar,
} from '#shared/rating/roll-off-calendar.ts';
import { signedWords } from './numbers.ts';
import { LessIsGood, Points } from './Points.tsx';
import { rangeWords, type ChartEntry } from './rating-chart-model.ts';
import { calendarMove, rollOffWords } from './roll-off-words.ts';
import css from './RollOffCalendar.module.css';

/** Columns of the longest month. */
const numbers = Array.from({ length: 31 }, (_, index) => index + 1);

/**
 * A row per month, a column per day, the month's end at the right. What leaves stands on its day: a loss with a bar on
 * top, a gain with one below, unknown points as "?". Arrow keys go from one such day to the next.
 */
export type RollOffCalendarProps = {
  readonly calendar: Calendar<ChartEntry>;
  readonly today: Day;
  readonly label: string;
};

type Walk = {
  readonly today: Day;
  readonly stop: Day | undefined;
  readonly onEnter: (day: Day) => void;
};

const toneOf = (change: number | null, lessIsGood: boolean): string => {
  if (change === null) return 'unknown';
  if (change === 0) return 'even';
  return change > 0 === lessIsGood ? 'down' : 'up';
};

const Cell = ({ cell, walk }: { readonly cell: CalendarDay<ChartEntry>; readonly walk: Walk }) => {
  const lessIsGood = useContext(LessIsGood);
  const { day, rollOff } = cell;
  const look = {
    className: css['day'],
    'data-today': cell.isToday,
    'data-past': cell.isPast,
    'data-weekend': cell.isWeekend,
  };
  const today = cell.isToday && <span className="visually-hidden">today</span>;
  if (rollOff === null)
    return (
      <td {...look} data-day={cell.isToday ? day : undefined}>
        {today}
      </td>
    );
  const words = rollOffWords(rollOff, walk.today);
  return (
    <td
      {...look}
      data-day={day}
      data-tone={toneOf(rollOff.change, lessIsGood)}
      tabIndex={day === walk.stop ? 0 : -1}
      title={words}
      aria-label={words}
      onFocus={() => {
        walk.onEnter(day);
      }}
    >
      {rollOff.change === null ? '?' : signedWords(rollOff.change)}
    </td>
  );
};

const yearWords = (month: string, before: string | undefined): string =>
  month.slice(0, 4) === before?.slice(0, 4) ? '' : month.slice(0, 4);

type RowProps = {
  readonly month: CalendarMonth<ChartEntry>;
  readonly before: string | undefined;
  readonly walk: Walk;
};

const Row = ({ month: { month, days, change, endsAt }, before, walk }: RowProps) => (
  <tr>
    <th scope="row" className={css['month']}>
      {formatMonth(month, `${month}-01`)} <span>{yearWords(month, before)}</span>
    </th>
    {days.map((cell) => (
      <Cell key={cell.day} cell={cell} walk={walk} />
    ))}
    {days.length < numbers.length && <td className={css['none']} colSpan={numbers.length - days.length} />}
    {endsAt.low === endsAt.high ? (
      <>
        <td className={css['ends']}>{rangeWords(endsAt)}</td>
        <td className={css['change']}>{change === 0 ? '–' : <Points value={change} />}</td>
      </>
    ) : (
      // A range says already that points are unknown.
      <td className={css['ends']} colSpan={2} data-range="">
        {rangeWords(endsAt)}
      </td>
    )}
  </tr>
);

const Head = () => (
  <thead>
    <tr>
      <th scope="col" className={css['corner']}>
        <span className="visually-hidden">Month</span>
      </th>
      {numbers.map((number) => (
        <th key={number} scope="col">
          {number}
        </th>
      ))}
      <th scope="colgroup" colSpan={2} className={css['endsHead']}>
        Month ends at
      </th>
    </tr>
  </thead>
);

const FIRST_HINT = 'Arrow keys go from one day on which something leaves to the next.';

/** Where the days are wider than the window, they begin so that today and the next day with something are in sight. */
const useBeginAtToday = (today: Day, next: Day | undefined) => {
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const find = (what: string) => box.querySelector<HTMLElement>(what);
    const now = find(`[data-day="${today}"]`);
    const coming = find(`[data-day="${String(next)}"]`) ?? now;
    const [month, ends] = [find('thead th:first-child'), find('thead th:last-child')];
    if (now === null || coming === null || month === null || ends === null) return;
    const rightOf = (cell: HTMLElement): number => cell.offsetLeft + cell.offsetWidth;
    const least = Math.max(rightOf(now), rightOf(coming)) - (box.clientWidth - ends.offsetWidth);
    // Whole days, so that none is cut in half beside the months.
    const days = Math.ceil(Math.max(0, least) / now.offsetWidth) * now.offsetWidth;
    box.scrollLeft = Math.min(days, now.offsetLeft - month.offsetWidth);
  }, [today, next]);
  return scroll;
};

export const RollOffCalendar = ({ calendar, today, label }: RollOffCalendarProps) => {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Day | null>(null);
  const days = calendar.rollOffs.map(({ day }) => day);
  const next = days.find((day) => day >= today) ?? days.at(-1);
  const stop = current !== null && days.includes(current) ? current : next;
  const shown = current === null ? undefined : calendar.rollOffs.find(({ day }) => day === current);

  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = calendarMove(days, stop, event.key);
    if (to === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };

  const scroll = useBeginAtToday(today, next);
  const walk: Walk = { today, stop, onEnter: setCurrent };
  const isOpen = calendar.rollOffs.some(({ change }) => change === null);
  return (
    <div className={css['calendar']}>
      <div className={css['scroll']} ref={scroll}>
        <table ref={table} role="grid" aria-label={label} onKeyDown={onKeyDown}>
          <Head />
          <tbody>
            {calendar.months.map((month, index) => (
              <Row key={month.month} month={month} before={calendar.months[index - 1]?.month} walk={walk} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={css['foot']}>
        {shown === undefined ? FIRST_HINT : rollOffWords(shown, today)}
        {isOpen && ' A ? stands for unknown points; the rating after it is a range.'}
      </p>
    </div>
  );
};
