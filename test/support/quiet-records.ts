import type { CaseFacts } from '#shared/appeals/draft-texts.ts';

/** A case of which nothing is known that a check could say something about. */
export const quietRecords: CaseFacts = {
  now: Date.parse('2026-11-23T14:12:00Z'),
  zone: 'America/New_York',
  noticeAt: Date.parse('2026-11-20T13:41:00Z'),
  noticeText: '',
  period: null,
  orders: [],
  listings: [],
  points: null,
  clock: null,
  channels: [],
  foreign: [],
  actions: [],
  people: [],
};
