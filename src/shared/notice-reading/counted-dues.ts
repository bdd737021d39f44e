import type { ClockKind } from '../clock.ts';
import { localDateTime, type Instant, type Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { Violation } from '../violations.ts';
import { readNoticeText, type NoticeReadField } from './read-notice.ts';

type Kept = Pick<
  Violation,
  'noticeText' | 'noticeAt' | 'correctionDue' | 'appealDue' | 'secondAppealDue' | 'evidenceDue'
>;

/**
 * Which clocks of a case end by a deadline that its notice gives only as a count. The record does not keep how a deadline
 * came, so this reads the text again: counted is one that the text counts to the very minute and prints nowhere.
 */
export const countedOnRecord = (kept: Kept, pack: Pack, zone: Zone): readonly ClockKind[] => {
  const { noticeText, noticeAt } = kept;
  const dues: readonly (readonly [ClockKind, NoticeReadField, Instant | null])[] = [
    ['correction', 'correctionDue', kept.correctionDue],
    ['firstAppeal', 'appealDue', kept.appealDue],
    ['secondAppeal', 'secondAppealDue', kept.secondAppealDue],
    ['evidence', 'evidenceDue', kept.evidenceDue],
  ];
  if (noticeText === '' || dues.every(([, , due]) => due === null)) return [];
  const read = readNoticeText(noticeText, { pack, zone, now: noticeAt, noticeAt });
  return dues.flatMap(([kind, field, due]) => {
    const value = due === null ? null : localDateTime(due, zone);
    const same = read.filter((one) => one.field === field && one.value === value);
    return same.length > 0 && same.every(({ counted }) => counted !== undefined) ? [kind] : [];
  });
};
