import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '#shared/kernel/time.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = bench.run('violation.record', violationFacts(shopId)).id;
});
afterEach(() => bench.close());

const receive = (name: string, input: unknown) => bench.records.bus.receive(name, input, null);
const undo = () => bench.run('history.undo', { seq: bench.batches.at(-1)?.to ?? 0 });
const refusal = (field: string, words: string) => ({
  ok: false,
  error: { code: 'invalid', fields: { [field]: words } },
});

const noticeAt = Date.parse('2026-11-19T13:41:00Z');

describe('a contact about a case', () => {
  const said = {
    at: noticeAt + DAY,
    channel: 'chat',
    direction: 'out',
    withWhom: 'Seller Support',
    words: 'They look into the scans of Dayton.',
    answerBy: '2026-11-25',
    evidenceId: null,
  } as const;
  const contacts = () => selectRows(bench.records.db, 'contacts', { violationId });
  const file = () =>
    bench.run('evidence.add', {
      shopId,
      violationId,
      file: { sha256: 'a'.repeat(64), bytes: 1, mime: 'image/png', fileName: 'chat.png' },
      caption: '',
      capturedAt: null,
    }).id;

  it('is kept as it was said, changed, removed, and each is taken back', () => {
    const { id } = bench.run('contact.record', { violationId, ...said });
    expect(contacts()).toMatchObject([{ id, shopId, ...said }]);
    bench.run('contact.edit', { id, rev: 1, ...said, words: 'They have answered.', answerBy: null });
    expect(contacts()).toMatchObject([{ words: 'They have answered.', answerBy: null }]);
    undo();
    expect(contacts()).toMatchObject([said]);
    bench.run('contact.remove', { id, rev: 3 });
    expect(contacts()).toEqual([]);
    undo();
    expect(contacts()).toMatchObject([said]);
  });

  it.each([
    ['in the future', { at: noticeAt + 30 * DAY }, 'at', 'In the future'],
    ['without a word or a file', { words: ' \n ' }, 'words', 'What was said is needed'],
    ['promising what is past', { answerBy: '2026-11-19' }, 'answerBy', 'Before the contact'],
  ])('is refused %s', (_, part, field, words) => {
    expect(receive('contact.record', { violationId, ...said, ...part })).toMatchObject(refusal(field, words));
    expect(contacts()).toEqual([]);
  });

  it('may be no more than its file, which must be of the case and stays as long as the contact names it', () => {
    const evidenceId = file();
    bench.run('contact.record', { violationId, ...said, words: '', evidenceId });
    const other = bench.run('violation.record', { ...violationFacts(shopId), ticket: '2' }).id;
    expect(receive('contact.record', { ...said, violationId: other, evidenceId })).toMatchObject({
      error: { code: 'refused' },
    });
    expect(receive('evidence.remove', { id: evidenceId, rev: 1 })).toMatchObject({
      error: { code: 'refused', message: 'Evidence 1 holds a contact of a case. Take it out there first.' },
    });
    expect(contacts()).toMatchObject([{ evidenceId }]);
  });

  it('keeps its file in the case as long as it names it', () => {
    const evidenceId = file();
    const { id } = bench.run('contact.record', { violationId, ...said, evidenceId });
    const described = { id: evidenceId, rev: 1, caption: 'Chat', capturedAt: null, validUntil: null };
    expect(receive('evidence.describe', { ...described, violationId: null })).toMatchObject({
      error: { code: 'refused', message: 'Evidence 1 holds a contact of a case. Take it out there first.' },
    });
    bench.run('evidence.describe', { ...described, violationId });
    bench.run('contact.edit', { id, rev: 1, ...said, evidenceId: null });
    bench.run('evidence.describe', { ...described, rev: 2, violationId: null });
  });

  it('takes no file of the trash', () => {
    const evidenceId = file();
    bench.run('evidence.remove', { id: evidenceId, rev: 1 });
    expect(receive('contact.record', { violationId, ...said, evidenceId })).toMatchObject({
      error: { code: 'refused', message: 'Evidence 1 is in the trash. Restore it first.' },
    });
  });

  it('keeps the case: its recording can’t be undone under it', () => {
    const seq = bench.batches.at(-1)?.to ?? 0;
    bench.run('contact.record', { violationId, ...said });
    expect(receive('history.undo', { seq })).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});

describe('money that is held', () => {
  const facts = {
    amount: 124_050,
    currency: 'USD',
    heldAt: '2026-11-19',
    releaseDay: '2027-01-03',
    releasedAt: null,
    note: 'By the notice',
  };
  const holds = () => selectRows(bench.records.db, 'moneyHeld', { violationId });

  it('is kept in the smallest units, released, and each is taken back', () => {
    const { id } = bench.run('moneyHeld.record', { violationId, ...facts });
    expect(holds()).toMatchObject([{ id, shopId, ...facts }]);
    bench.run('moneyHeld.release', { id, rev: 1, releasedAt: '2026-11-22' });
    expect(holds()).toMatchObject([{ releasedAt: '2026-11-22' }]);
    expect(receive('moneyHeld.release', { id, rev: 2, releasedAt: '2026-11-22' })).toMatchObject({
      error: { code: 'refused' },
    });
    undo();
    expect(holds()).toMatchObject([{ releasedAt: null }]);
    bench.run('moneyHeld.edit', { id, rev: 3, ...facts, amount: 50_000, currency: 'GBP' });
    expect(holds()).toMatchObject([{ amount: 50_000, currency: 'GBP' }]);
    bench.run('moneyHeld.remove', { id, rev: 4 });
    expect(holds()).toEqual([]);
    undo();
    expect(holds()).toMatchObject([{ amount: 50_000 }]);
  });

  it.each([
    ['in no currency', { currency: 'ZZZ' }, 'currency', 'Three letters, such as USD'],
    ['from a day to come', { heldAt: '2026-11-24' }, 'heldAt', 'In the future'],
    ['to be released before', { releaseDay: '2026-11-18' }, 'releaseDay', 'Before it was held'],
    ['released before', { releasedAt: '2026-11-18' }, 'releasedAt', 'Before it was held'],
    ['released on a day to come', { releasedAt: '2026-11-24' }, 'releasedAt', 'In the future'],
  ])('is refused %s', (_, part, field, words) => {
    expect(receive('moneyHeld.record', { violationId, ...facts, ...part })).toMatchObject(
      refusal(field, words),
    );
    expect(holds()).toEqual([]);
  });

  it('is refused as no amount at all', () => {
    for (const amount of [0, -1, 1.5, 1_000_000_000_001])
      expect(receive('moneyHeld.record', { violationId, ...facts, amount })).toMatchObject({
        error: { code: 'invalid' },
      });
  });
});

describe('the policy quiz of a case', () => {
  const closesAt = Date.parse('2026-12-01T04:59:00Z');
  const quiz = () => selectRows(bench.records.db, 'policyQuizzes', { violationId })[0];
  const gains = () =>
    selectRows(bench.records.db, 'pointEntries', { shopId }).filter(({ kind }) => kind === 'gain');
  const say = (rev: number | null, offered: boolean, closes: number | null = null) =>
    bench.run('policyQuiz.say', { violationId, rev, offered, closesAt: closes, note: '' }).id;
  const sit = (
    id: string,
    rev: number,
    outcome: readonly [passed: boolean, points: number | null],
    at = bench.clock.now,
  ) => {
    const [passed, points] = outcome;
    return receive('policyQuiz.try', { id, rev, at, passed, points });
  };

  it('is said once, and changed after that', () => {
    const id = say(null, true, closesAt);
    expect(quiz()).toMatchObject({ id, offered: true, closesAt, tries: [], pack: 'us@2026.10' });
    const twice = { violationId, rev: null, offered: true, closesAt: null, note: '' };
    expect(receive('policyQuiz.say', twice)).toMatchObject({ error: { code: 'conflict' } });
    expect(say(1, false, closesAt)).toBe(id);
    expect(quiz()).toMatchObject({ offered: false, closesAt: null });
    undo();
    expect(quiz()).toMatchObject({ offered: true, closesAt });
  });

  it('is tried, failed, passed, and gives its points on the day, which go with it', () => {
    const id = say(null, true);
    expect(sit(id, 1, [false, null], noticeAt + DAY)).toMatchObject({ ok: true });
    expect(gains()).toEqual([]);
    expect(sit(id, 2, [true, 6])).toMatchObject({ ok: true });
    expect(quiz()?.tries).toEqual([
      { at: noticeAt + DAY, passed: false },
      { at: bench.clock.now, passed: true },
    ]);
    expect(gains()).toMatchObject([
      { day: '2026-11-23', points: 6, cause: 'Policy quiz of case 1', violationId: null },
    ]);
    expect(quiz()?.gainId).toBe(gains()[0]?.id);
    expect(sit(id, 3, [true, 6])).toMatchObject({ error: { code: 'refused' } });
    undo();
    expect([quiz()?.tries.length, gains()]).toEqual([1, []]);
    expect(sit(id, quiz()?.rev ?? 0, [true, 6])).toMatchObject({ ok: true });
    bench.run('policyQuiz.remove', { id, rev: quiz()?.rev ?? 0 });
    expect([quiz(), gains()]).toEqual([undefined, []]);
    undo();
    expect(gains()).toHaveLength(1);
  });

  it.each([
    ['unknown, where nobody knows them', null, [null]],
    ['none at all', 0, []],
  ])('gives points that are %s', (_, points, expected) => {
    const id = say(null, true);
    sit(id, 1, [true, points]);
    expect(gains().map((gain) => gain.points)).toEqual(expected);
  });

  it('leaves the case’s own loss alone', () => {
    const [loss] = selectRows(bench.records.db, 'pointEntries', { shopId });
    sit(say(null, true), 1, [true, 6]);
    const { rev } = findRow(bench.records.db, 'violations', violationId) ?? { rev: 0 };
    const at = bench.clock.now;
    bench.run('violation.setStatus', { id: violationId, rev, status: 'overturned', at, note: '' });
    expect(findRow(bench.records.db, 'pointEntries', loss?.id ?? '')).toMatchObject({
      kind: 'loss',
      points: 32,
      voidFrom: '2026-11-23',
    });
    expect(gains()).toMatchObject([{ points: 6, voidFrom: null }]);
  });

  it('can be removed when its gain was removed before it', () => {
    const id = say(null, true);
    sit(id, 1, [true, 6]);
    const [gain] = gains();
    bench.run('points.remove', { id: gain?.id ?? '', rev: gain?.rev ?? 0 });
    bench.run('policyQuiz.remove', { id, rev: 2 });
    expect([quiz(), gains()]).toEqual([undefined, []]);
  });

  it('is refused what can’t be', () => {
    const id = say(null, true, closesAt);
    expect(sit(id, 1, [true, 6], noticeAt - 1)).toMatchObject(refusal('at', 'Before the notice'));
    expect(sit(id, 1, [true, 6], bench.clock.now + DAY)).toMatchObject(refusal('at', 'In the future'));
    expect(sit(id, 1, [true, 1001])).toMatchObject({ error: { fields: { points: /At most/ } } });
    bench.clock.now = closesAt + 2 * DAY;
    expect(sit(id, 1, [true, 6])).toMatchObject(refusal('at', 'After the quiz closed'));
    expect(sit(id, 1, [false, null], closesAt - 1)).toMatchObject({ ok: true });
    expect(sit(id, 2, [true, 6], closesAt - 2)).toMatchObject(refusal('at', 'Before the last try'));
    const later = { violationId, rev: 2, offered: true, closesAt: closesAt - 5, note: '' };
    expect(receive('policyQuiz.say', later)).toMatchObject(refusal('closesAt', 'Before the last try'));
    expect(receive('policyQuiz.say', { ...later, offered: false, closesAt: null })).toMatchObject({
      error: { code: 'refused' },
    });
    expect(receive('policyQuiz.say', { ...later, closesAt: noticeAt - 1 })).toMatchObject(
      refusal('closesAt', 'Before the notice'),
    );
    expect(gains()).toEqual([]);
  });

  it('is not brought back by undo where it was said anew', () => {
    bench.run('policyQuiz.remove', { id: say(null, true), rev: 1 });
    const seq = bench.batches.at(-1)?.to ?? 0;
    const id = say(null, false);
    expect(receive('history.undo', { seq })).toMatchObject({
      error: {
        code: 'conflict',
        message:
          '“Policy quiz of case 1: what was said of it removed” can’t be undone any more: what was recorded since stands in its place. Nothing was written.',
      },
    });
    expect(quiz()).toMatchObject({ id, offered: false });
  });

  it('can’t be taken where none is offered', () => {
    expect(sit(say(null, false), 1, [true, 6])).toMatchObject({ error: { code: 'refused' } });
  });
});
