import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { ReasonForm } from '#renderer/ui/ReasonForm.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { longestConclusion, type Audit } from '#shared/audits/audit.ts';
import type { Score } from '#shared/audits/score.ts';
import css from './run.module.css';

export type Ending = 'signOff' | 'discard';

type EndProps = {
  readonly audit: Audit;
  readonly score: Score;
  readonly onClose: () => void;
};

const SignOff = ({ audit, score, onClose }: EndProps) => {
  const [conclusion, setConclusion] = useState('');
  const { run, busy, errors, message, left } = useRecording(null, onClose);
  const open = score.total - score.assessed;
  return (
    <RecordForm
      verb="Sign off"
      onClose={onClose}
      onCommit={() => void run(() => send('audit.signOff', { id: audit.id, rev: audit.rev, conclusion }))}
      busy={busy}
      errors={errors}
      message={message}
      left={left}
    >
      <p className={css['plain']}>
        {`${String(score.assessed)} of ${String(score.total)} assessed${open === 0 ? '' : `; ${String(open)} stay not assessed and count for nothing`}. Answers, notes and files stay as they are from then on; this can’t be taken back.`}
      </p>
      <Textarea
        label="Conclusion, optional"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longestConclusion}
        data-autofocus
        value={conclusion}
        onChange={(event) => {
          setConclusion(event.currentTarget.value);
        }}
      />
    </RecordForm>
  );
};

const Discard = ({ audit, onClose }: EndProps) => {
  const { run, ...recording } = useRecording(null, onClose);
  const { id, rev } = audit;
  return (
    <ReasonForm
      verb="Discard"
      label="Why it is discarded"
      description="It stays on record and counts in no trend. Its findings stay open."
      recording={recording}
      onClose={onClose}
      onReason={(reason) => void run(() => send('audit.discard', { id, rev, reason }))}
    />
  );
};

/** How a run ends: signed off for good, or discarded with a reason. */
export const EndDialog = ({ ending, ...props }: EndProps & { readonly ending: Ending }) => (
  <Modal
    opened
    onClose={props.onClose}
    size={480}
    withCloseButton={false}
    title={`${ending === 'signOff' ? 'Sign off' : 'Discard'} audit ${String(props.audit.number)}?`}
  >
    {ending === 'signOff' ? <SignOff {...props} /> : <Discard {...props} />}
  </Modal>
);
