import { NumberInput, Select, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { largestSeed } from '#shared/audits/audit.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { largestSample } from '#shared/audits/draw.ts';
import type { SampleRead } from '#shared/audits/sample-file.ts';
import { scopeNames } from './audit-words.ts';
import css from './audits.module.css';
import { thingsOf, type TypedSample } from './sample-form.ts';
import type { SampleFileState } from './use-sample-file.ts';

export type SampleFieldsProps = {
  readonly list: Checklist;
  readonly typed: TypedSample;
  readonly errors: Readonly<Record<string, string>>;
  /** The file of the sample, as it is read. */
  readonly state: SampleFileState;
  readonly change: (part: Partial<TypedSample>) => void;
};

const count = (number: number): string => number.toLocaleString('en');

const emptyWords = (empty: number): string => {
  if (empty === 0) return '';
  return empty === 1 ? ' One row names none.' : ` ${count(empty)} rows name none.`;
};

const foundWords = ({ things, rows, empty }: SampleRead, named: string): string =>
  `${count(things.length)} different ${named} in ${count(rows)} ${rows === 1 ? 'row' : 'rows'}.${emptyWords(empty)}`;

type FileProps = {
  readonly read: SampleRead;
  readonly named: string;
  readonly error: string | undefined;
  readonly state: SampleFileState;
};

const FromFile = ({ read, named, error, state }: FileProps) => {
  const { sheets, sheet, columns, column, fault } = read;
  const part = useRef<HTMLDivElement>(null);
  // What held the focus before, the place where the file was dropped, is gone.
  useEffect(() => {
    part.current?.focus();
  }, []);
  return (
    <div
      ref={part}
      className={css['file']}
      tabIndex={-1}
      role="group"
      aria-label={`Sample from ${read.name}`}
    >
      <div className={css['fileHead']}>
        <span className={css['fileName']}>{read.name}</span>
        <ActionLink onClick={state.leave}>Paste lines instead</ActionLink>
      </div>
      {sheets.length > 1 && (
        <Select
          label="Sheet"
          allowDeselect={false}
          data={sheets.map((name, at) => ({ value: String(at), label: name }))}
          value={String(sheet)}
          onChange={(value) => {
            if (value !== null) void state.read({ sheet: Number(value), column: null });
          }}
        />
      )}
      <Select
        label={`Column that names the ${named}`}
        placeholder="Choose it"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No column has these words."
        data={columns.map((name, at) => ({ value: String(at), label: name }))}
        error={fault ?? error}
        value={column === null ? null : String(column)}
        onChange={(value) => {
          if (value !== null) void state.read({ sheet, column: Number(value) });
        }}
      />
      {fault === null && column !== null && (
        <p className={css['plain']} role="status">
          {foundWords(read, named)} Its name, SHA-256 and rows are kept with the run; the file itself is not.
        </p>
      )}
    </div>
  );
};

const Pasted = ({
  typed,
  named,
  error,
  isFirst,
  change,
}: Pick<SampleFieldsProps, 'typed' | 'change'> & {
  readonly named: string;
  readonly error: string | undefined;
  readonly isFirst: boolean;
}) => (
  <Textarea
    autoFocus={isFirst}
    label={
      typed.kind === 'random' ? `All ${named} to draw from, one on a line` : `The ${named}, one on a line`
    }
    description="Numbers or names, as pasted from Seller Center or a spreadsheet"
    autosize
    minRows={3}
    maxRows={8}
    error={error}
    value={typed.text}
    onChange={(event) => {
      change({ text: event.currentTarget.value });
    }}
  />
);

const Draw = ({ typed, change }: Pick<SampleFieldsProps, 'typed' | 'change'>) => (
  <div className={css['pair']}>
    <NumberInput
      label="How many"
      description={`of ${count(thingsOf(typed).length)} ${typed.file === null ? 'lines' : 'in the file'}`}
      min={1}
      max={largestSample}
      allowDecimal={false}
      clampBehavior="strict"
      value={typed.size}
      onChange={(size) => {
        if (typeof size === 'number') change({ size });
      }}
    />
    <NumberInput
      label="Seed"
      description="The same seed draws the same sample"
      min={0}
      max={largestSeed}
      allowDecimal={false}
      clampBehavior="strict"
      value={typed.seed}
      onChange={(seed) => {
        if (typeof seed === 'number') change({ seed });
      }}
    />
  </div>
);

/** What a run is to look at: lines that are pasted, or a column of a file; of a random sample its size and seed. */
export const SampleFields = ({ list, typed, errors, state, change }: SampleFieldsProps) => {
  const named = scopeNames[list.scope];
  return (
    <>
      {typed.file === null ? (
        <>
          <Pasted
            typed={typed}
            named={named}
            error={errors['items']}
            isFirst={state.isLeft}
            change={change}
          />
          <DropArea
            words={`Or drop a CSV or XLSX file with the ${named} here`}
            accept=".csv,.tsv,.txt,.xlsx"
            multiple={false}
            disabled={state.busy}
            onFiles={([file]) => void state.take(file)}
          />
        </>
      ) : (
        <FromFile read={typed.file} named={named} error={errors['column']} state={state} />
      )}
      {state.failure !== null && (
        <Note tone="dang" live title="The file was not read.">
          {state.failure}
        </Note>
      )}
      {typed.kind === 'random' && <Draw typed={typed} change={change} />}
    </>
  );
};
