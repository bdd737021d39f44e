import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry, RatingRecords } from '#renderer/data/rating.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column, type Sort } from '#renderer/ui/DataTable.tsx';
import { NoHits } from '#renderer/ui/NoHits.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { Points } from '#renderer/ui/Points.tsx';
import { FilterField, Toolbar } from '#renderer/ui/Toolbar.tsx';
import { dayOf, startOfDay } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import {
  filterLedger,
  inView,
  ledgerRows,
  ledgerViews,
  nextSort,
  sortLedger,
  type LedgerKind,
  type LedgerRow,
  type LedgerView,
} from './ledger-model.ts';
import { entryReckoning } from './order-weeks.ts';
import { causeWords } from './rating-model.ts';
import { ChangeOrders } from './RecordGain.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { useLedgerExport } from './use-ledger-export.ts';
import { FailedNote } from './FailedNote.tsx';
import css from './Rating.module.css';

/** As many rows as are drawn at once; more on request. */
const pageRows = 100;

/** What is known of an entry beside its cause: how it was reckoned, and its note. */
const secondOf = (entry: CaseEntry, today: string, pack: Pack): string =>
  [entryReckoning(entry, today, pack), entry.note].filter((words) => words !== '').join(' · ');

const Cause = ({ entry, today }: { readonly entry: CaseEntry; readonly today: string }) => {
  const { packFor, zone } = useShop();
  const second = secondOf(entry, today, packFor(entry.pack, startOfDay(entry.day, zone)));
  const words = causeWords(entry);
  return (
    <span className={css['clamp']} title={second === '' ? words : `${words} · ${second}`}>
      {words}
      {second !== '' && <span className={css['second']}> · {second}</span>}
    </span>
  );
};

type RowActions = { readonly open: (row: LedgerRow) => void; readonly remove: (row: LedgerRow) => void };

const columnsOn = (
  today: string,
  entries: readonly CaseEntry[],
  { open, remove }: RowActions,
): readonly Column<LedgerRow>[] => [
  {
    key: 'date',
    head: 'Date',
    width: 136,
    sortable: true,
    cell: ({ entry }) => <span className={css['date']}>{formatDay(entry.day, today)}</span>,
  },
  {
    key: 'cause',
    head: 'Cause',
    sortable: true,
    cell: ({ entry }) => <Cause entry={entry} today={today} />,
  },
  {
    key: 'points',
    head: 'Points',
    numeric: true,
    strong: true,
    sortable: true,
    width: 88,
    cell: ({ moves, state }) => <Points value={moves} isVoid={state === 'void'} voidWord />,
  },
  { key: 'leaves', head: 'Leaves', sortable: true, width: 144, cell: ({ leaves }) => leaves },
  {
    key: 'open',
    head: 'Open',
    headHidden: true,
    numeric: true,
    width: 104,
    cell: (row) => {
      if (row.entry.orders !== null) return <ChangeOrders entry={row.entry} entries={entries} />;
      const isOfCase = row.entry.violationId !== null;
      return (
        <ActionLink
          about={causeWords(row.entry)}
          onClick={() => {
            if (isOfCase) open(row);
            else remove(row);
          }}
        >
          {isOfCase ? 'Open case' : 'Remove'}
        </ActionLink>
      );
    },
  },
];

const kinds: readonly { readonly value: LedgerKind; readonly label: string }[] = [
  { value: 'all', label: 'Both' },
  { value: 'loss', label: 'Losses' },
  { value: 'gain', label: 'Gains' },
];

const isKind = (text: string): text is LedgerKind => kinds.some(({ value }) => value === text);

/** What is chosen of the ledger, and the rows that follow from it. */
const useLedger = ({ entries, violations }: RatingRecords, today: string) => {
  const { pack } = useShop();
  const [view, setView] = useState<LedgerView>('all');
  const [kind, setKind] = useState<LedgerKind>('all');
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'date', direction: 'descending' });
  const all = useMemo(
    () => ledgerRows(entries, violations, { today, pack }),
    [entries, violations, today, pack],
  );
  const ofKind = useMemo(() => filterLedger(all, kind, text), [all, kind, text]);
  const rows = useMemo(() => sortLedger(inView(ofKind, view), sort), [ofKind, view, sort]);
  const views = ledgerViews.map(({ key, name }) => ({ key, name, count: inView(ofKind, key).length }));
  return { view, setView, kind, setKind, text, setText, sort, setSort, rows, views };
};

const More = ({ rows, shown, onMore }: { rows: number; shown: number; onMore: () => void }) => (
  <>
    <span>{`${numberWords(shown)} of ${numberWords(rows)}`}</span>
    <Button size="xs" variant="subtle" onClick={onMore}>
      {`Show ${numberWords(Math.min(pageRows, rows - shown))} more`}
    </Button>
  </>
);

const Rows = ({ records }: { readonly records: RatingRecords }) => {
  const { zone } = useShop();
  const go = useView((view) => view.go);
  const today = dayOf(useMinute(), zone);
  const ledger = useLedger(records, today);
  const [shown, setShown] = useState(pageRows);
  const exported = useLedgerExport();
  const open = ({ entry }: LedgerRow) => {
    if (entry.violationId !== null) go({ screen: 'case', id: entry.violationId });
  };
  const [failed, setFailed] = useState<string | null>(null);
  const remove = ({ entry: { id, rev } }: LedgerRow) => {
    void send('points.remove', { id, rev }).then((result) => {
      setFailed(result.ok ? null : result.error.message);
    });
  };
  const { rows, sort, text } = ledger;
  return (
    <>
      <Toolbar label="States of the ledger" views={ledger.views} view={ledger.view} onView={ledger.setView}>
        <SegmentedControl
          size="xs"
          aria-label="Kind of entry"
          data={[...kinds]}
          value={ledger.kind}
          onChange={(next) => {
            if (isKind(next)) ledger.setKind(next);
          }}
        />
        <div className={css['filter']}>
          <FilterField label="Filter the ledger" value={text} onChange={ledger.setText} />
        </div>
        <Button
          size="xs"
          disabled={rows.length === 0 || exported.isBusy}
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            exported.begin(rows.map(({ entry }) => entry.id));
          }}
        >
          Export these
        </Button>
      </Toolbar>
      <Exported told={exported.told} />
      <FailedNote message={failed} />
      {rows.length === 0 ? (
        <NoHits
          what="entry"
          filter={text}
          onClear={() => {
            ledger.setText('');
            ledger.setKind('all');
            ledger.setView('all');
          }}
        />
      ) : (
        <DataTable
          label="Ledger"
          columns={columnsOn(today, records.entries, { open, remove })}
          groups={[{ key: 'all', rows: rows.slice(0, shown) }]}
          rowKey={({ entry }) => entry.id}
          onOpen={open}
          sort={sort}
          onSort={(key) => {
            ledger.setSort(nextSort(sort, key));
          }}
          foot={
            rows.length > shown ? (
              <More
                rows={rows.length}
                shown={shown}
                onMore={() => {
                  setShown(shown + pageRows);
                }}
              />
            ) : undefined
          }
        />
      )}
    </>
  );
};

export const LedgerTab = ({ records }: { readonly records: RatingRecords }) =>
  records.entries.length === 0 ? (
    <p className={css['sentence']}>
      No gain or loss is on record. A loss comes with its case once action is taken; a gain, such as the
      eligible orders of a week, is recorded here.
    </p>
  ) : (
    <Rows records={records} />
  );
