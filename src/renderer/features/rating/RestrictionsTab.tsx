import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Instant } from '#shared/kernel/time.ts';
import { formatInstant, timeLeft } from '#shared/kernel/time-words.ts';
import type { RestrictionSpan } from '#shared/rating/milestones.ts';
import css from './Rating.module.css';

const stateOf = ({ endsAt }: RestrictionSpan, now: Instant) => {
  if (endsAt === null) return <StateWord tone="attn" shape="barred" word="for good" />;
  if (now >= endsAt) return <StateWord tone="neut" shape="off" word="ended" />;
  return <StateWord tone="attn" shape="barred" word={`${timeLeft(endsAt - now)} left`} />;
};

const columnsOf = (zone: string, now: Instant): readonly Column<RestrictionSpan>[] => [
  {
    key: 'from',
    head: 'From',
    width: 184,
    cell: ({ startsAt }) => <span className={css['date']}>{formatInstant(startsAt, zone, now)}</span>,
  },
  {
    key: 'until',
    head: 'Until',
    width: 168,
    cell: ({ endsAt }) => (endsAt === null ? '–' : formatInstant(endsAt, zone, now)),
  },
  {
    key: 'milestone',
    head: 'Milestone',
    numeric: true,
    strong: true,
    width: 96,
    cell: ({ milestone }) => numberWords(milestone.threshold.value),
  },
  { key: 'limits', head: 'Limits', cell: ({ text }) => text },
  { key: 'state', head: 'State', width: 136, cell: (span) => stateOf(span, now) },
];

export const RestrictionsTab = ({ records }: { readonly records: RatingRecords }) => {
  const { zone } = useShop();
  const now = useMinute();
  if (records.spans.length === 0)
    return (
      <p className={css['sentence']}>
        No milestone was crossed between two readings, so no restriction is on record.
      </p>
    );
  return (
    <DataTable
      label="Restrictions"
      columns={columnsOf(zone, now)}
      groups={[{ key: 'all', rows: records.spans.toReversed() }]}
      rowKey={({ startsAt, milestone }) => `${String(startsAt)} ${milestone.id}`}
    />
  );
};
