import { Textarea } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { longestRequest } from '#shared/appeals/appeal.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { oneLine } from './draft-text.ts';
import css from './Draft.module.css';
import { useFieldText } from './field-text.ts';
import { useFieldUndo } from './use-field-undo.ts';
import { useWorkspace } from './workspace-context.ts';

export type RequestProps = {
  readonly request: string;
  readonly onChange: (request: string) => void;
};

/** The sentence as it is typed, with an undo of its own that the toolbar knows. */
const RequestField = ({ request, onChange }: RequestProps) => {
  const { activePlace, setActive, setField } = useWorkspace();
  const ref = useFieldText('request', request, onChange);
  const field = useRef<HTMLTextAreaElement>(null);
  const own = useFieldUndo(field, { value: request, onChange });
  const { canUndo, canRedo } = own;
  const latest = useRef(own);
  useLayoutEffect(() => {
    latest.current = own;
  });
  const isActive = activePlace === 'request';
  useEffect(() => {
    if (!isActive) return;
    setField({ canUndo, canRedo, undo: () => latest.current.undo(), redo: () => latest.current.redo() });
    return () => setField(null);
  }, [isActive, canUndo, canRedo, setField]);
  return (
    <Textarea
      ref={(element) => {
        field.current = element;
        return ref(element);
      }}
      variant="unstyled"
      autosize
      minRows={1}
      className={css['request'] ?? ''}
      aria-label="Request, one sentence"
      placeholder="What is asked for, in one sentence"
      maxLength={longestRequest}
      error={fullWords(request, longestRequest)}
      withErrorStyles={false}
      value={request}
      onFocus={() => setActive('request', null)}
      onKeyDown={own.onKeyDown}
      onChange={(event) => own.onType(oneLine(event.currentTarget.value))}
    />
  );
};

const RequestSent = ({ request, onChange }: RequestProps) => {
  const ref = useFieldText('request', request, onChange);
  return (
    <p ref={ref} className={css['request']}>
      {request}
    </p>
  );
};

/** What is asked for, in one sentence. */
export const Request = (props: RequestProps) => {
  const { readOnly } = useWorkspace();
  return (
    <section className={css['part']} data-place="request" aria-label="Request">
      <h2 className={css['name']}>Request</h2>
      {readOnly ? <RequestSent {...props} /> : <RequestField {...props} />}
    </section>
  );
};
