import { Button } from '@mantine/core';
import { useToday } from '#renderer/data/clock.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { ExportedNote } from '#renderer/ui/Exported.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import type { Evidence } from '#shared/evidence.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayRange, formatInstant, formatDay, NBSP } from '#shared/kernel/time-words.ts';
import type { Review } from '#shared/review/review.ts';
import { PastReviews } from './PastReviews.tsx';
import { ReviewFigures, ReviewParts } from './ReviewParts.tsx';
import css from './reviews.module.css';
import type { ReviewPdf } from './use-review-pdf.ts';

type PdfProps = { readonly review: Review; readonly pdf: ReviewPdf };

const FiledPdf = ({ review, file }: { readonly review: Review; readonly file: Evidence }) => {
  const go = useView((view) => view.go);
  const { told, isBusy, begin } = useExport<{ path: string | null }>(({ path }) => ({
    what: 'The PDF',
    path,
  }));
  return (
    <Pane title="PDF">
      <p className={css['plain']}>{`Filed as evidence${NBSP}${String(file.number)}, ${file.fileName}`}</p>
      <div className={css['verbs']}>
        <Button
          onClick={() => {
            go({ screen: 'evidence', file: file.id });
          }}
        >
          Open the PDF
        </Button>
        <Button
          disabled={isBusy}
          onClick={() => {
            begin(() => startJob('review.export', { id: review.id }));
          }}
        >
          Save a copy
        </Button>
      </div>
      <ExportedNote told={told} />
    </Pane>
  );
};

const MissingPdf = ({ review, pdf }: PdfProps) => {
  const make = (
    <Button size="xs" onClick={() => void pdf.make(review.id)}>
      Make the PDF
    </Button>
  );
  if (pdf.busy)
    return (
      <Pane title="PDF">
        <p className={css['quiet']} role="status">
          The PDF is being made.
        </p>
      </Pane>
    );
  const failed = pdf.failure?.id === review.id ? pdf.failure.message : null;
  return (
    <Pane title="PDF">
      <Note
        tone={failed === null ? 'neutral' : 'dang'}
        live
        title={failed === null ? 'No PDF is on file.' : 'The PDF was not made.'}
        actions={make}
      >
        {`${failed === null ? '' : `${failed} `}The review is signed, and all of it is on record.`}
      </Note>
    </Pane>
  );
};

const Pdf = ({ review, pdf }: PdfProps) => {
  const files = useShopRows('evidence', review.shopId) ?? [];
  const file = files.find(({ id }) => id === review.evidenceId);
  return file === undefined ? (
    <MissingPdf review={review} pdf={pdf} />
  ) : (
    <FiledPdf review={review} file={file} />
  );
};

const Signature = ({ review }: { readonly review: Review }) => {
  const { people, zone } = useShop();
  const go = useView((view) => view.go);
  const today = useToday(zone);
  const all = useShopRows('duties', review.shopId) ?? [];
  const { signedAt, signedBy, report, duties } = review;
  const held = duties.flatMap(({ dutyId, day }) => {
    const duty = all.find(({ id }) => id === dutyId);
    return duty === undefined ? [] : [{ duty, day }];
  });
  return (
    <FactList
      facts={[
        { name: 'Signed', value: formatInstant(signedAt, zone, signedAt) },
        { name: 'By', value: people.find(({ id }) => id === signedBy)?.name ?? 'nobody named' },
        { name: 'As it stood', value: formatInstant(report.at, zone, signedAt) },
        ...held.map(({ duty, day }) => ({
          name: `Duty${NBSP}${String(duty.number)}`,
          value: (
            <ActionLink
              onClick={() => {
                go({ screen: 'duties', duty: duty.id });
              }}
            >
              {`Signed for ${formatDay(day, today)}`}
            </ActionLink>
          ),
        })),
      ]}
    />
  );
};

export type SignedReviewProps = PdfProps & { readonly reviews: readonly Review[] };

/** A signed review as it was read then, with its notes and its PDF. */
export const SignedReview = ({ review, reviews, pdf }: SignedReviewProps) => {
  const { zone } = useShop();
  const go = useView((view) => view.go);
  const today = useToday(zone);
  const { report, notes, number } = review;
  const crumb = (
    <ActionLink
      onClick={() => {
        go({ screen: 'reviews' });
      }}
    >
      Weekly review
    </ActionLink>
  );
  return (
    <Screen
      header={
        <PageHeader
          crumb={crumb}
          title={`Review ${String(number)}`}
          quiet={`${formatDayRange(report.from, report.until, today)}, signed ${formatDay(dayOf(review.signedAt, zone), today)}`}
        />
      }
      strip={<ReviewFigures figures={report.figures} />}
      inspector={
        <Inspector label={`Review ${String(number)}`}>
          <Pane title="Signature">
            <Signature review={review} />
          </Pane>
          <Pdf review={review} pdf={pdf} />
          <Pane title="Notes">
            {notes === '' ? (
              <p className={css['quiet']}>No notes.</p>
            ) : (
              <p className={css['text']}>{notes}</p>
            )}
          </Pane>
          <PastReviews reviews={reviews} current={review.id} />
        </Inspector>
      }
    >
      <ReviewParts report={report} />
    </Screen>
  );
};
