import { Pane } from '#renderer/ui/Pane.tsx';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayRange } from '#shared/kernel/time-words.ts';
import type { Period, Violation } from '#shared/violations.ts';
import css from './case.module.css';

const PeriodOf = ({ period }: { readonly period: Period }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  return <p className={css['plain']}>Of {formatDayRange(period.from, period.to, today)}.</p>;
};

/** The notice of a case as it came, and its lines to answer. */
export const NoticeOnFile = ({ violation }: { readonly violation: Violation }) => (
  <Pane title="The notice" note="as it came">
    {violation.period !== null && <PeriodOf period={violation.period} />}
    {violation.noticeText === '' ? (
      <p className={css['plain']}>Its text was not kept.</p>
    ) : (
      <div className={css['notice']}>{violation.noticeText}</div>
    )}
    {violation.lines.length > 0 && (
      <>
        <h3 className={css['linesHead']}>Lines to answer</h3>
        <ol className={css['lines']}>
          {violation.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      </>
    )}
  </Pane>
);
