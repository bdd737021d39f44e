import { Textarea } from '@mantine/core';
import { longestRequest } from '#shared/appeals/appeal.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import css from './Draft.module.css';
import { useFieldText } from './field-text.ts';
import { useWorkspace } from './workspace-context.ts';

export type RequestProps = {
  readonly request: string;
  readonly onChange: (request: string) => void;
};

/** What is asked for, in one sentence. */
export const Request = ({ request, onChange }: RequestProps) => {
  const { readOnly, setActive } = useWorkspace();
  const ref = useFieldText('request', request, onChange);
  return (
    <section className={css['part']} data-place="request" aria-label="Request">
      <h2 className={css['name']}>Request</h2>
      {readOnly ? (
        <p ref={ref} className={css['request']}>
          {request}
        </p>
      ) : (
        <Textarea
          ref={ref}
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
          onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        />
      )}
    </section>
  );
};
