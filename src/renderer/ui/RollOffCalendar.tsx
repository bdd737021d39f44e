import { cx } from './class-names.ts';
import { numberWords, signedWords } from './numbers.ts';
import css from './RollOffCalendar.module.css';

/**
 * One month. `days` its length, `weekends` its Saturdays and Sundays, `pastTo` the last day that is over, `changes`
 * what the rating gains or loses on a day and why, `endsAt` and `change` at the month's end.
 */
export type CalendarMonth = {
  readonly key: string;
  readonly name: string;
  readonly year?: string | undefined;
  readonly days: number;
  readonly weekends: readonly number[];
  readonly pastTo?: number | undefined;
  readonly today?: number | undefined;
  readonly changes: readonly { readonly day: number; readonly change: number; readonly cause: string }[];
  readonly endsAt: number;
  readonly change: number;
};

/** A row a month, a column a day: a loss that leaves has its bar on top, a gain that leaves below. */
export type RollOffCalendarProps = { readonly label: string; readonly months: readonly CalendarMonth[] };

const ALL_DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

const Day = ({ month, day }: { readonly month: CalendarMonth; readonly day: number }) => {
  const here = month.changes.filter((change) => change.day === day);
  const sum = here.reduce((total, one) => total + one.change, 0);
  const causes = here.map((one) => `${signedWords(one.change)} ${one.cause}`).join(', ');
  const isQuiet = day > month.days || day <= (month.pastTo ?? 0) || month.weekends.includes(day);
  return (
    <td
      className={cx(
        css['day'],
        isQuiet && css['quiet'],
        day > month.days && css['none'],
        day === month.today && css['today'],
        here.length > 0 && (sum < 0 ? css['loss'] : css['gain']),
      )}
      title={causes === '' ? undefined : causes}
    >
      {here.length > 0 && signedWords(sum)}
      {day === month.today && <span className="visually-hidden"> today</span>}
    </td>
  );
};

export const RollOffCalendar = ({ label, months }: RollOffCalendarProps) => (
  <table className={css['calendar']} aria-label={label}>
    <thead>
      <tr>
        <td />
        {ALL_DAYS.map((day) => (
          <th key={day} scope="col">
            {day}
          </th>
        ))}
        <th className={css['end']} scope="col" colSpan={2}>
          Month ends at
        </th>
      </tr>
    </thead>
    <tbody>
      {months.map((month) => (
        <tr key={month.key}>
          <th scope="row">
            {month.name} {month.year !== undefined && <span className={css['year']}>{month.year}</span>}
          </th>
          {ALL_DAYS.map((day) => (
            <Day key={day} month={month} day={day} />
          ))}
          <td className={css['at']}>{numberWords(month.endsAt)}</td>
          <td className={cx(css['change'], month.change < 0 ? css['down'] : month.change > 0 && css['up'])}>
            {month.change !== 0 && signedWords(month.change)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
