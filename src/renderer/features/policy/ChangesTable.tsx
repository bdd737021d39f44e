import { useMemo } from 'react';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { packName } from '#shared/policy/explain.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { changeRows, type ChangeRow } from './pack-import.ts';
import css from './Policy.module.css';

const Cell = ({ value, source }: { readonly value: string; readonly source: string | null }) => (
  <div className={css['side']}>
    <div>{value}</div>
    {source !== null && <div className={css['second']}>{source}</div>}
  </div>
);

const columnsOf = (before: Pack, after: Pack): readonly Column<ChangeRow>[] => [
  {
    key: 'what',
    head: 'What',
    cell: ({ what, kind }) => (
      <div className={css['side']}>
        <div className={css['first']}>{what}</div>
        <div className={css['second']}>{kind}</div>
      </div>
    ),
  },
  {
    key: 'before',
    head: packName(before),
    width: 220,
    cell: (row) => <Cell value={row.before} source={row.sourceBefore} />,
  },
  {
    key: 'after',
    head: packName(after),
    width: 220,
    cell: (row) => <Cell value={row.after} source={row.sourceAfter} />,
  },
];

/** Most rows drawn at once: the changes of a wholly different pack are as many as its values. */
const mostShown = 200;

const countWords = (count: number): string =>
  count === 0 ? 'No rule differs.' : `${String(count)} ${count === 1 ? 'difference' : 'differences'}.`;

/** What differs between two packs: the value and its source on both sides, and in what way. */
export const ChangesTable = ({ before, after }: { readonly before: Pack; readonly after: Pack }) => {
  const rows = useMemo(() => changeRows(before, after), [before, after]);
  return (
    <>
      <p className={css['plain']}>{countWords(rows.length)}</p>
      {rows.length > 0 && (
        <div className={css['changes']} role="group" aria-label="Differences" tabIndex={0}>
          <DataTable
            label="Differences"
            columns={columnsOf(before, after)}
            groups={[{ key: 'all', rows: rows.slice(0, mostShown) }]}
            rowKey={({ key }) => key}
            height={49}
          />
          {rows.length > mostShown && (
            <p className={css['foot']}>And {String(rows.length - mostShown)} more.</p>
          )}
        </div>
      )}
    </>
  );
};
