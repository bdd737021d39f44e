import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { exhibitKindOf, isPicture, kindWords, shortHash, sizeWords } from '#renderer/ui/file-words.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { FileRow } from './evidence-model.ts';
import css from './evidence.module.css';

const Cut = ({ text }: { readonly text: string }) => (
  <>
    <span className={css['least']} />
    <span className={css['cut']} title={text}>
      {text}
    </span>
  </>
);

const usedWords = (count: number): string =>
  count === 0 ? '–' : `${String(count)}\u00a0${count === 1 ? 'exhibit' : 'exhibits'}`;

const columnsOf = (zone: string, now: number): readonly Column<FileRow>[] => {
  const today = dayOf(now, zone);
  return [
    {
      key: 'number',
      head: 'No.',
      width: 64,
      numeric: true,
      cell: ({ file }) => <span className={css['quiet']}>{file.number}</span>,
    },
    {
      key: 'thumb',
      head: 'Picture',
      headHidden: true,
      width: 56,
      cell: ({ file }) => (
        <span className={css['thumb']}>
          <ExhibitThumb
            kind={exhibitKindOf(file.mime)}
            {...(isPicture(file.mime) ? { src: `/evidence/${file.id}` } : {})}
          />
        </span>
      ),
    },
    {
      key: 'file',
      head: 'File',
      cell: ({ file }) => <Cut text={file.caption === '' ? file.fileName : file.caption} />,
      second: ({ file }) => (
        <Cut
          text={file.caption === '' ? kindWords(file.mime) : `${kindWords(file.mime)}, ${file.fileName}`}
        />
      ),
    },
    {
      key: 'case',
      head: 'Case',
      width: 84,
      cell: ({ violation }) => (
        <span title={violation?.title}>
          {violation === null ? '–' : `case\u00a0${String(violation.number)}`}
        </span>
      ),
    },
    { key: 'used', head: 'Used', width: 96, cell: ({ uses }) => usedWords(uses.length) },
    {
      key: 'size',
      head: 'Size',
      width: 80,
      rank: 2,
      numeric: true,
      cell: ({ file }) => sizeWords(file.bytes),
    },
    {
      key: 'added',
      head: 'Added',
      width: 96,
      numeric: true,
      cell: ({ file }) => (
        <span className={css['quiet']}>{formatDayShort(dayOf(file.addedAt, zone), today)}</span>
      ),
    },
    {
      key: 'hash',
      head: 'SHA-256',
      width: 116,
      rank: 2,
      cell: ({ file }) => <span className={css['hash']}>{shortHash(file.sha256)}</span>,
    },
  ];
};

/** Every file; the selected one opens beside. */
export const EvidenceTable = (props: {
  readonly rows: readonly FileRow[];
  readonly zone: string;
  readonly now: number;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}) => (
  <DataTable
    label="Evidence"
    height={52}
    columns={columnsOf(props.zone, props.now)}
    groups={[{ key: 'all', rows: props.rows }]}
    rowKey={({ file }) => file.id}
    selected={props.selected}
    onSelect={({ file }) => {
      props.onSelect(file.id);
    }}
  />
);
