import { Button, Textarea } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { MarkedText } from './MarkedText.tsx';
import { NoticeFound } from './NoticeFound.tsx';
import { tooLongWords, withLineFrom, type FieldErrors, type NoticeForm } from './notice-model.ts';
import type { Found } from './use-found.ts';
import css from './notice.module.css';

export type NoticePartProps = {
  readonly form: NoticeForm;
  readonly errors: FieldErrors;
  readonly change: (part: Partial<NoticeForm>) => void;
  /** What was read from the text; left out where nothing is proposed. */
  readonly found?: Found;
};

/** A part of the form with its heading; `number` is its step. */
export const FormPart = (props: {
  readonly number?: number;
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) => (
  <section className={css['part']}>
    <div className={css['partHead']}>
      {props.number !== undefined && (
        <span className={css['step']} aria-hidden="true">
          {props.number}
        </span>
      )}
      <h2>{props.title}</h2>
      {props.help !== undefined && <span className={css['help']}>{props.help}</span>}
    </div>
    {props.children}
  </section>
);

/** The text of the notice as it came, and its lines that an appeal will answer. */
export const NoticeText = ({
  form,
  errors,
  change,
  found,
  first = false,
}: NoticePartProps & { readonly first?: boolean }) => {
  const text = useRef<HTMLTextAreaElement>(null);
  const takeLine = () => {
    const field = text.current;
    if (field === null) return;
    change({ lines: withLineFrom(form, field.selectionStart, field.selectionEnd) });
    field.focus();
  };
  return (
    <FormPart {...(first ? { number: 1 } : {})} title="The notice" help="kept word for word">
      <MarkedText
        field={text}
        notice={form}
        found={found}
        label="Text of the notice, optional"
        placeholder="Paste the text of the e-mail or of the ticket"
        description="Seller Center can change what it shows; this text stays as it was pasted."
        autosize
        minRows={9}
        maxRows={24}
        error={tooLongWords(form.noticeText) ?? errors.noticeText}
        value={form.noticeText}
        autoFocus={first}
        onChange={(event) => {
          change({ noticeText: event.currentTarget.value });
        }}
      />
      {found !== undefined && <NoticeFound found={found} />}
      <div className={css['lines']}>
        <Textarea
          label="Lines to answer, optional"
          placeholder="One line of the notice per line"
          description="Each becomes a claim of the appeal. Select words in the notice and take them, or type."
          autosize
          minRows={3}
          maxRows={12}
          error={errors.lines}
          value={form.lines}
          onChange={(event) => {
            change({ lines: event.currentTarget.value });
          }}
        />
        <Button size="xs" disabled={form.noticeText.trim() === ''} onClick={takeLine}>
          Take the selected words as a line
        </Button>
      </div>
    </FormPart>
  );
};
