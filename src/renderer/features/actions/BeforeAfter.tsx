import { useShop } from '#renderer/data/shop-context.ts';
import { now } from '#renderer/data/clock.ts';
import type { BeforeAndAfter, Recurrence } from '#shared/actions/effect.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countDays, formatDayShort } from '#shared/kernel/time-words.ts';
import css from './actions.module.css';

/** "2 cases, 32 points", "no case". */
export const costWords = ({ cases, points, unknown }: Recurrence): string => {
  if (cases.length === 0) return 'no case';
  const count = cases.length === 1 ? '1\u00a0case' : `${String(cases.length)}\u00a0cases`;
  const lost = points === 1 ? '1\u00a0point' : `${String(points)}\u00a0points`;
  const more = unknown === 0 ? '' : `, ${String(unknown)} with unknown points`;
  return `${count}, ${lost}${more}`;
};

/** What the cause has cost in as many days before the action was done as since. */
export const BeforeAfter = ({ effect }: { readonly effect: BeforeAndAfter }) => {
  const { zone } = useShop();
  const today = dayOf(now(), zone);
  const { days, from, done, before, after } = effect;
  return (
    <dl className={css['compare']}>
      <div>
        <dt>{`${countDays(days)} before`}</dt>
        <dd>{costWords(before)}</dd>
        <dd className={css['small']}>{`since ${formatDayShort(from, today)}`}</dd>
      </div>
      <div>
        <dt>{`${countDays(days)} since`}</dt>
        <dd>{costWords(after)}</dd>
        <dd className={css['small']}>{`done ${formatDayShort(done, today)}`}</dd>
      </div>
    </dl>
  );
};
