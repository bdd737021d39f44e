import { dayOf, type Instant } from '../kernel/time.ts';
import { formatDayLong, formatInstantLong, printedDay } from '../kernel/time-words.ts';
import { zoneLabel, type Pack } from '../policy/pack.ts';
import type { Shop } from '../shops.ts';
import type { Violation } from '../violations.ts';
import type { Appeal } from './appeal.ts';
import { clockOfAttempt } from './attempt-clock.ts';

/** A line of the reference data: what it is, and its value; null where the records have none. */
export interface ReferenceDatum {
  readonly label: string;
  readonly value: string | null;
}

export interface ReferenceRecords {
  readonly appeal: Pick<Appeal, 'attempt'>;
  readonly violation: Violation;
  readonly attempts: readonly Appeal[];
  readonly shop: Pick<Shop, 'name' | 'zone' | 'address'>;
  readonly pack: Pack;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const periodWords = ({ period }: Violation): string | null => {
  if (period === null) return null;
  const { from, to } = period;
  return from === to ? printedDay(from) : `${printedDay(from)} to ${printedDay(to)}`;
};

const pointWords = ({ points }: Violation): string | null =>
  points === null || points === 0 ? null : `${String(points)} points`;

/**
 * What an appeal refers to, as the table of its cover has it, at a moment: from the records alone, in the shop's zone. Names
 * and numbers that differ from the account are a cause of rejections (policy facts §5.6), so nobody types them.
 */
export const referenceData = (records: ReferenceRecords, now: Instant): readonly ReferenceDatum[] => {
  const { violation, shop, pack } = records;
  const { zone } = shop;
  const long = (at: Instant): string => formatInstantLong(at, zone, zoneLabel(pack, zone));
  const dueAt = clockOfAttempt(records, pack, zone, now)?.dueAt ?? null;
  return [
    { label: 'Ticket', value: orNull(violation.ticket) },
    { label: 'Shop', value: `${shop.name}, ${pack.market.name}` },
    { label: 'Address of the shop', value: shop.address },
    {
      label: 'Violation',
      value: [violation.title, violation.detail].filter((text) => text !== '').join(', '),
    },
    { label: 'Days of the violation', value: periodWords(violation) },
    { label: 'Notice', value: long(violation.noticeAt) },
    { label: 'Appeal possible until', value: dueAt === null ? null : long(dueAt) },
    { label: 'Effect so far', value: pointWords(violation) },
    { label: 'Date of this appeal', value: formatDayLong(dayOf(now, zone)) },
  ];
};
