import { describe, expect, it } from 'vitest';
import { isToldByAppeal, keptAppeal, keptAppealWords } from '#shared/appeals/kept-appeal.ts';
import { violationStatus } from '#shared/violations.ts';

const draft = { attempt: 1, status: 'draft' } as const;
const sent = { attempt: 2, status: 'sent' } as const;
const rejected = { attempt: 1, status: 'rejected' } as const;

describe('an appeal that is kept here', () => {
  it('is the one without an outcome', () => {
    expect(keptAppeal([rejected, sent])).toBe(sent);
    expect(keptAppeal([rejected])).toBeUndefined();
  });

  it('tells by itself that it was sent and answered; of a draft the platform may take the violation back before', () => {
    expect(violationStatus.options.filter((status) => isToldByAppeal(status, sent))).toEqual([
      'appeal1Sent',
      'appeal1Rejected',
      'appeal2Sent',
      'overturned',
      'upheldFinal',
    ]);
    expect(violationStatus.options.filter((status) => isToldByAppeal(status, draft))).toEqual([
      'appeal1Sent',
      'appeal1Rejected',
      'appeal2Sent',
    ]);
    expect(violationStatus.options.filter((status) => isToldByAppeal(status, undefined))).toEqual([]);
  });

  it('says where its own story is recorded', () => {
    expect(keptAppealWords(draft)).toBe('Appeal 1 is kept here as a draft: record there that it was sent.');
    expect(keptAppealWords(sent)).toBe('Appeal 2 is kept here: record its outcome there.');
  });
});
