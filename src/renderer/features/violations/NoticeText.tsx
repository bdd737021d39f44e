import { Button, Textarea } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { MarkedText } from './MarkedText.tsx';
import { StepNumber, type NoticeStep } from './NoticeSteps.tsx';
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

export type FormPartProps = {
  readonly title: string;
  readonly help?: string | undefined;
  /** The step that it is; left out for a part of one, or where there are no steps. */
  readonly step?: NoticeStep | undefined;
  /** Whether it stands in another part. */
  readonly within?: boolean | undefined;
  readonly children: ReactNode;
};

/** A part of the form with its heading. */
export const FormPart = ({ title, help, step, within = false, children }: FormPartProps) => (
  <section className={css[within ? 'within' : 'part']} data-step={step}>
    <div className={css['partHead']}>
      {step !== undefined && <StepNumber step={step} />}
      {within ? <h3>{title}</h3> : <h2>{title}</h2>}
      {help !== undefined && <span className={css['help']}>{help}</span>}
    </div>
    {children}
  </section>
);

/** The text of the notice as it came, and its lines that an appeal will answer. */
export const NoticeText = ({
  form,
  errors,
  change,
  found,
  first = false,
  atLines = false,
}: NoticePartProps & { readonly first?: boolean; readonly atLines?: boolean }) => {
  const text = useRef<HTMLTextAreaElement>(null);
  const takeLine = () => {
    const field = text.current;
    if (field === null) return;
    change({ lines: withLineFrom(form, field.selectionStart, field.selectionEnd) });
    field.focus();
  };
  return (
    <FormPart step={first ? 'text' : undefined} title="The notice" help="kept word for word">
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
      <div className={css['lines']}>
        <Textarea
          label="Lines to answer, optional"
          placeholder="One line of the notice per line"
          description="Each becomes a claim of the appeal. Select words in the notice and take them, or type."
          autosize
          minRows={3}
          maxRows={12}
          error={errors.lines}
          autoFocus={atLines}
          data-autofocus={atLines ? true : undefined}
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
