import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { exhibitKindOf, isPicture, kindWords, shortHash, sizeWords } from '#renderer/ui/file-words.ts';
import { StateIcon } from '#renderer/ui/State.tsx';
import { isTrashed, trashDaysLeft } from '#shared/evidence-trash.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countDays, formatDayShort } from '#shared/kernel/time-words.ts';
import { groupsOf, nameOf, type FileRow, type FileView } from './evidence-model.ts';
import css from './evidence.module.css';

type Place = { readonly zone: string; readonly now: number };
type FileColumn = Column<FileRow>;

const Cut = ({ text }: { readonly text: string }) => (
  <>
    <span className={css['least']} />
    <span className={css['cut']} title={text}>
      {text}
    </span>
  </>
);

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

const usedWords = ({ uses }: FileRow): string => {
  const [first] = uses;
  if (first === undefined) return '';
  return uses.length === 1 ? first.words : `${first.words} and ${String(uses.length - 1)} more`;
};

const provesWords = ({ uses }: FileRow): string =>
  uses.find(({ proves }) => proves !== '')?.proves ?? 'Not said yet';

const ValidUntil = ({ row, zone, now }: Place & { readonly row: FileRow }) => {
  const { file, validity } = row;
  if (file.validUntil === null) return quiet('–');
  const day = formatDayShort(file.validUntil, dayOf(now, zone));
  if (validity === 'valid') return quiet(day);
  return (
    <span className={css['until']} data-validity={validity}>
      <StateIcon
        tone={validity === 'expired' ? 'dang' : 'attn'}
        shape={validity === 'expired' ? 'octagon' : 'half'}
        size={14}
      />
      <span className="visually-hidden">{validity === 'expired' ? 'expired ' : 'expires soon, '}</span>
      {day}
    </span>
  );
};

const first: readonly FileColumn[] = [
  {
    key: 'number',
    head: 'No.',
    width: 64,
    numeric: true,
    cell: ({ file }) => quiet(String(file.number)),
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
    cell: ({ file }) => <Cut text={nameOf(file)} />,
    second: ({ file }) => (
      <Cut text={file.caption === '' ? kindWords(file.mime) : `${kindWords(file.mime)}, ${file.fileName}`} />
    ),
  },
];

const caseColumn: FileColumn = {
  key: 'case',
  head: 'Case',
  width: 84,
  cell: ({ violation }) => (
    <span title={violation?.title}>{violation === null ? '–' : `case\u00a0${String(violation.number)}`}</span>
  ),
};

const sizeColumn: FileColumn = {
  key: 'size',
  head: 'Size',
  width: 80,
  rank: 2,
  numeric: true,
  cell: ({ file }) => sizeWords(file.bytes),
};

const onFileColumns = (place: Place): readonly FileColumn[] => {
  const dayWords = (at: number): string =>
    formatDayShort(dayOf(at, place.zone), dayOf(place.now, place.zone));
  return [
    ...first,
    {
      key: 'proves',
      head: 'What it proves',
      rank: 1,
      cell: (row) => (row.uses.length === 0 ? quiet('Not used') : <Cut text={provesWords(row)} />),
      second: (row) => (row.uses.length === 0 ? null : <Cut text={usedWords(row)} />),
    },
    caseColumn,
    {
      key: 'taken',
      head: 'Taken',
      width: 92,
      rank: 2,
      numeric: true,
      cell: ({ file }) => quiet(file.capturedAt === null ? '–' : dayWords(file.capturedAt)),
    },
    {
      key: 'until',
      head: 'Valid until',
      width: 108,
      rank: 1,
      numeric: true,
      cell: (row) => <ValidUntil row={row} {...place} />,
    },
    {
      key: 'hash',
      head: 'SHA-256',
      width: 112,
      rank: 3,
      cell: ({ file }) => <span className={css['hash']}>{shortHash(file.sha256)}</span>,
    },
  ];
};

const leftWords = (row: FileRow, now: number): string => {
  if (!isTrashed(row.file)) return '–';
  const left = trashDaysLeft(row.file, now);
  return left === 0 ? 'next start' : countDays(left);
};

const trashColumns = ({ zone, now }: Place): readonly FileColumn[] => [
  ...first,
  caseColumn,
  sizeColumn,
  {
    key: 'trashed',
    head: 'Put here',
    width: 96,
    numeric: true,
    cell: ({ file }) =>
      quiet(isTrashed(file) ? formatDayShort(dayOf(file.trashedAt, zone), dayOf(now, zone)) : '–'),
  },
  { key: 'left', head: 'Left', width: 104, numeric: true, cell: (row) => leftWords(row, now) },
];

/** The files of a view; the selected one opens beside. */
export const EvidenceTable = (
  props: Place & {
    readonly view: FileView;
    readonly rows: readonly FileRow[];
    /** Another one for each view and filter. */
    readonly shownBy: string;
    readonly selected: string | null;
    readonly onSelect: (id: string) => void;
    readonly onOpen: (id: string) => void;
  },
) => (
  <DataTable
    label="Evidence"
    height={52}
    columns={props.view === 'trash' ? trashColumns(props) : onFileColumns(props)}
    groups={groupsOf(props.rows, props.view)}
    inParts={props.shownBy}
    rowKey={({ file }) => file.id}
    selected={props.selected}
    onSelect={({ file }) => {
      props.onSelect(file.id);
    }}
    onOpen={({ file }) => {
      props.onOpen(file.id);
    }}
  />
);
