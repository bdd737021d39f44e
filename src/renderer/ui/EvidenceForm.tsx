import { Button, Select, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { CommandInput } from '#shared/contract/commands.ts';
import type { Evidence } from '#shared/evidence.ts';
import { instantOfLocal, localDateTime, type Zone } from '#shared/kernel/time.ts';
import { dateField, HALF_TYPED } from './date-field.ts';
import css from './EvidenceForm.module.css';
import { KeyHint } from './KeyHint.tsx';
import { LocalTimeField } from './LocalTimeField.tsx';
import { Note } from './Note.tsx';

export type EvidenceWords = {
  readonly caption: string;
  /** Local date and time in the shop's zone, empty when not known. */
  readonly captured: string;
  /** ISO date of the last day on which the paper is valid, empty when it names none. */
  readonly valid: string;
  readonly caseId: string | null;
};

/** What the form begins with. */
export const wordsOf = (file: Evidence, zone: Zone): EvidenceWords => ({
  caption: file.caption,
  captured: file.capturedAt === null ? '' : localDateTime(file.capturedAt, zone),
  valid: file.validUntil ?? '',
  caseId: file.violationId,
});

/** The words of the form as the command takes them. */
export const describedAs = (
  { id, rev }: Pick<Evidence, 'id' | 'rev'>,
  { caption, captured, valid, caseId }: EvidenceWords,
  zone: Zone,
): CommandInput<'evidence.describe'> => ({
  id,
  rev,
  caption,
  capturedAt: captured === '' ? null : instantOfLocal(captured, zone),
  validUntil: valid === '' ? null : valid,
  violationId: caseId,
});

const halfErrors = ({ captured, valid }: EvidenceWords): Readonly<Record<string, string>> => ({
  ...(captured === HALF_TYPED ? { capturedAt: 'A date and time, or nothing' } : {}),
  ...(valid === HALF_TYPED ? { validUntil: 'A date, or nothing' } : {}),
});

/** What a file shows, when it was taken, until when it is valid and to which case it belongs; errors stand under their field. */
export type EvidenceFormProps = {
  readonly start: EvidenceWords;
  readonly cases: readonly { readonly value: string; readonly label: string }[];
  readonly zone: string;
  readonly zoneWords: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly message: string | null;
  readonly onSave: (words: EvidenceWords) => void;
  readonly onCancel: () => void;
};

export const EvidenceForm = (props: EvidenceFormProps) => {
  const { start, cases, zone, zoneWords, message, onCancel } = props;
  const [words, setWords] = useState(start);
  const [half, setHalf] = useState<Readonly<Record<string, string>>>({});
  const errors = { ...props.errors, ...half };
  const save = () => {
    const found = halfErrors(words);
    setHalf(found);
    if (Object.keys(found).length === 0) props.onSave(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      save();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form
      className={css['form']}
      aria-label="Describe the file"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {message !== null && (
        <Note tone="dang" live>
          {message}
        </Note>
      )}
      <TextInput
        label="What it shows"
        placeholder="Carrier’s letter, 14 Nov"
        error={errors['caption']}
        value={words.caption}
        data-autofocus
        autoFocus
        onChange={(event) => {
          setWords({ ...words, caption: event.currentTarget.value });
        }}
      />
      <LocalTimeField
        label="Taken"
        optional
        zone={zone}
        zoneWords={zoneWords}
        value={words.captured}
        error={errors['capturedAt']}
        onChange={(captured) => {
          setWords({ ...words, captured });
        }}
      />
      <TextInput
        type="date"
        label="Valid until, optional"
        description="as the paper says itself"
        error={errors['validUntil']}
        max="9999-12-31"
        {...dateField(words.valid, (valid) => setWords({ ...words, valid }), 'YYYY-MM-DD'.length)}
      />
      <Select
        label="Case, optional"
        placeholder="No case"
        data={[...cases]}
        value={words.caseId}
        clearable
        searchable
        nothingFoundMessage="No case has these words"
        clearButtonProps={{ 'aria-label': 'Take it out of the case' }}
        onChange={(caseId) => {
          setWords({ ...words, caseId });
        }}
      />
      <div className={css['buttons']}>
        <Button size="xs" onClick={onCancel} rightSection={<KeyHint keys="Esc" />}>
          Cancel
        </Button>
        <Button size="xs" type="submit" variant="filled" rightSection={<KeyHint keys="Ctrl ↵" onFill />}>
          Save
        </Button>
      </div>
    </form>
  );
};
