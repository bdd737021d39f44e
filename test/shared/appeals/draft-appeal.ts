import type { Appeal } from '#shared/appeals/appeal.ts';

/** The draft of a first appeal with nothing written in it, to be changed as a test needs. */
export const draftAppeal = (part: Partial<Appeal> = {}): Appeal => ({
  id: 'a',
  rev: 1,
  seq: 1,
  shopId: 's',
  violationId: 'v',
  attempt: 1,
  mode: 'wrongDecision',
  status: 'draft',
  request: '',
  sections: [],
  timeline: [],
  startedAt: 0,
  savedAt: 0,
  sentAt: null,
  decidedAt: null,
  outcome: '',
  news: [],
  newsNote: '',
  template: null,
  replyId: null,
  pack: 'us@2026.10',
  ...part,
});
