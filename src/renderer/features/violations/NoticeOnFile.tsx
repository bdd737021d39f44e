import { Pane } from '#renderer/ui/Pane.tsx';
import type { Violation } from '#shared/violations.ts';
import css from './case.module.css';

/** The notice of a case as it came, and its lines to answer. */
export const NoticeOnFile = ({ violation }: { readonly violation: Violation }) => (
  <Pane title="The notice" note="as it came">
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
