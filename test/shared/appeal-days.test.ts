import { describe, expect, it } from 'vitest';
import { isWinnableOn, winnable } from '#shared/appeal-days.ts';
import { at, caseOf, zone } from './alerts/facts.ts';
import { usPack } from './packs.ts';

describe('until when a case may still be won', () => {
  it.each([
    ['a notice without an appeal: to the end of the first window', caseOf(), { until: '2026-12-19' }],
    [
      'the time that the ticket prints',
      caseOf({ appealDue: at('2026-12-01T12:00') }),
      { until: '2026-12-01' },
    ],
    ['an appeal that waits for its answer', caseOf({ status: 'appeal1Sent' }), { until: null }],
    [
      'a rejected first appeal: to the end of the second window',
      caseOf({
        status: 'appeal1Rejected',
        statusLog: [{ status: 'appeal1Rejected', at: at('2026-11-30T10:00'), note: '' }],
      }),
      { until: '2026-12-15' },
    ],
    ['a closed case', caseOf({ status: 'lapsed' }), null],
  ] as const)('%s', (_, violation, expected) => {
    expect(winnable(violation, usPack, zone)).toEqual(expected);
  });

  it('is over on the day after the window', () => {
    const known = winnable(caseOf(), usPack, zone);
    expect([isWinnableOn(known, '2026-12-19'), isWinnableOn(known, '2026-12-20')]).toEqual([true, false]);
    expect(isWinnableOn({ until: null }, '2030-01-01')).toBe(true);
    expect(isWinnableOn(null, '2026-11-20')).toBe(false);
  });
});
