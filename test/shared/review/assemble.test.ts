import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/audits/finding.ts';
import type { Evidence } from '#shared/evidence.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import { mostReviewLines, reviewPartKey, reviewReport } from '#shared/review/review.ts';
import { draftAppeal } from '../appeals/draft-appeal.ts';
import { actionOf } from '../actions/action.ts';
import { at, caseOf, reading } from '../alerts/facts.ts';
import { dutyOf, saidOf, spanOf } from '../duties/duty.ts';
import { usPack } from '../packs.ts';
import { after, before, entry, now, partWords, reviewFacts, told, week } from './facts.ts';

describe('limits and clocks', () => {
  it('tells what was reached, what runs and what comes next', () => {
    const readings = [before, reading('2026-11-19T09:00', 148), after];
    const [words, ...lines] = told('limits', { readings, entries: [entry('a')] });
    expect(words).toMatch(/^1 limit reached this week; \d+ limits? in force\.$/);
    expect(lines[0]).toMatch(/^150 was reached \| Thu 19 Nov: /);
    expect(lines.some((line) => /runs since 150 was reached, until /.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^Next roll-off \| .+, \+32, then 180$/);
  });

  it('tells the clocks that ran out in the week and those of the seven days to come', () => {
    const run = (number: number, due: string) =>
      caseOf({ id: `v${String(number)}`, number, title: 'Late', appealDue: at(due), points: null });
    const violations = [
      run(1, '2026-11-16T23:59'),
      run(2, '2026-11-17T00:00'),
      run(3, '2026-11-23T09:00'),
      run(4, '2026-11-23T10:00'),
      run(5, '2026-11-30T23:59'),
      run(6, '2026-12-01T00:00'),
    ];
    expect(told('ranOut', { violations })).toEqual([
      '2 clocks ran out.',
      'First appeal of case 2: Late | Tue 17 Nov, 00:00, points unknown',
      'First appeal of case 3: Late | Mon 23 Nov, 09:00, points unknown',
    ]);
    expect(told('coming', { violations })).toEqual([
      '2 clocks end.',
      'First appeal of case 4: Late | Mon 23 Nov, 10:00, points unknown',
      'First appeal of case 5: Late | Mon 30 Nov, 23:59, points unknown',
    ]);
  });
});

const finding = (number: number, more: Partial<Finding> = {}): Finding => ({
  id: `f${String(number)}`,
  rev: 1,
  seq: 1,
  shopId: 'shop',
  number,
  auditId: 'audit',
  itemId: 'i',
  title: 'No buffer',
  severity: 'high',
  type: null,
  pointsMin: 4,
  pointsMax: 16,
  basis: 'pack',
  pack: 'us@2026.10',
  ownerId: 'p',
  due: '2026-11-27',
  foundAt: 0,
  closedAt: null,
  closedBecause: '',
  ...more,
});

describe('what is left to do', () => {
  it('tells overdue actions, the oldest first, and effect checks that are due', () => {
    const done = {
      status: 'done',
      statusLog: [{ status: 'done', at: at('2026-10-01T09:00'), by: null, note: '' }],
    } as const;
    const actions = [
      actionOf('a', { number: 1, due: '2026-11-22', ownerId: 'p' }),
      actionOf('b', { number: 2, due: '2026-11-13' }),
      actionOf('c', { number: 3, due: '2026-11-23' }),
      actionOf('d', { number: 4, ...done, statusLog: [...done.statusLog], checkDue: '2026-11-23' }),
    ];
    expect(told('actions', { actions })).toEqual([
      '2 actions overdue, 1 effect check due.',
      'Action 2: Second pickup | was due Fri 13 Nov, 10 days overdue, nobody has it',
      'Action 1: Second pickup | was due Sun 22 Nov, 1 day overdue, Packing',
      'Effect check of action 4: Second pickup | due, nobody has it',
    ]);
  });

  it('tells open findings with what they put at stake, and none that are settled', () => {
    const findings = [
      finding(1),
      finding(2, { due: null, pointsMin: null, pointsMax: null }),
      finding(3, { closedAt: 1 }),
    ];
    expect(told('findings', { findings })).toEqual([
      '2 findings open, at stake: 4–16 points, 1 unknown.',
      'Finding 1: No buffer | at stake: 4–16 points, due Fri 27 Nov, Packing',
      'Finding 2: No buffer | at stake: unknown, no day set, Packing',
    ]);
  });

  it('tells duties that were missed or are due, but not the days that this review is held for', () => {
    const duties = [
      dutyOf({ title: 'Count' }),
      dutyOf({ id: 'r', number: 4, title: 'Review', kind: 'review' }),
      dutyOf({ id: 'done', number: 5, title: 'Done', spans: [spanOf('FREQ=WEEKLY;BYDAY=MO', '2026-11-23')] }),
    ];
    const dutyOccurrences = [saidOf('2026-11-02'), saidOf('2026-11-23', { id: 'x', dutyId: 'done' })];
    expect(told('duties', { duties, dutyOccurrences })).toEqual([
      '2 duties missed or due.',
      'Duty 3: Count | 2 days missed since Mon 9 Nov, due today, nobody has it',
      'Duty 4: Review | 3 days missed since Mon 2 Nov, nobody has it',
    ]);
  });

  it('tells causes that came back in the week, or that nobody has looked at since', () => {
    const done = { status: 'done', at: at('2026-10-10T09:00'), by: null, note: '' } as const;
    const back = (id: string, number: number, notice: string) =>
      caseOf({ id, number, noticeAt: at(notice), type: 'late-dispatch' });
    const first = back('v', 1, '2026-10-01T09:00');
    const action = actionOf('a', { cause: 'Cut-off too late', status: 'done', statusLog: [done] });
    const checked = {
      at: at('2026-11-20T09:00'),
      verdict: 'effective',
      note: '',
      by: null,
      repeats: 0,
      points: 0,
    } as const;
    const old = back('w', 2, '2026-11-10T09:00');
    expect(told('causes', { violations: [first], actions: [action] })).toEqual(['No cause came back.']);
    expect(told('causes', { violations: [first, old], actions: [action] })).toEqual([
      '1 cause came back.',
      'Cut-off too late | came back with case 2 after action 1',
    ]);
    const looked = actionOf('a', { ...action, checks: [checked] });
    expect(told('causes', { violations: [first, old], actions: [looked] })).toEqual(['No cause came back.']);
    const again = back('x', 3, '2026-11-18T09:00');
    expect(told('causes', { violations: [first, old, again], actions: [looked] })).toEqual([
      '1 cause came back.',
      'Cut-off too late | came back with case 3 after action 1',
    ]);
  });

  it('tells papers that expired in the week and those that expire within thirty days', () => {
    const paper = (number: number, validUntil: string): Evidence => ({
      id: String(number),
      rev: 1,
      seq: 1,
      shopId: 'shop',
      violationId: null,
      number,
      sha256: String(number).repeat(64),
      bytes: 1,
      mime: 'application/pdf',
      fileName: 'letter.pdf',
      caption: number === 1 ? 'Letter' : '',
      capturedAt: null,
      addedAt: at('2026-09-01T09:00'),
      validUntil,
      trashedAt: null,
      redactedFrom: null,
    });
    const files = [
      paper(1, '2026-11-20'),
      paper(2, '2026-12-23'),
      paper(3, '2026-12-24'),
      paper(4, '2026-11-16'),
    ];
    expect(told('papers', { files })).toEqual([
      '1 paper expired this week, 1 paper expires within 30 days.',
      'Evidence 1: Letter | expired Fri 20 Nov',
      'Evidence 2: letter.pdf | valid until Wed 23 Dec',
    ]);
  });
});

describe('cases and appeals of a week', () => {
  const opened = caseOf({ id: 'v', number: 9, title: 'Late', points: 32 });
  const closed = caseOf({
    id: 'w',
    number: 4,
    title: 'Photo',
    noticeAt: at('2026-10-01T09:00'),
    status: 'overturned',
    statusLog: [
      { status: 'actionTaken', at: at('2026-10-01T09:00'), note: '' },
      { status: 'appeal1Sent', at: at('2026-11-17T09:00'), note: '' },
      { status: 'overturned', at: at('2026-11-20T09:00'), note: '' },
    ],
  });

  it('tells what was opened and closed', () => {
    expect(told('cases', { violations: [opened, closed] })).toEqual([
      '1 case opened, 1 case closed.',
      'Case 9: Late | notice of Thu 19 Nov, 32 points',
      'Case 4: Photo | overturned, Fri 20 Nov, 32 points',
    ]);
  });

  it('tells appeals that were sent and answered, and those that only a change of the case tells', () => {
    const appeals = [
      draftAppeal({
        id: 'a',
        violationId: 'v',
        status: 'rejected',
        sentAt: at('2026-11-19T20:00'),
        decidedAt: at('2026-11-22T10:00'),
      }),
      draftAppeal({ id: 'b', violationId: 'v', attempt: 2 }),
    ];
    expect(told('appeals', { violations: [opened, closed], appeals })).toEqual([
      '2 appeals sent, 1 appeal rejected.',
      'Appeal 1 of case 4: Photo | sent Tue 17 Nov, 32 points',
      'Appeal 1 of case 9: Late | sent Thu 19 Nov, 32 points',
      'Appeal 1 of case 9: Late | rejected Sun 22 Nov, 32 points',
    ]);
  });
});

describe('a review as a whole', () => {
  it('has words for each part of a shop without records', () => {
    const report = assembleReview(reviewFacts(), week, now);
    expect(report.parts.flatMap(({ key }) => partWords(report, key))).toEqual([
      'No reading is on record up to this week.',
      'No limit was reached this week; none runs.',
      'Nothing ran out this week.',
      'No clock ends in the next seven days.',
      'No action is overdue, and no effect check is due.',
      'No finding is open.',
      'No duty was missed, and none is due.',
      'No cause came back.',
      'No paper expires within 30 days.',
      'No case was opened or closed this week.',
      'No appeal was sent or answered this week.',
    ]);
    expect(report.parts.map(({ key }) => key)).toEqual(reviewPartKey.options);
  });

  it('keeps so many lines and counts the rest', () => {
    const violations = Array.from({ length: mostReviewLines + 3 }, (_, index) =>
      caseOf({ id: String(index), number: index }),
    );
    const part = assembleReview(reviewFacts({ violations }), week, now).parts.find(
      ({ key }) => key === 'cases',
    );
    expect([part?.lines.length, part?.more]).toEqual([mostReviewLines, 3]);
  });

  it('is what its schema keeps, whatever the ratings and points are, and its moves add up to the change', () => {
    const points = fc.integer({ min: 1, max: 40 });
    const day = fc.integer({ min: 10, max: 23 }).map((date) => `2026-11-${String(date)}`);
    const ratings = fc.integer({ min: usPack.rating.scale.min.value, max: usPack.rating.scale.max.value });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, points)), ratings, ratings, (losses, first, last) => {
        const entries = losses.map(([on, lost], index) => entry(String(index), { day: on, points: lost }));
        const readings = [reading('2026-11-16T18:00', first), reading('2026-11-22T18:20', last)];
        const report = assembleReview(reviewFacts({ entries, readings }), week, now);
        expect(reviewReport.parse(report)).toEqual(report);
        const lines = report.parts[0]?.lines ?? [];
        const sum = lines.reduce((all, { detail }) => {
          const [signed = '0'] = detail.split(', ');
          return all + Number(signed.replace('−', '-').replace(',', ''));
        }, 0);
        const floor = usPack.rating.scale.min.value;
        const all = losses.reduce((total, [, lost]) => total + lost, 0);
        // Where the sum leaves the scale, it no longer moves with its entries.
        fc.pre(usPack.rating.scale.start.value - all >= floor);
        expect(sum).toBe(last - first);
      }),
    );
  });
});
