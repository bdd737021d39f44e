import { UnstyledButton } from '@mantine/core';
import css from './steps.module.css';

const steps = [
  { step: 'text', name: 'The notice' },
  { step: 'says', name: 'What it says' },
  { step: 'hits', name: 'What it hits' },
  { step: 'save', name: 'Save now' },
] as const;

export type NoticeStep = (typeof steps)[number]['step'];

/** The number of a step, as it stands in the header and at the step's own heading. */
export const StepNumber = ({ step }: { readonly step: NoticeStep }) => (
  <span className={css['number']} aria-hidden="true">
    {steps.findIndex((one) => one.step === step) + 1}
  </span>
);

/** The step that holds an element; null for none. */
export const stepAt = (element: Element): NoticeStep | null => {
  const name = element.closest('[data-step]')?.getAttribute('data-step');
  return steps.find(({ step }) => step === name)?.step ?? null;
};

/** Brings a step to sight, and the focus to its first field. */
export const goToStep = (place: Element | null, step: NoticeStep): void => {
  const part = place?.querySelector(`[data-step="${step}"]`);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('input:not([hidden]), textarea, button')?.focus({ preventScroll: true });
};

export type NoticeStepsProps = { readonly current: NoticeStep; readonly onStep: (step: NoticeStep) => void };

/** The four steps of a notice in their order; all of them lie on the one screen. */
export const NoticeSteps = ({ current, onStep }: NoticeStepsProps) => (
  <ol className={css['steps']} aria-label="Steps">
    {steps.map(({ step, name }) => (
      <li key={step}>
        <UnstyledButton
          className={css['step'] ?? ''}
          aria-current={step === current ? 'step' : undefined}
          onClick={() => {
            onStep(step);
          }}
        >
          <StepNumber step={step} />
          {name}
        </UnstyledButton>
      </li>
    ))}
  </ol>
);
