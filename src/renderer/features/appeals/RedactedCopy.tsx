import { Button } from '@mantine/core';
import { send } from '#renderer/data/send.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { Failure } from '#shared/contract/result.ts';
import type { ShownExhibit } from './records.ts';

/** That an exhibit shows the original of a redacted copy, and the one click that exchanges them. */
export const RedactedCopy = (props: {
  readonly shown: ShownExhibit;
  readonly onFailure: (failure: Failure | null) => void;
}) => {
  const { exhibit, redactedCopy: copy, isCopyShown } = props.shown;
  if (copy === null) return null;
  const exchange = async () => {
    const result = await send('exhibit.exchange', { id: exhibit.id, rev: exhibit.rev, evidenceId: copy.id });
    props.onFailure(result.ok ? null : result.error);
  };
  return (
    <Note
      tone="attn"
      title="The original is shown, and it has a redacted copy."
      actions={
        !isCopyShown && (
          <Button size="xs" onClick={() => void exchange()}>
            Show the copy
          </Button>
        )
      }
    >
      {`Evidence\u00a0${String(copy.number)}: ${copy.fileName}`}
      {isCopyShown && '. It is an exhibit already; take this one out if the original is not to be sent.'}
    </Note>
  );
};
