import { useMemo } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Sureness, type Sure } from '#renderer/ui/SourceValue.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, formatDayShort } from '#shared/kernel/time-words.ts';
import { packName, type ExplainedValue } from '#shared/policy/explain.ts';
import type { Confidence } from '#shared/policy/value.ts';
import { Facts } from './Facts.tsx';
import { partsOfPack, type PackRow } from './pack-rows.ts';
import css from './Settings.module.css';

const sureOf: Readonly<Record<Confidence, Sure>> = {
  confirmed: 'agree',
  single: 'single',
  assumed: 'assumed',
  unknown: 'unknown',
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const Lines = ({ first, second }: { readonly first: string; readonly second: string | null }) => (
  <div className={css['value']}>
    <div className={css['first']}>{first}</div>
    {second !== null && <div className={css['second']}>{second}</div>}
  </div>
);

const pageWords = ({ source, also }: ExplainedValue, today: string): string => {
  const page =
    source.pageDate === null ? 'page without a date' : `page of ${formatDayShort(source.pageDate, today)}`;
  return also.length === 0 ? page : `${page}; also ${also.map(({ title }) => title).join(', ')}`;
};

const columnsAt = (today: string): readonly Column<PackRow>[] => [
  {
    key: 'name',
    head: 'What',
    cell: ({ name, found }) => <Lines first={upperFirst(name)} second={found.note} />,
  },
  {
    key: 'value',
    head: 'Value',
    width: 132,
    cell: ({ value, found }) => (
      <div className={found.value === null ? css['quiet'] : undefined}>{value}</div>
    ),
  },
  {
    key: 'source',
    head: 'Source',
    width: 232,
    cell: ({ found }) => <Lines first={found.source.title} second={pageWords(found, today)} />,
  },
  {
    key: 'sure',
    head: 'How sure',
    width: 150,
    cell: ({ found }) => <Sureness sure={sureOf[found.confidence]} />,
  },
];

/** The rules in force, every value with where it was read and how sure it is. */
export const PolicyPage = () => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const parts = useMemo(() => partsOfPack(pack), [pack]);
  const columns = columnsAt(today);
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <Pane
        title={`Pack ${packName(pack)}`}
        note={`${String(count)} values, ${String(Object.keys(pack.sources).length)} sources`}
      >
        <Facts
          rows={[
            ['Market', pack.market.name],
            ['In force from', formatDay(pack.effectiveFrom, today)],
            ['Pages read on', formatDay(pack.retrievedOn, today)],
            ['To know', pack.notes.join(' ')],
          ]}
        />
      </Pane>
      {parts.map(({ name, rows }) => (
        <Pane key={name} title={name} note={`${String(rows.length)} values`} body="flush">
          <DataTable
            label={name}
            columns={columns}
            groups={[{ key: name, rows }]}
            rowKey={({ ref }) => ref}
            height={49}
          />
        </Pane>
      ))}
    </>
  );
};
