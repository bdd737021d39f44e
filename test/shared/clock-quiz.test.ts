import { describe, expect, it } from 'vitest';
import type { ClockFacts } from '#shared/clock-context.ts';
import { clocksOf } from '#shared/clocks.ts';
import { HOUR } from '#shared/kernel/time.ts';
import { violationStatus } from '#shared/violations.ts';
import { at, notice, NY } from './clock-case.ts';
import { ukPack, usPack } from './packs.ts';

describe('the quiz of a case', () => {
  const now = at('2026-11-23T09:12');
  const quiz = (part: Partial<NonNullable<ClockFacts['policyQuiz']>>, status = notice.status) =>
    clocksOf(
      {
        ...notice,
        status,
        policyQuiz: { offered: true, closesAt: null, passedAt: null, failed: 0, ...part },
      },
      usPack,
      NY,
      now,
    ).find(({ kind }) => kind === 'policyQuiz');

  it('has no time where neither the Learning Center nor the pack names one', () => {
    expect(quiz({})).toMatchObject({
      state: 'notStarted',
      dueAt: null,
      fromText: 'Not published; the Learning Center shows it',
      valueRef: 'clocks.policyQuiz.closes',
    });
  });

  it.each([
    [usPack, 'As printed in the Learning Center', 'Not published; the Learning Center shows it'],
    [ukPack, 'As printed in Seller Center', 'Not published'],
  ])('names where quizzes are shown only as the pack does', (pack, printed, unknown) => {
    const one = (closesAt: number | null) =>
      clocksOf(
        { ...notice, policyQuiz: { offered: true, closesAt, passedAt: null, failed: 0 } },
        pack,
        NY,
        now,
      ).find(({ kind }) => kind === 'policyQuiz');
    expect(one(now + HOUR)).toMatchObject({ fromText: printed, source: 'learningCenter' });
    expect(one(null)).toMatchObject({ fromText: unknown });
  });

  it('is no clock where none is offered, or nobody has looked', () => {
    expect(quiz({ offered: false })).toBeUndefined();
    const unsaid = clocksOf(notice, usPack, NY, now);
    expect(unsaid.map(({ kind }) => kind)).not.toContain('policyQuiz');
  });

  it('is met once it is passed, with a printed end and without one', () => {
    const passedAt = at('2026-11-22T10:00');
    expect(quiz({ passedAt })).toMatchObject({ state: 'met', metAt: passedAt });
    expect(quiz({ passedAt, closesAt: now + HOUR })).toMatchObject({ state: 'met', metAt: passedAt });
  });

  it('stays visible when it has closed', () => {
    expect(quiz({ closesAt: now - HOUR })).toMatchObject({ state: 'passed', dueAt: now - HOUR });
  });

  it('runs on in a closed case that keeps its points, and in no other', () => {
    const states = violationStatus.options.map((status) => [
      status,
      quiz({ closesAt: now + HOUR }, status)?.state,
    ]);
    const over = ['overturned', 'correctedInTime', 'warningOnly'];
    for (const [status, state] of states)
      expect([status, state]).toEqual([status, over.includes(status ?? '') ? 'notOffered' : 'running']);
  });
});
