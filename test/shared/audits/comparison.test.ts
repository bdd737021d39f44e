import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditResult, type AuditResult, type ChecklistItem } from '#shared/audits/checklist.ts';
import { type Change, changes, type ComparedRun, compareRuns } from '#shared/audits/comparison.ts';
import { runScore } from '#shared/audits/score.ts';
import { answersOf, itemOf, listOf, runOf } from './runs.ts';

const one = listOf([itemOf('a')]);
const single = (result: AuditResult | null) => runOf(1, [result], { checklist: one });
const itemsIn = ({ sections }: ReturnType<typeof compareRuns>) => sections.flatMap(({ items }) => items);
const changesOf = (earlier: ComparedRun, later: ComparedRun) =>
  itemsIn(compareRuns(earlier, later)).map(({ id, change }) => [id, change]);

describe('an item in two runs', () => {
  it.each([
    ['not', 'compliant', 'better'],
    ['not', 'partly', 'better'],
    ['partly', 'compliant', 'better'],
    ['compliant', 'partly', 'worse'],
    ['compliant', 'not', 'worse'],
    ['partly', 'not', 'worse'],
    ['compliant', 'compliant', 'stayed'],
    ['not', 'not', 'stayed'],
    ['not', 'notApplicable', 'unjudged'],
    ['not', null, 'unjudged'],
    ['compliant', null, 'unjudged'],
    ['notApplicable', 'compliant', 'unjudged'],
    [null, 'compliant', 'unjudged'],
    [null, 'not', 'unjudged'],
    ['notApplicable', 'notApplicable', 'unjudged'],
    [null, null, 'unjudged'],
  ] as const)('from %s to %s is %s', (from, to, change) => {
    const { counts } = compareRuns(single(from), single(to));
    expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([[change, 1]]);
  });

  it('is new or gone where a version or a follow-up does not ask it in the other run, and the two are told apart', () => {
    const follows = itemOf('b', { after: { item: 'a', answers: ['not'] } });
    const first = listOf([itemOf('a'), follows, itemOf('old', { section: 't' })]);
    const second = listOf([itemOf('a'), follows, itemOf('young')], { version: 2 });
    const earlier = runOf(1, ['not', 'partly', 'compliant'], { checklist: first });
    const later = runOf(2, ['compliant', null, 'compliant'], { checklist: second });
    const told = itemsIn(compareRuns(earlier, later)).map(({ id, change, inBoth }) => [id, change, inBoth]);
    expect(told).toEqual([
      ['a', 'better', true],
      ['young', 'new', false],
      ['b', 'gone', true],
      ['old', 'gone', false],
    ]);
    expect(compareRuns(earlier, later).sections.map(({ id }) => id)).toEqual(['s', 't']);
  });

  it('is told with result, severity, note and count of files of each run, however it was worded', () => {
    const before = listOf([itemOf('a', { question: 'Was', severity: 'low' })]);
    const after = listOf([itemOf('a', { question: 'Is', severity: 'high' })], { version: 2 });
    const answers = [{ itemId: 'a', result: 'not' as const, note: 'Two late', evidence: ['x', 'y'] }];
    const earlier = { ...runOf(1, [], { checklist: before }), answers };
    const later = runOf(2, ['compliant'], { checklist: after });
    expect(itemsIn(compareRuns(earlier, later))).toMatchObject([
      {
        change: 'better',
        earlier: { item: { question: 'Was', severity: 'low' }, outcome: 'not', note: 'Two late', files: 2 },
        later: { item: { question: 'Is', severity: 'high' }, outcome: 'compliant', note: '', files: 0 },
      },
    ]);
  });

  it('that moved to another section stands where it is now', () => {
    const before = listOf([itemOf('a')]);
    const after = listOf([itemOf('a', { section: 't' })], { version: 2 });
    const { sections } = compareRuns(
      runOf(1, ['not'], { checklist: before }),
      runOf(2, ['not'], { checklist: after }),
    );
    expect(sections.map(({ id, items }) => [id, items.length])).toEqual([['t', 1]]);
  });
});

