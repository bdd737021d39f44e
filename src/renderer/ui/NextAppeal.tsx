import { Button, Modal, Radio, Stack } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { appealMode, type AppealMode } from '#shared/appeals/appeal.ts';
import type { AppealStep } from '#shared/appeals/appeal-step.ts';
import type { TemplateChoice as Choice } from '#shared/appeals/begun-with.ts';
import { onCommitKey } from './commit-key.ts';
import { DialogFoot } from './DialogFoot.tsx';
import { GoOnChoice } from './GoOnChoice.tsx';
import css from './NextAppeal.module.css';
import { Note } from './Note.tsx';
import { TemplateChoice, templateAmong, type TemplateChoiceProps } from './TemplateChoice.tsx';
import { modeWords } from './states.ts';

const about: Readonly<Record<AppealMode, string>> = {
  wrongDecision: 'The records show that the notice is mistaken, wholly or in part.',
  weFixedIt: 'The notice is right; the cause was found and removed.',
};

export type NextAppealProps = {
  readonly step: AppealStep;
  /** The newest rejected attempt that is kept here; null where there is none. */
  readonly earlier: number | null;
  /** What came of own appeals of the case's type, in sentences. */
  readonly own: string;
  /** The user's templates, and the policy pack and the violation type of the case. */
  readonly templates: Pick<TemplateChoiceProps, 'templates' | 'pack' | 'type'>;
  readonly starting: {
    readonly busy: boolean;
    /** Why it was not started. */
    readonly message: string | null;
    readonly start: (choice: {
      readonly mode: AppealMode;
      readonly goesOn: boolean;
      readonly template: Choice;
    }) => Promise<void>;
  };
  readonly onContinue: (id: string) => void;
};

const Form = (
  props: Pick<NextAppealProps, 'earlier' | 'own' | 'starting' | 'templates'> & {
    readonly onClose: () => void;
  },
) => {
  const { earlier, own, starting, templates, onClose } = props;
  const [goesOn, setGoesOn] = useState(true);
  const [mode, setMode] = useState<AppealMode>('wrongDecision');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const among = { ...templates, mode, chosen };
  const isCopy = goesOn && earlier !== null;
  const start = () => void starting.start({ mode, goesOn: isCopy, template: templateAmong(among) });
  return (
    <div className={css['dialog']} onKeyDown={onCommitKey(start)}>
      {starting.message !== null && (
        <Note tone="dang" live title="The appeal was not started.">
          {starting.message}
        </Note>
      )}
      <Radio.Group
        label="What the appeal says"
        value={mode}
        onChange={(value) => {
          setMode(appealMode.options.find((one) => one === value) ?? mode);
        }}
      >
        <Stack gap="xs" mt={4}>
          {appealMode.options.map((one) => (
            <Radio key={one} value={one} label={modeWords[one]} description={about[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <GoOnChoice attempt={earlier} checked={goesOn} onChange={setGoesOn} />
      {!isCopy && <TemplateChoice {...among} onChange={setChosen} />}
      {own !== '' && <p className={css['plain']}>{own}</p>}
      <p className={css['plain']}>The draft can be changed until it is recorded as sent.</p>
      <DialogFoot verb="Start the draft" busy={starting.busy} onClose={onClose} onCommit={start} />
    </div>
  );
};

/** The way to a case's next appeal: to the draft that is there, or to a new one, whose kind is asked for. */
export const NextAppeal = (props: NextAppealProps) => {
  const { step, earlier, own, starting, templates, onContinue } = props;
  const [opened, setOpened] = useState(false);
  const overId = useId();
  const close = () => {
    setOpened(false);
  };
  if (step.kind === 'none') return null;
  const isOver = step.endedAt !== null;
  return (
    <>
      {isOver && (
        <span id={overId} className={css['over']}>
          The window is over
        </span>
      )}
      <Button
        {...(isOver ? { 'aria-describedby': overId } : { variant: 'filled' })}
        leftSection={<IconPencil size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => {
          if (step.kind === 'continue') onContinue(step.appeal.id);
          else setOpened(true);
        }}
      >
        {step.kind === 'continue' ? 'Continue appeal' : `Start appeal ${String(step.attempt)}`}
      </Button>
      {step.kind === 'start' && (
        <Modal
          opened={opened}
          onClose={close}
          withCloseButton={false}
          title={`Start appeal ${String(step.attempt)}`}
        >
          <Form {...{ earlier, own, starting, templates }} onClose={close} />
        </Modal>
      )}
    </>
  );
};
