import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import type { Step, StepTarget } from './next-steps.ts';
import css from './Today.module.css';

type DoNextProps = { readonly steps: readonly Step[]; readonly onStep: (target: StepTarget) => void };

const mostShown = 5;

export const DoNext = ({ steps, onStep }: DoNextProps) => (
  <section className={css['next']} aria-labelledby="today-next">
    <PaneHead
      id="today-next"
      title="Do next"
      note={steps.length > mostShown ? `${String(mostShown)} of ${String(steps.length)}` : undefined}
    />
    {steps.length === 0 ? (
      <p className={css['sentence']}>Nothing is due.</p>
    ) : (
      <ol className={css['steps']}>
        {steps.slice(0, mostShown).map((step, index) => (
          <li key={step.key}>
            <span className={css['ordinal']} aria-hidden="true">
              {index + 1}
            </span>
            <div className={css['step']}>
              <div className={css['todo']}>
                <span className={css['clamp']} title={step.title}>
                  {step.title}
                </span>
              </div>
              <div className={css['detail']}>
                <span className={css['clamp']} title={step.detail}>
                  {step.detail}
                </span>
              </div>
            </div>
            <ActionLink
              about={step.title}
              onClick={() => {
                onStep(step.target);
              }}
            >
              {step.verb}
            </ActionLink>
          </li>
        ))}
      </ol>
    )}
  </section>
);
