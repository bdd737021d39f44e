import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { runScore } from '#shared/audits/score.ts';
import type { OwnRun } from './audit-records.ts';
import css from './run.module.css';
import type { RunPlace } from './use-run.ts';

const keyWords = [
  ['1', 'Compliant'],
  ['2', 'Partly'],
  ['3', 'Not'],
  ['4', 'Not applicable'],
  ['M', 'Note'],
  ['E', 'Evidence'],
  ['F', 'Finding'],
  ['J', 'Next'],
  ['K', 'Back'],
] as const;

/** The sections of a run with how far each is, and the keys that hold in it. */
export const RunSections = ({ run, place }: { readonly run: OwnRun; readonly place: RunPlace }) => {
  const score = runScore(run.audit.checklist, run.answers);
  return (
    <Inspector
      label="Sections of the audit"
      side="left"
      foot={
        place.isOpen && (
          <ul className={css['keys']} aria-label="Keys of this audit">
            {keyWords.map(([key, does]) => (
              <li key={key}>
                <KeyHint keys={key} />
                {does}
              </li>
            ))}
          </ul>
        )
      }
    >
      <Pane title="Sections" note={`${String(score.assessed)} of ${String(score.total)}`}>
        <ol className={css['toc']}>
          {score.sections.map(({ id, title, assessed, total }, index) => {
            const first = place.asked.find(({ section }) => section === id);
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-current={place.current?.section === id ? 'true' : undefined}
                  disabled={first === undefined}
                  onClick={() => {
                    place.show(first);
                  }}
                >
                  <span>
                    <span className={css['quiet']}>{index + 1}</span> {title}
                  </span>
                  <progress max={Math.max(total, 1)} value={assessed} aria-hidden="true" />
                  <span className={css['quiet']}>
                    {first === undefined ? 'not asked' : `${String(assessed)} of ${String(total)}`}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </Pane>
    </Inspector>
  );
};
