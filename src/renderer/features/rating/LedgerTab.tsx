import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { causeWords, ledgerGroups, type LedgerRow } from './rating-model.ts';
import css from './Rating.module.css';

const pointsOf = ({ kind, points }: CaseEntry): number | null =>
  points === null ? null : kind === 'loss' ? -points : points;

const columnsOn = (today: string, open: (row: LedgerRow) => void): readonly Column<LedgerRow>[] => [
  {
    key: 'date',
    head: 'Date',
    width: 136,
    cell: ({ entry }) => <span className={css['date']}>{formatDay(entry.day, today)}</span>,
  },
  {
    key: 'cause',
    head: 'Cause',
    cell: ({ entry }) => (
      <span className={css['clamp']} title={causeWords(entry)}>
        {causeWords(entry)}
      </span>
    ),
  },
  {
    key: 'points',
    head: 'Points',
    numeric: true,
    strong: true,
    width: 88,
    cell: ({ entry, state }) => <Points value={pointsOf(entry)} isVoid={state === 'void'} voidWord />,
  },
  { key: 'leaves', head: 'Leaves', width: 144, cell: ({ leaves }) => leaves },
  {
    key: 'open',
    head: 'Open',
    headHidden: true,
    numeric: true,
    width: 104,
    cell: (row) =>
      row.entry.violationId !== null && (
        <ActionLink
          about={causeWords(row.entry)}
          onClick={() => {
            open(row);
          }}
        >
          Open case
        </ActionLink>
      ),
  },
];

export const LedgerTab = ({ entries }: { readonly entries: readonly CaseEntry[] }) => {
  const { pack, zone } = useShop();
  const go = useView((view) => view.go);
  const today = dayOf(useMinute(), zone);
  const open = ({ entry }: LedgerRow) => {
    if (entry.violationId !== null) go({ screen: 'case', id: entry.violationId });
  };
  if (entries.length === 0) {
    return (
      <p className={css['sentence']}>
        No gain or loss is on record. A loss comes with its case once action is taken; a gain is recorded
        here.
      </p>
    );
  }
  return (
    <DataTable
      label="Ledger"
      columns={columnsOn(today, open)}
      groups={ledgerGroups(entries, { today, pack })}
      rowKey={({ entry }) => entry.id}
      onOpen={open}
    />
  );
};
