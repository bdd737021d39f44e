import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditResult } from '#shared/audits/checklist.ts';
import { monthlyScores } from '#shared/audits/monthly.ts';
import { runScore } from '#shared/audits/score.ts';
import { four, itemOf, listOf, runOf } from './runs.ts';

const zone = 'America/New_York';
const two = listOf([
  itemOf('a'),
  itemOf('b'),
  itemOf('c'),
  itemOf('x', { section: 't', after: { item: 'a', answers: ['not'] } }),
]);
const told = (runs: Parameters<typeof monthlyScores>[0]) => {
  const { months, lists } = monthlyScores(runs, zone);
  const rows = lists.flatMap(({ checklistId, rows: own }) =>
    own.map(({ section, cells }) => [
      checklistId,
      section,
      cells.map((cell) =>
        cell === null
          ? 'not audited'
          : [cell.score.share, cell.score.assessed, cell.audits.map(({ number }) => number)],
      ),
    ]),
  );
  return { months, rows };
};

describe('scores by section and month', () => {
  it('have a column for each month of a sign-off, and none where a section was not asked', () => {
    const march = runOf(3, ['not', 'compliant', 'compliant', 'not'], { checklist: two });
    const may = runOf(5, ['compliant', 'compliant', 'compliant'], { checklist: two });
    expect(told([may, march])).toEqual({
      months: ['2026-03', '2026-05'],
      rows: [
        [
          'list',
          's',
          [
            [2 / 3, 3, [3]],
            [1, 3, [5]],
          ],
        ],
        ['list', 't', [[0, 1, [3]], 'not audited']],
        [
          'list',
          null,
          [
            [0.5, 4, [3]],
            [1, 3, [5]],
          ],
        ],
      ],
    });
  });

  it('count several runs of a month together, and what was not assessed for nothing', () => {
    const first = runOf(3, ['not', null, 'compliant', 'notApplicable']);
    const second = runOf(4, ['compliant', 'compliant', null, null], {
      endedAt: Date.parse('2026-03-30T12:00:00Z'),
    });
    const { months, rows } = told([first, second]);
    expect(months).toEqual(['2026-03']);
    expect(rows[0]).toEqual(['list', 's', [[0.75, 5, [3, 4]]]]);
  });

  it('are of the month that it was in the shop’s own zone', () => {
    const late = runOf(3, ['compliant', 'compliant', 'compliant', 'not'], {
      endedAt: Date.parse('2026-04-01T03:30:00Z'),
    });
    expect(told([late]).months).toEqual(['2026-03']);
  });

  it('leave out runs that go on or were discarded, and keep checklists apart', () => {
    const open = runOf(2, ['compliant'], { status: 'inProgress', endedAt: null });
    const discarded = runOf(3, ['compliant'], { status: 'discarded' });
    const plain = { ...four, sections: four.sections.slice(0, 1) };
    const own = runOf(4, ['compliant', 'compliant', 'compliant', 'compliant'], { checklist: plain });
    const other = runOf(5, ['not', 'not', 'not', 'not'], {
      checklist: { ...plain, id: 'other', title: 'A list' },
    });
    const { months, rows } = told([open, discarded, own, other]);
    expect(months).toEqual(['2026-04', '2026-05']);
    expect(rows).toEqual([
      ['other', 's', ['not audited', [0, 4, [5]]]],
      ['other', null, ['not audited', [0, 4, [5]]]],
      ['list', 's', [[1, 4, [4]], 'not audited']],
      ['list', null, [[1, 4, [4]], 'not audited']],
    ]);
  });

  it('keep a section of an older version, behind those of the newest', () => {
    const old = listOf([itemOf('a', { section: 'old' })], { sections: [{ id: 'old', title: 'Old' }] });
    const before = runOf(1, ['not'], { checklist: old });
    const now = runOf(2, ['compliant', 'compliant', 'compliant', 'compliant']);
    const [list] = monthlyScores([before, now], zone).lists;
    expect(list?.rows.map(({ title }) => title)).toEqual(['Section', 'Other', 'Old', 'All sections']);
  });

  it('of a month with one run are that run’s own, whatever was answered', () => {
    const results = fc.array(fc.option(fc.constantFrom(...auditResult.options)), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(results, (given) => {
        const run = runOf(6, given, { checklist: two });
        const { sections, ...whole } = runScore(two, run.answers);
        const [list] = monthlyScores([run], zone).lists;
        for (const { section, cells } of list?.rows ?? []) {
          const own = section === null ? whole : sections.find(({ id }) => id === section);
          expect(cells[0]?.score.share ?? null).toBe(own?.share ?? null);
          expect(cells[0]?.score.assessed ?? 0).toBe(own?.assessed);
        }
      }),
    );
  });
});
