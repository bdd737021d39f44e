import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { HowToRead } from '#renderer/data/readings-import.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Shape } from '#renderer/ui/states.ts';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import type { Preview, PreviewRow } from '#shared/readings-import/contract.ts';
import { isReplaced, type Choices } from '#shared/readings-import/rows.ts';
import { fateOf, importViews, replacedCount, rowsInView, type ImportView } from './import-model.ts';
import css from './Import.module.css';

/** As many rows as are drawn at once; more on request. */
const pageRows = 100;

const shapes: Readonly<
  Record<PreviewRow['kind'], { readonly tone: 'good' | 'neut' | 'attn' | 'dang'; readonly shape: Shape }>
> = {
  new: { tone: 'good', shape: 'check' },
  same: { tone: 'neut', shape: 'dashed' },
  differs: { tone: 'attn', shape: 'triangle' },
  rejected: { tone: 'dang', shape: 'octagon' },
};

type HowProps = {
  readonly preview: Preview;
  readonly how: HowToRead;
  readonly onHow: (how: HowToRead) => void;
};

const ColumnChoice = ({ preview, how, onHow }: HowProps) => {
  const [chosen, setChosen] = useState({
    date: String(preview.columns?.date ?? ''),
    rating: String(preview.columns?.rating ?? ''),
  });
  const options = [
    { value: '', label: 'Choose' },
    ...preview.names.map((label, index) => ({ value: String(index), label })),
  ];
  const choose = (part: Partial<typeof chosen>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    if (next.date !== '' && next.rating !== '' && next.date !== next.rating)
      onHow({ ...how, columns: { date: Number(next.date), rating: Number(next.rating) } });
  };
  return (
    <>
      <NativeSelect
        label="Column of the date"
        data={options}
        value={chosen.date}
        onChange={(event) => {
          choose({ date: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label="Column of the rating"
        data={options}
        value={chosen.rating}
        onChange={(event) => {
          choose({ rating: event.currentTarget.value });
        }}
      />
    </>
  );
};

const OrderChoice = ({ preview, how, onHow }: HowProps) => (
  <div className={css['field']}>
    <span className={css['label']} id="import-order">
      {preview.example === '' ? 'Order of the dates' : `${preview.example} begins with`}
    </span>
    <SegmentedControl
      aria-labelledby="import-order"
      data={[
        { value: 'dmy', label: 'The day' },
        { value: 'mdy', label: 'The month' },
        ...(how.order === null ? [{ value: '', label: 'Not said yet', disabled: true }] : []),
      ]}
      value={how.order ?? ''}
      onChange={(order) => {
        onHow({ ...how, order: order === 'dmy' ? 'dmy' : 'mdy' });
      }}
    />
  </div>
);

/** How the rows are read: the columns, and the order of the dates where the file does not show it. */
export const ImportHow = (props: HowProps) => (
  <div className={css['how']}>
    <ColumnChoice {...props} />
    {(props.preview.asks === 'order' || props.how.order !== null) && <OrderChoice {...props} />}
  </div>
);

type ChoiceProps = {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly reason: string;
  readonly onChoices: (choices: Choices) => void;
  readonly onReason: (reason: string) => void;
};

/** What to do with days that have another rating on record, and why they are corrected. */
export const ImportChoice = ({ preview, choices, reason, onChoices, onReason }: ChoiceProps) => (
  <div className={css['how']}>
    <div className={css['field']}>
      <span className={css['label']} id="import-all">
        Days with another rating on record
      </span>
      <SegmentedControl
        aria-labelledby="import-all"
        data={[
          { value: 'keep', label: 'Keep the record' },
          { value: 'replace', label: 'Replace it' },
        ]}
        value={choices.all}
        onChange={(all) => {
          onChoices({ all: all === 'replace' ? 'replace' : 'keep', days: {} });
        }}
      />
    </div>
    {replacedCount(preview, choices) > 0 && (
      <TextInput
        className={css['reason'] ?? ''}
        label="Why they are corrected"
        maxLength={500}
        value={reason}
        error={reason.trim() === '' ? 'This field is needed' : undefined}
        onChange={(event) => {
          onReason(event.currentTarget.value);
        }}
      />
    )}
  </div>
);

type RowsProps = {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
};

const columnsOf = (
  today: string,
  choices: Choices,
  turn: (row: PreviewRow, replace: boolean) => void,
): readonly Column<PreviewRow>[] => [
  { key: 'row', head: 'Row', numeric: true, width: 64, cell: ({ row }) => numberWords(row) },
  {
    key: 'date',
    head: 'Date',
    width: 136,
    cell: ({ day, dateText }) => (
      <span className={css['cut']} title={dateText}>
        {day === null ? dateText : formatDay(day, today)}
      </span>
    ),
  },
  {
    key: 'rating',
    head: 'Rating',
    numeric: true,
    strong: true,
    width: 80,
    cell: ({ rating, ratingText }) => (
      <span className={css['cut']} title={ratingText}>
        {rating === null ? ratingText : numberWords(rating)}
      </span>
    ),
  },
  {
    key: 'fate',
    head: 'What happens',
    width: 136,
    cell: (row) => <StateWord {...shapes[row.kind]} word={fateOf(row, choices)} />,
  },
  {
    key: 'why',
    head: 'Why',
    cell: (row) =>
      row.kind === 'differs' ? (
        <Checkbox
          size="xs"
          label={`Replace ${row.reason ?? ''}`}
          aria-label={`Replace ${row.reason ?? ''}, row ${String(row.row)}`}
          checked={isReplaced(row, choices)}
          onChange={(event) => {
            turn(row, event.currentTarget.checked);
          }}
        />
      ) : (
        <span className={css['why']}>{row.reason ?? ''}</span>
      ),
  },
];

/** Every row with what will happen to it, by kind. */
export const ImportRows = ({ preview, choices, onChoices }: RowsProps) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const [view, setView] = useState<ImportView>(preview.counts.rejected > 0 ? 'rejected' : 'all');
  const [shown, setShown] = useState(pageRows);
  const rows = rowsInView(preview, view);
  const all = importViews(preview).find(({ key }) => key === view)?.count ?? 0;
  const turn = ({ day }: PreviewRow, replace: boolean) => {
    if (day === null) return;
    onChoices({ ...choices, days: { ...choices.days, [day]: replace ? 'replace' : 'keep' } });
  };
  return (
    <>
      <Toolbar label="Kinds of rows" views={importViews(preview)} view={view} onView={setView} />
      <div className={css['rows']} tabIndex={0} role="region" aria-label="Rows of the import">
        <DataTable
          label="What happens to each row"
          columns={columnsOf(today, choices, turn)}
          groups={[{ key: 'all', rows: rows.slice(0, shown) }]}
          rowKey={({ row }) => String(row)}
          foot={
            all > shown ? (
              <>
                <span>{`${numberWords(Math.min(shown, rows.length))} of ${numberWords(all)}`}</span>
                {rows.length > shown && (
                  <Button
                    size="xs"
                    variant="subtle"
                    onClick={() => {
                      setShown(shown + pageRows);
                    }}
                  >
                    {`Show ${numberWords(Math.min(pageRows, rows.length - shown))} more`}
                  </Button>
                )}
              </>
            ) : undefined
          }
        />
      </div>
    </>
  );
};
