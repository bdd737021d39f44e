import { expect, it } from 'vitest';
import { earlierFrom, recordedAttempt } from '#renderer/features/appeals/earlier.ts';
import { draftAppeal } from '../../shared/appeals/draft-appeal.ts';
import { at, taken } from '../case-records.ts';

const violation = {
  ...taken,
  statusLog: [
    ...taken.statusLog,
    { status: 'appeal1Sent' as const, at: at('2026-11-20T10:00'), note: '' },
    { status: 'appeal1Rejected' as const, at: at('2026-11-22T10:00'), note: 'No new facts' },
  ],
};

it('of a first attempt that was only recorded as changes of state, these are what is known', () => {
  const appeal = draftAppeal({ violationId: taken.id, attempt: 2 });
  expect(recordedAttempt({ appeal, violation, earlier: null })).toEqual({
    attempt: 1,
    sentAt: at('2026-11-20T10:00'),
    rejectedAt: at('2026-11-22T10:00'),
    note: 'No new facts',
  });
  expect(recordedAttempt({ appeal, violation: taken, earlier: null })).toMatchObject({
    sentAt: null,
    note: '',
  });
});

it('of a first attempt, and where the one before is kept here, nothing else is told', () => {
  const first = draftAppeal({ violationId: taken.id });
  const earlier = earlierFrom(first, { claims: [], exhibits: [] }, []);
  expect(recordedAttempt({ appeal: first, violation, earlier: null })).toBeNull();
  expect(recordedAttempt({ appeal: { ...first, attempt: 2 }, violation, earlier })).toBeNull();
});
