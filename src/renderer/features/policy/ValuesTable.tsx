import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Sureness } from '#renderer/ui/SourceValue.tsx';
import { sureOf } from '#renderer/ui/sureness.ts';
import type { Day } from '#shared/kernel/time.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { type PackPart, type PackRow } from '#shared/policy/pack-rows.ts';
import css from './Policy.module.css';
import { pageWords } from './policy-words.ts';

const columnsAt = (today: Day): readonly Column<PackRow>[] => [
  {
    key: 'name',
    head: 'What',
    cell: ({ name }) => upperFirst(name),
    second: ({ found }) => found.note ?? '',
  },
  {
    key: 'value',
    head: 'Value',
    width: 156,
    cell: ({ value, found }) => (
      <span className={found.value === null ? css['quiet'] : css['value']} title={value}>
        {value}
      </span>
    ),
  },
  {
    key: 'source',
    head: 'Source',
    width: 250,
    rank: 2,
    cell: ({ found }) => (
      <>
        <div className={css['first']} title={found.source.title}>
          <span className={css['cut']}>{found.source.title}</span>
        </div>
        <div className={css['second']}>{pageWords(found, today)}</div>
      </>
    ),
  },
  { key: 'sure', head: 'How sure', width: 142, cell: ({ found }) => <Sureness sure={sureOf(found)} /> },
];

type ValuesTableProps = {
  readonly parts: readonly PackPart[];
  readonly today: Day;
  readonly selected: string | null;
  readonly onSelect: (ref: string) => void;
};

/** Every value, by part, each with where it was read and how sure it is. */
export const ValuesTable = ({ parts, today, selected, onSelect }: ValuesTableProps) => (
  <div className={css['rows']}>
    <DataTable
      label="Values"
      columns={columnsAt(today)}
      groups={parts.map(({ name, rows }) => ({ key: name, title: name, rows }))}
      rowKey={({ ref }) => ref}
      selected={selected}
      onSelect={({ ref }) => onSelect(ref)}
      height={49}
    />
  </div>
);
