import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Audit } from '#shared/audits/audit.ts';
import type { Recurring } from '#shared/audits/trend.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { findingsOf, type AuditRecords } from './audit-records.ts';
import { outcomeLooks, severityNames } from './audit-words.ts';
import css from './audits.module.css';

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

/** So many of the newest findings of an item are linked. */
const LINKED = 2;

const Findings = ({ one, records }: { readonly one: Recurring; readonly records: AuditRecords }) => {
  const go = useView((state) => state.go);
  const own = findingsOf(records, one).toSorted((a, b) => b.number - a.number);
  if (own.length === 0) return quiet('none');
  const more = own.length - LINKED;
  return (
    <span className={css['links']}>
      {own.slice(0, LINKED).map(({ id, number }) => (
        <ActionLink
          key={id}
          onClick={() => {
            go({ screen: 'audits', part: 'findings', finding: id });
          }}
        >
          {`Finding${NBSP}${String(number)}`}
        </ActionLink>
      ))}
      {more > 0 && quiet(`and ${String(more)} more`)}
    </span>
  );
};

const lastOf = ({ failed }: Recurring): Audit | undefined => failed.at(-1);

/** Items that failed in more than one signed run: how often, when last, how they are by now, and what was found there. */
export const RecurringTable = (props: {
  readonly rows: readonly Recurring[];
  readonly records: AuditRecords;
}) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const go = useView((state) => state.go);
  const columns: readonly Column<Recurring>[] = [
    {
      key: 'item',
      head: 'Item and checklist',
      cell: ({ item }) => item.question,
      second: ({ checklist, isInNewest }) =>
        isInNewest
          ? checklist.title
          : `${checklist.title}, not in version${NBSP}${String(checklist.version)} any more`,
    },
    {
      key: 'severity',
      head: 'Severity',
      width: 88,
      rank: 2,
      cell: ({ item }) => severityNames[item.severity],
    },
    {
      key: 'often',
      head: 'Failed in',
      width: 104,
      cell: ({ failed, of }) => (
        <>
          <b>{failed.length}</b> {quiet(`of ${String(of)}${NBSP}runs`)}
        </>
      ),
    },
    {
      key: 'last',
      head: 'Last',
      width: 136,
      cell: (one) => {
        const last = lastOf(one);
        if (last === undefined) return '';
        const day = formatDayShort(dayOf(last.endedAt ?? last.startedAt, zone), today);
        return `${day}, run${NBSP}${String(last.number)}`;
      },
    },
    {
      key: 'findings',
      head: 'Findings',
      width: 160,
      rank: 1,
      cell: (one) => <Findings one={one} records={props.records} />,
    },
    {
      key: 'now',
      head: 'Newest answer',
      width: 136,
      cell: ({ newest }) => <StateWord {...outcomeLooks[newest]} />,
    },
  ];
  return (
    <DataTable
      label="Failed again"
      columns={columns}
      groups={[{ key: 'all', rows: props.rows }]}
      rowKey={({ item, checklist }) => `${checklist.id}/${item.id}`}
      height={49}
      onOpen={(one) => {
        const last = lastOf(one);
        if (last !== undefined) go({ screen: 'audit', id: last.id, item: one.item.id });
      }}
    />
  );
};