describe('the totals of two runs', () => {
  it('have the score of each, and of the items alone that were judged in both', () => {
    const earlier = runOf(1, ['not', 'partly', 'compliant', 'notApplicable']);
    const later = runOf(2, ['compliant', 'compliant', 'compliant', 'not']);
    const { earlier: first, later: second, alike, counts } = compareRuns(earlier, later);
    expect([first.share, second.share]).toEqual([0.5, 0.75]);
    expect(alike).toEqual({ items: 3, earlier: 0.5, later: 1 });
    expect(counts).toEqual({ better: 2, worse: 0, stayed: 1, new: 0, gone: 0, unjudged: 1 });
  });

  it('say nothing of fewer than three items that were judged in both', () => {
    const earlier = runOf(1, ['not', 'partly', null, null]);
    const later = runOf(2, ['compliant', 'compliant', 'compliant', 'not']);
    expect(compareRuns(earlier, later).alike).toEqual({ items: 2, earlier: null, later: null });
  });
});

// Checklists of up to six items, some of them follow-ups of the item before, and runs of any two versions of them.
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyItems = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }).chain((chosen) =>
  fc.array(fc.boolean(), { minLength: chosen.length, maxLength: chosen.length }).map((follows) =>
    chosen.map((id, at): ChecklistItem => {
      const before = chosen[at - 1];
      const after =
        follows[at] === true && before !== undefined ? { item: before, answers: ['not' as const] } : null;
      return itemOf(id, { after, section: at % 2 === 0 ? 's' : 't' });
    }),
  ),
);
const anyRun: fc.Arbitrary<ComparedRun> = anyItems.chain((items) =>
  fc
    .array(fc.option(fc.constantFrom(...auditResult.options)), {
      minLength: items.length,
      maxLength: items.length,
    })
    .map((results) => {
      const checklist = listOf(items);
      return { audit: { checklist }, answers: answersOf(results, checklist) };
    }),
);

describe('any two runs', () => {
  it('tell each item that either asked exactly once, and count it once', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (earlier, later) => {
        const comparison = compareRuns(earlier, later);
        const told = itemsIn(comparison);
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
        const sum = changes.reduce((all, change) => all + comparison.counts[change], 0);
        expect(sum).toBe(told.length);
        const [first, second] = [earlier, later].map(
          ({ audit, answers }) => runScore(audit.checklist, answers).total,
        );
        expect(told.filter((item) => item.earlier !== null)).toHaveLength(first ?? -1);
        expect(told.filter((item) => item.later !== null)).toHaveLength(second ?? -1);
      }),
    );
  });

  it('turned round tell the opposite', () => {
    const opposite: Readonly<Record<Change, Change>> = {
      better: 'worse',
      worse: 'better',
      new: 'gone',
      gone: 'new',
      stayed: 'stayed',
      unjudged: 'unjudged',
    };
    fc.assert(
      fc.property(anyRun, anyRun, (earlier, later) => {
        const forth = compareRuns(earlier, later);
        const back = compareRuns(later, earlier);
        for (const change of changes) expect(back.counts[opposite[change]]).toBe(forth.counts[change]);
        expect(back.alike).toEqual({
          items: forth.alike.items,
          earlier: forth.alike.later,
          later: forth.alike.earlier,
        });
      }),
    );
  });

  it('never count as better, worse or stayed what one of them did not judge', () => {
    const judged = new Set<string | undefined>(['compliant', 'partly', 'not']);
    fc.assert(
      fc.property(anyRun, anyRun, (earlier, later) => {
        for (const item of itemsIn(compareRuns(earlier, later))) {
          const isJudged = judged.has(item.earlier?.outcome) && judged.has(item.later?.outcome);
          expect(['better', 'worse', 'stayed'].includes(item.change)).toBe(isJudged);
        }
      }),
    );
  });

  it('are no better for an answer that is taken away or made not applicable', () => {
    fc.assert(
      fc.property(
        anyRun,
        anyRun,
        fc.constantFrom(null, 'notApplicable' as const),
        (earlier, later, result) => {
          const silent = { ...later, answers: later.answers.map((answer) => ({ ...answer, result })) };
          expect(compareRuns(earlier, silent).counts.better).toBe(0);
        },
      ),
    );
  });

  it('that are the same one have nothing better, worse, new or gone', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        for (const [, change] of changesOf(run, run)) expect(['stayed', 'unjudged']).toContain(change);
      }),
    );
  });
});
