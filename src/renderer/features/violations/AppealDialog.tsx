import { useState } from 'react';
import { Modal, Radio, Stack } from '@mantine/core';
import { send } from '#renderer/data/send.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { GoOnChoice } from '#renderer/ui/GoOnChoice.tsx';
import { modeWords } from '#renderer/ui/states.ts';
import { appealMode, type Appeal } from '#shared/appeals/appeal.ts';
import { lastRejected } from '#shared/appeals/earlier-attempt.ts';
import { attemptsMade } from '#shared/clock-facts.ts';
import type { Violation } from '#shared/violations.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import css from './case.module.css';

const about: Readonly<Record<keyof typeof modeWords, string>> = {
  wrongDecision: 'The records show that the notice is mistaken, wholly or in part.',
  weFixedIt: 'The notice is right; the cause was found and removed.',
};

const Form = (props: {
  readonly violationId: string;
  readonly earlier: number | null;
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}) => {
  const { violationId, earlier, onClose, onStarted } = props;
  const [goesOn, setGoesOn] = useState(true);
  const [mode, setMode] = useState<string>('wrongDecision');
  const [message, setMessage] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const start = async () => {
    if (!begin()) return;
    const result = await send('appeal.start', {
      violationId,
      mode: appealMode.options.find((one) => one === mode) ?? 'wrongDecision',
      goesOn: goesOn && earlier !== null,
    });
    end();
    if (result.ok) onStarted(result.value.id);
    else setMessage(result.error.message);
  };
  const onKeyDown = onCommitKey(() => void start());
  return (
    <div className={css['dialog']} onKeyDown={onKeyDown}>
      {message !== null && (
        <Note tone="dang" live title="The appeal was not started.">
          {message}
        </Note>
      )}
      <Radio.Group label="What the appeal says" value={mode} onChange={setMode}>
        <Stack gap="xs" mt={4}>
          {appealMode.options.map((one) => (
            <Radio key={one} value={one} label={modeWords[one]} description={about[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <GoOnChoice attempt={earlier} checked={goesOn} onChange={setGoesOn} />
      <p className={css['plain']}>The draft can be changed until it is recorded as sent.</p>
      <DialogFoot verb="Start the draft" busy={busy} onClose={onClose} onCommit={() => void start()} />
    </div>
  );
};

/** Which kind of appeal: the decision is wrong, or the cause was removed. */
export const AppealDialog = (props: {
  readonly opened: boolean;
  readonly violation: Violation;
  readonly appeals: readonly Appeal[];
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}) => (
  <Modal
    opened={props.opened}
    onClose={props.onClose}
    withCloseButton={false}
    title={`Start appeal ${String(attemptsMade(props.violation, props.appeals) + 1)}`}
  >
    <Form
      violationId={props.violation.id}
      earlier={lastRejected(props.appeals)?.attempt ?? null}
      onClose={props.onClose}
      onStarted={props.onStarted}
    />
  </Modal>
);
