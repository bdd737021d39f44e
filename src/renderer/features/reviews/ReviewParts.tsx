import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { ratesWords, reviewPartTitles } from '#shared/review/assemble.ts';
import type { ReviewFigure, ReviewLine, ReviewPart, ReviewReport } from '#shared/review/review.ts';
import css from './reviews.module.css';
import { placeOfSubject, subjectVerbs } from './subject-place.ts';

/** The figures of a review in one line under the header. */
export const ReviewFigures = ({ figures }: { readonly figures: readonly ReviewFigure[] }) => (
  <Strip label="The rating of the week">
    {figures.map(({ name, value, detail }) => (
      <StripCell key={name} label={name} value={value} detail={detail} size="figure" />
    ))}
  </Strip>
);

const Line = ({ line }: { readonly line: ReviewLine }) => {
  const go = useView((view) => view.go);
  return (
    <li>
      <span className={css['what']}>{line.what}</span>
      <ActionLink
        about={line.what}
        onClick={() => {
          go(placeOfSubject(line.about));
        }}
      >
        {subjectVerbs[line.about.kind]}
      </ActionLink>
      <span className={css['detail']}>{line.detail}</span>
    </li>
  );
};

const Part = ({ part }: { readonly part: ReviewPart }) => {
  const { key, words, lines, more } = part;
  const id = `review-${key}`;
  return (
    <section className={css['part']} aria-labelledby={id} data-empty={lines.length === 0}>
      <PaneHead id={id} title={reviewPartTitles[key]} />
      <p className={css['words']}>{words}</p>
      {lines.length > 0 && (
        <ul className={css['lines']} aria-labelledby={id}>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </ul>
      )}
      {more > 0 && <p className={css['words']}>{`${String(more)} more are on record.`}</p>}
    </section>
  );
};

/** The parts of a review, each with its lines or the words that there is nothing. */
export const ReviewParts = ({ report }: { readonly report: ReviewReport }) => (
  <>
    <div className={css['parts']}>
      {report.parts.map((part) => (
        <Part key={part.key} part={part} />
      ))}
    </div>
    <p className={css['rates']}>{ratesWords}</p>
  </>
);
