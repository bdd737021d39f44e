import { Textarea } from '@mantine/core';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import css from './Import.module.css';

type ImportSourceFormProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onRead: () => void;
  readonly onClose: () => void;
};

/** Where past readings come from: rows pasted from a spreadsheet, or a file. */
export const ImportSourceForm = ({ text, onText, onFile, onRead, onClose }: ImportSourceFormProps) => (
  <div className={css['source']}>
    <p className={css['sentence']}>
      A row for each day with its date and the rating that Seller Center showed. A first row with the names of
      the columns helps; other columns are left out.
    </p>
    <Textarea
      label="Rows copied from a spreadsheet"
      placeholder={'Date\tRating\n2026-05-03\t180\n2026-05-04\t176'}
      classNames={{ input: css['text'] ?? '' }}
      rows={8}
      spellCheck={false}
      data-autofocus
      value={text}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
    <DropArea
      words="Or drop a CSV file here, or press to choose one"
      accept=".csv,.tsv,.txt,text/csv,text/plain"
      multiple={false}
      onFiles={([file]) => {
        if (file !== undefined) onFile(file);
      }}
    />
    <DialogFoot verb="Read the rows" disabled={text.trim() === ''} onClose={onClose} onCommit={onRead} />
  </div>
);
