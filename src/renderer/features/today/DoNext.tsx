import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { formatNear } from '#shared/kernel/time-words.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import type { ClockRow } from './clock-rows.ts';
import type { Step, StepTarget } from './next-steps.ts';
import css from './Today.module.css';

type DoNextProps = {
  readonly steps: readonly Step[];
  readonly next: ClockRow | undefined;
  readonly onStep: (target: StepTarget) => void;
};

const mostShown = 5;

const Idle = ({ next }: Pick<DoNextProps, 'next'>) => {
  const { zone } = useShop();
  const now = useMinute();
  return (
    <p className={css['sentence']}>
      {next === undefined
        ? 'Nothing is due.'
        : `No step is due. Next clock: ${next.title.toLowerCase()}, ${formatNear(next.dueAt, zone, now)}.`}
    </p>
  );
};

export const DoNext = ({ steps, next, onStep }: DoNextProps) => (
  <section className={css['next']} aria-labelledby="today-next">
    <PaneHead
      id="today-next"
      title="Do next"
      note={steps.length > mostShown ? `${String(mostShown)} of ${String(steps.length)}` : undefined}
    />
    {steps.length === 0 ? (
      <Idle next={next} />
    ) : (
      <ol className={css['steps']}>
        {steps.slice(0, mostShown).map((step, index) => (
          <li key={step.key}>
            <span className={css['ordinal']} aria-hidden="true">
              {index + 1}
            </span>
            <div className={css['todo']}>
              <span className={css['clamp']} title={step.title}>
                {step.title}
              </span>
            </div>
            <ActionLink
              about={step.title}
              onClick={() => {
                onStep(step.target);
              }}
            >
              {step.verb}
            </ActionLink>
            <div className={css['detail']}>
              <span className={css['clamp']} title={step.detail}>
                {step.detail}
              </span>
            </div>
          </li>
        ))}
      </ol>
    )}
  </section>
);
