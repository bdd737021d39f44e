import { dayOf, type Day, type Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { DayRecord } from '../policy/record-packs.ts';
import { appliedAt, type Violation } from '../violations.ts';
import { leavingDay } from './point-life.ts';

/**
 * Entries on record with the day on which each leaves, by the rules that it was recorded under: a newer pack or a later
 * override changes nothing of the past. `packOf` gives the pack of a record as it held on the record's day.
 */
export const underOwnRules = <E extends DayRecord>(
  entries: readonly E[],
  packOf: (record: DayRecord) => Pack,
): readonly (E & { readonly leaves: Day | null })[] =>
  entries.map((entry) => ({ ...entry, leaves: leavingDay(entry.day, packOf(entry)) }));

/**
 * Losses from the day on which the action of their case was applied, where that was after the notice (policy facts §5.1: a
 * pending ticket has taken nothing). They still leave by the notice's day.
 */
export const sinceAction = <E extends { readonly day: Day; readonly violationId: string | null }>(
  entries: readonly E[],
  violations: readonly Pick<Violation, 'id' | 'statusLog'>[],
  zone: Zone,
): readonly (E & { readonly from?: Day | undefined })[] => {
  const cases = new Map(violations.map((one) => [one.id, one]));
  return entries.map((entry) => {
    const violation = cases.get(entry.violationId ?? '');
    const at = violation === undefined ? null : appliedAt(violation);
    const from = at === null ? entry.day : dayOf(at, zone);
    return from > entry.day ? { ...entry, from } : entry;
  });
};

/** The record with which a shop's record begins: the oldest of its readings and entries; null without any. */
export const firstRecord = (records: readonly DayRecord[]): DayRecord | null =>
  records.reduce<DayRecord | null>(
    (first, one) => (first === null || one.day < first.day ? one : first),
    null,
  );

/**
 * The rules by which a ledger is summed: those in force, with the start under which the shop's record began. A start that
 * a newer pack changes is the start of new shops, and would make a difference to every reading since.
 */
export const ledgerRules = (pack: Pack, first: Pack): Pack => {
  const { start } = first.rating.scale;
  if (start.value === pack.rating.scale.start.value) return pack;
  const source = first.sources[start.source];
  const sources = source === undefined ? pack.sources : { ...pack.sources, [start.source]: source };
  const scale = { ...pack.rating.scale, start };
  return { ...pack, sources, rating: { ...pack.rating, scale } };
};
