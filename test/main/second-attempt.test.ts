import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citationsIn, exhibitToken } from '#shared/appeals/text.ts';
import { selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

/** A rejected first appeal with two exhibits, which its texts cite. */
const rejectedAppeal = () => {
  const { db } = bench.records;
  const at = bench.clock.now;
  const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
  const { id } = bench.run('appeal.start', { violationId, mode: 'wrongDecision' });
  const exhibits = ['a', 'b'].map((letter) => {
    const file = { sha256: letter.repeat(64), bytes: 1, mime: 'image/png', fileName: `${letter}.png` };
    const words = { caption: '', capturedAt: null };
    const { id: evidenceId } = bench.run('evidence.add', { shopId, violationId, file, ...words });
    return bench.run('exhibit.add', { appealId: id, evidenceId, caption: letter, proves: '' }).id;
  });
  const [first = '', second = ''] = exhibits;
  const sections = [{ id: 'statement', title: 'Statement', markdown: `In time. ${exhibitToken(second)}` }];
  const timeline = [{ id: 't', when: '12 Nov', what: 'Handed over', exhibitIds: [first] }];
  bench.run('appeal.write', { id, rev: 1, request: 'Please cancel it.', sections, timeline });
  const claim = selectRows(db, 'claims', { appealId: id })[0] ?? { id: '', rev: 0, line: null };
  const markdown = `It was. ${exhibitToken(first)}`;
  bench.run('claim.write', { id: claim.id, rev: claim.rev, line: claim.line, markdown });
  bench.run('appeal.recordSent', { id, rev: 2, at });
  bench.run('appeal.recordOutcome', { id, rev: 3, outcome: 'rejected', at, note: 'Insufficient proof' });
  return { violationId, id };
};

const partsOf = (appealId: string) => {
  const { db } = bench.records;
  const [appeal] = selectRows(db, 'appeals', { id: appealId });
  if (appeal === undefined) throw new Error('no appeal');
  const claims = selectRows(db, 'claims', { appealId });
  const exhibits = selectRows(db, 'exhibits', { appealId }).toSorted((a, b) => a.position - b.position);
  return { appeal, claims, exhibits, ids: exhibits.map(({ id }) => id) };
};

describe('a second attempt', () => {
  it('keeps the end of a second appeal that the notice itself prints, past a rejection that prints none', () => {
    const { now } = bench.clock;
    const facts = { ...violationFacts(shopId), secondAppealDue: now + 3 * 86_400_000 };
    const { id } = bench.run('violation.record', facts);
    bench.run('violation.setStatus', { id, rev: 1, status: 'appeal1Rejected', at: now, note: '' });
    expect(selectRows(bench.records.db, 'violations')).toMatchObject([
      { secondAppealDue: now + 3 * 86_400_000 },
    ]);
    const late = { ...facts, ticket: '7719043190269999', secondAppealDue: facts.noticeAt - 1 };
    expect(() => bench.run('violation.record', late)).toThrow('before the rejection');
  });

  it('goes on with the texts, claims and exhibits of the first, and cites its own', () => {
    const { violationId, id } = rejectedAppeal();
    const sent = partsOf(id);
    const started = bench.run('appeal.start', { violationId, mode: 'weFixedIt', goesOn: true });
    const { appeal, claims, exhibits, ids } = partsOf(started.id);
    expect(appeal).toMatchObject({
      attempt: 2,
      mode: 'weFixedIt',
      status: 'draft',
      request: 'Please cancel it.',
    });
    expect(appeal.sections.map(({ id: part }) => part)).toEqual(['statement', 'cause', 'done', 'prevention']);
    expect(citationsIn(appeal.sections[0]?.markdown ?? '')).toEqual([ids[1]]);
    expect(appeal.timeline).toMatchObject([{ what: 'Handed over', exhibitIds: [ids[0]] }]);
    expect(citationsIn(claims[0]?.markdown ?? '')).toEqual([ids[0]]);
    expect(exhibits.map(({ caption }) => caption)).toEqual(['a', 'b']);
    expect(ids.some((one) => sent.ids.includes(one))).toBe(false);
    // What was sent is as it was.
    expect(partsOf(id)).toEqual(sent);
  });

  it('is taken back in one step, and begins empty where that is asked for', () => {
    const { violationId, id } = rejectedAppeal();
    bench.run('appeal.start', { violationId, mode: 'wrongDecision', goesOn: true });
    bench.run('history.undo', { seq: bench.batches.at(-1)?.to ?? 0 });
    expect(selectRows(bench.records.db, 'appeals').map((one) => one.id)).toEqual([id]);
    expect(selectRows(bench.records.db, 'exhibits')).toHaveLength(2);
    const empty = bench.run('appeal.start', { violationId, mode: 'wrongDecision' });
    expect(partsOf(empty.id)).toMatchObject({ appeal: { request: '', timeline: [] }, exhibits: [] });
  });

  it('keeps what is said to be new, as long as it is a draft', () => {
    const { violationId } = rejectedAppeal();
    const { id } = bench.run('appeal.start', { violationId, mode: 'wrongDecision', goesOn: true });
    const { rev } = partsOf(id).appeal;
    const news = { id, news: ['evidence', 'otherClause'], note: 'The carrier’s log' } as const;
    bench.run('appeal.sayNews', { ...news, rev, news: [...news.news] });
    expect(partsOf(id).appeal).toMatchObject({ news: news.news, newsNote: news.note });
    bench.run('appeal.recordSent', { id, rev: rev + 1, at: bench.clock.now });
    expect(bench.records.bus.receive('appeal.sayNews', { ...news, rev: rev + 2 }, null)).toMatchObject({
      error: { code: 'refused' },
    });
  });

  it('starts empty where the first was only recorded as a state', () => {
    const at = bench.clock.now;
    const { id } = bench.run('violation.record', violationFacts(shopId));
    bench.run('violation.setStatus', { id, rev: 1, status: 'appeal1Rejected', at, note: '' });
    const started = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision', goesOn: true });
    expect(partsOf(started.id).appeal).toMatchObject({ attempt: 2, request: '' });
  });
});
