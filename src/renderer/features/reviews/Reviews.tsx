import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { weekHolding } from '#shared/review/week.ts';
import { OpenReview } from './OpenReview.tsx';
import { SignedReview } from './SignedReview.tsx';
import { useReviewFacts } from './use-review-facts.ts';
import { useReviewPdf } from './use-review-pdf.ts';

/** `start`: the signed review that is shown; `hold`: the day of a duty that the review is held for. */
export type ReviewsProps = {
  readonly start?: string | undefined;
  readonly hold?: { readonly dutyId: string; readonly day: string } | undefined;
};

/** The weekly review: the week that is to be signed, or one that was. */
export const Reviews = ({ start, hold }: ReviewsProps) => {
  const { shop, zone } = useShop();
  const go = useView((view) => view.go);
  const today = dayOf(useMinute(), zone);
  const facts = useReviewFacts();
  const rows = useShopRows('reviews', shop.id);
  const pdf = useReviewPdf();
  if (facts === undefined || rows === undefined)
    return <Screen header={<PageHeader title="Weekly review" />}>{null}</Screen>;
  const reviews = rows.toSorted((a, b) => b.number - a.number);
  const review = reviews.find(({ id }) => id === start);
  if (review !== undefined)
    return <SignedReview key={review.id} review={review} reviews={reviews} pdf={pdf} />;
  const first = hold === undefined ? today : weekHolding(hold.day, today).until;
  return (
    <OpenReview
      key={first}
      facts={facts}
      reviews={reviews}
      first={first}
      hold={hold}
      onSigned={(id) => {
        void pdf.make(id);
        go({ screen: 'reviews', review: id });
      }}
    />
  );
};
