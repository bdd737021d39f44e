import { useToday } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayRange, formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { Review } from '#shared/review/review.ts';
import css from './reviews.module.css';

type PastProps = { readonly reviews: readonly Review[]; readonly current: string | null };

/** The signed reviews of a shop, the newest first. */
export const PastReviews = ({ reviews, current }: PastProps) => {
  const { people, zone } = useShop();
  const go = useView((view) => view.go);
  const today = useToday(zone);
  return (
    <Pane title="Signed reviews" {...(reviews.length === 0 ? {} : { note: String(reviews.length) })}>
      {reviews.length === 0 && (
        <p className={css['quiet']}>None yet. What is signed off stands here, as it was read then.</p>
      )}
      <ul className={css['past']} aria-label="Signed reviews">
        {reviews.map(({ id, number, report, signedAt, signedBy }) => {
          const who = people.find((one) => one.id === signedBy)?.name;
          return (
            <li key={id}>
              {id === current ? (
                <strong aria-current="true">{`Review${NBSP}${String(number)}`}</strong>
              ) : (
                <ActionLink
                  about={formatDayRange(report.from, report.until, today)}
                  onClick={() => {
                    go({ screen: 'reviews', review: id });
                  }}
                >
                  {`Review${NBSP}${String(number)}`}
                </ActionLink>
              )}
              <span>{formatDayRange(report.from, report.until, today)}</span>
              <span className={css['small']}>
                {`signed ${formatDayShort(dayOf(signedAt, zone), today)}${who === undefined ? '' : `, ${who}`}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Pane>
  );
};
