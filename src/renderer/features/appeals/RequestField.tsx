import { Textarea } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { longestRequest } from '#shared/appeals/appeal.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { oneLine } from './draft-text.ts';
import css from './Draft.module.css';
import { useFieldUndo } from './use-field-undo.ts';
import { useWorkspace } from './workspace-context.ts';

/** The request of an appeal, one sentence, with an undo of its own that the toolbar knows. */
export type RequestFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export const RequestField = ({ value, onChange }: RequestFieldProps) => {
  const { activePlace, setActive, setField } = useWorkspace();
  const field = useRef<HTMLTextAreaElement>(null);
  const { canUndo, canRedo, undo, redo, onType, onKeyDown } = useFieldUndo(field, { value, onChange });
  const latest = useRef({ undo, redo });
  useLayoutEffect(() => {
    latest.current = { undo, redo };
  });
  const isActive = activePlace === 'request';
  useEffect(() => {
    if (!isActive) return;
    setField({ canUndo, canRedo, undo: () => latest.current.undo(), redo: () => latest.current.redo() });
    return () => setField(null);
  }, [isActive, canUndo, canRedo, setField]);
  return (
    <Textarea
      ref={field}
      variant="unstyled"
      autosize
      minRows={1}
      className={css['request'] ?? ''}
      aria-label="Request, one sentence"
      placeholder="What is asked for, in one sentence"
      maxLength={longestRequest}
      error={fullWords(value, longestRequest)}
      withErrorStyles={false}
      value={value}
      onFocus={() => setActive('request', null)}
      onKeyDown={onKeyDown}
      onChange={(event) => onType(oneLine(event.currentTarget.value))}
    />
  );
};
