import { riskWords } from '#shared/audits/risk-words.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { findingState, type Finding } from '#shared/audits/finding.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { AuditRecords } from './audit-records.ts';
import { findingLooks, severityNames } from './audit-words.ts';
import css from './audits.module.css';

const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

export type FindingsTableProps = {
  readonly records: AuditRecords;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** Findings of all runs: what is open first. */
export const FindingsTable = (props: FindingsTableProps) => {
  const { records } = props;
  const { people, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const stateOf = (one: Finding) => findingState(one, records.actions);
  const columns: readonly Column<Finding>[] = [
    { key: 'number', head: 'No.', width: 56, numeric: true, cell: ({ number }) => quiet(String(number)) },
    {
      key: 'what',
      head: 'Finding and run',
      cell: ({ title }) => title,
      second: ({ auditId }) => {
        const audit = records.audits.find(({ id }) => id === auditId);
        return audit === undefined ? '' : `Run ${String(audit.number)}, ${audit.checklist.title}`;
      },
    },
    {
      key: 'severity',
      head: 'Severity',
      width: 88,
      rank: 2,
      cell: ({ severity }) => severityNames[severity],
    },
    {
      key: 'stake',
      head: 'At stake',
      width: 108,
      numeric: true,
      cell: (one) => (one.basis === null ? quiet('unknown') : riskWords(one)),
    },
    {
      key: 'owner',
      head: 'Owner',
      width: 120,
      rank: 2,
      cell: ({ ownerId }) => people.find(({ id }) => id === ownerId)?.name ?? quiet('nobody'),
    },
    {
      key: 'due',
      head: 'Due',
      width: 88,
      rank: 1,
      cell: (one) => {
        if (one.due === null) return quiet('–');
        const isLate = one.due < today && stateOf(one) !== 'settled';
        const day = formatDayShort(one.due, today);
        return isLate ? <span className={css['late']}>{day}</span> : day;
      },
    },
    { key: 'state', head: 'State', width: 160, cell: (one) => <StateWord {...findingLooks[stateOf(one)]} /> },
  ];
  const newest = records.findings.toSorted((a, b) => b.number - a.number);
  const settled = newest.filter((one) => stateOf(one) === 'settled');
  return (
    <DataTable
      label="Findings"
      columns={columns}
      groups={[
        { key: 'open', rows: newest.filter((one) => stateOf(one) !== 'settled') },
        ...(settled.length === 0 ? [] : [{ key: 'settled', title: 'Settled', rows: settled }]),
      ]}
      rowKey={({ id }) => id}
      height={49}
      selected={props.selected}
      onSelect={({ id }) => {
        props.onSelect(id);
      }}
    />
  );
};
