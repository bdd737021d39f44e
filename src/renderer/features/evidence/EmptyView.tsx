import { NoHits } from '#renderer/ui/NoHits.tsx';
import { TRASH_DAYS } from '#shared/evidence-trash.ts';
import { countDays } from '#shared/kernel/time-words.ts';
import type { FileView } from './evidence-model.ts';
import css from './evidence.module.css';

const words: Readonly<Record<FileView, string>> = {
  all: 'Every file lies in the trash. Drop or paste a file here to file another.',
  unused:
    'Every file is used: as an exhibit, as a piece that the platform asks for in a case, or for a contact.',
  duplicates: 'No two files have the same bytes.',
  expiring:
    'No file names a last day. Describe an authorisation, a certificate or an invoice to give it one; it then reminds like a clock.',
  trash: `The trash is empty. A file that is put there can be restored for ${countDays(TRASH_DAYS)}.`,
};

/** A view without a file: why, or what the filter hides. */
export const EmptyView = (props: {
  readonly view: FileView;
  readonly filter: string;
  readonly onClear: () => void;
}) =>
  props.filter === '' ? (
    <p className={css['nothing']} role="status">
      {words[props.view]}
    </p>
  ) : (
    <NoHits what="file" filter={props.filter} onClear={props.onClear} />
  );
