import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { outcomeWords, wonWords } from '#shared/appeals/outcome-words.ts';
import { type AttemptOutcome, type OutcomeGroup, sumOutcomes } from '#shared/appeals/outcomes.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import css from './Overview.module.css';
import { outcomeRows, type OutcomeRow, restoredWords } from './outcome-rows.ts';

const groups: readonly { readonly value: OutcomeGroup; readonly label: string }[] = [
  { value: 'type', label: 'By type' },
  { value: 'mode', label: 'By ground' },
  { value: 'attempt', label: 'By attempt' },
];

const heads: Readonly<Record<OutcomeGroup, string>> = {
  type: 'Type of violation',
  mode: 'Ground',
  attempt: 'Attempt',
};

const columnsFor = (by: OutcomeGroup): readonly Column<OutcomeRow>[] => [
  { key: 'name', head: heads[by], cell: ({ name }) => name, second: ({ second }) => second },
  { key: 'sent', head: 'Sent', width: 72, numeric: true, cell: ({ sum }) => sum.sent },
  {
    key: 'won',
    head: 'Won of answered',
    width: 132,
    numeric: true,
    strong: true,
    cell: ({ sum }) => wonWords(sum),
  },
  { key: 'lost', head: 'Lost', width: 72, numeric: true, rank: 1, cell: ({ sum }) => sum.lost },
  { key: 'waiting', head: 'Waiting', width: 84, numeric: true, rank: 1, cell: ({ sum }) => sum.waiting },
  {
    key: 'ended',
    head: 'Ended unanswered',
    width: 140,
    numeric: true,
    rank: 1,
    cell: ({ sum }) => sum.ended,
  },
  {
    key: 'restored',
    head: 'Points restored',
    width: 124,
    numeric: true,
    cell: ({ sum }) => restoredWords(sum),
  },
];

/** What came of own appeals, counted by type of violation, by ground or by attempt. */
export const OutcomesTab = ({ outcomes }: { readonly outcomes: readonly AttemptOutcome[] }) => {
  const { pack } = useShop();
  const [by, setBy] = useState<OutcomeGroup>('type');
  return (
    <>
      <div className={css['lead']}>
        <p className={css['sentence']} role="status">
          {outcomeWords(sumOutcomes(outcomes), 'of this shop')}
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Count outcomes"
          data={[...groups]}
          value={by}
          onChange={(value) => {
            setBy(groups.find((one) => one.value === value)?.value ?? by);
          }}
        />
      </div>
      <DataTable
        label="Outcomes of own appeals"
        columns={columnsFor(by)}
        groups={[{ key: 'all', rows: outcomeRows(outcomes, by, pack) }]}
        rowKey={({ sum }) => sum.key}
        height={49}
        foot={
          <p className={css['foot']}>
            Counted from this shop’s own records. Points restored are those that the ledger gives back for
            appeals that were won; of a ticket that had taken no points there are none to give back.
          </p>
        }
      />
    </>
  );
};
