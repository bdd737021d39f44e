import { useShop } from '#renderer/data/shop-context.ts';
import { now } from '#renderer/data/clock.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import type { Recurrence } from '#shared/actions/effect.ts';
import type { ShopDuring } from '#shared/actions/limit-days.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countDays, formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { EffectCompared } from './effect-compared.ts';
import css from './actions.module.css';

/** "2 cases, 32 points", "no case". */
export const costWords = ({ cases, points, unknown }: Recurrence): string => {
  if (cases.length === 0) return 'no case';
  const count = cases.length === 1 ? '1\u00a0case' : `${String(cases.length)}\u00a0cases`;
  const lost = points === 1 ? '1\u00a0point' : `${String(points)}\u00a0points`;
  const more = unknown === 0 ? '' : `, ${String(unknown)} with unknown points`;
  return `${count}, ${lost}${more}`;
};

const ratingWords = ({ rating }: ShopDuring): string => {
  if (rating === null) return 'no reading';
  return `${numberWords(rating.from)} to${NBSP}${numberWords(rating.to)}`;
};

const limitedWords = ({ limited }: ShopDuring): string => {
  if (limited === null) return 'limits unknown';
  return limited === 0 ? 'no day under limits' : `${countDays(limited)} under limits`;
};

type SpanProps = {
  readonly head: string;
  readonly cost: Recurrence;
  readonly note: string;
  readonly shop: ShopDuring | undefined;
};

const Span = ({ head, cost, note, shop }: SpanProps) => (
  <div>
    <dt>{head}</dt>
    <dd>{costWords(cost)}</dd>
    {shop !== undefined && (
      <>
        <dd>{`rating ${ratingWords(shop)}`}</dd>
        <dd>{limitedWords(shop)}</dd>
      </>
    )}
    <dd className={css['small']}>{note}</dd>
  </div>
);

/** What the cause has cost in as many days before the action was done as since, and how the shop stood meanwhile. */
export const BeforeAfter = ({ effect }: { readonly effect: EffectCompared }) => {
  const { zone } = useShop();
  const today = dayOf(now(), zone);
  const { days, from, done, before, after, shop } = effect;
  return (
    <>
      <dl className={css['compare']}>
        <Span
          head={`${countDays(days)} before`}
          cost={before}
          note={`since ${formatDayShort(from, today)}`}
          shop={shop?.before}
        />
        <Span
          head={`${countDays(days)} since`}
          cost={after}
          note={`done ${formatDayShort(done, today)}`}
          shop={shop?.after}
        />
      </dl>
      <p className={css['compareNote']}>
        {shop === null
          ? 'No reading is on record, so the rating and the days under limits can’t be compared.'
          : 'Cases and points are those of the cause; the rating and the days under limits are those of the whole shop.'}
      </p>
    </>
  );
};
