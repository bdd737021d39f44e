import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;
let evidenceId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = bench.run('violation.record', { ...violationFacts(shopId), type: 'late-dispatch' }).id;
  evidenceId = bench.run('evidence.add', {
    shopId,
    violationId,
    file: { sha256: 'a'.repeat(64), bytes: 1, mime: 'application/pdf', fileName: 'letter.pdf' },
    caption: 'Letter of the carrier',
    capturedAt: null,
  }).id;
});
afterEach(() => bench.close());

const matches = () => selectRows(bench.records.db, 'evidencePieces');
const file = () => {
  const [row] = selectRows(bench.records.db, 'evidence');
  if (row === undefined) throw new Error('no file');
  return row;
};
const describeFile = (change: Partial<Pick<ReturnType<typeof file>, 'violationId' | 'validUntil'>>) => {
  const { id, rev, caption, capturedAt, validUntil, violationId: caseId } = file();
  bench.run('evidence.describe', {
    id,
    rev,
    caption,
    capturedAt,
    validUntil,
    violationId: caseId,
    ...change,
  });
};
const lastSeq = (): number => selectRows(bench.records.db, 'evidence')[0]?.seq ?? 0;
const match = (piece: string) => bench.run('evidence.match', { violationId, evidenceId, piece });

describe('which file is which asked piece', () => {
  it('is what the user said, under the list of the type, once', () => {
    const { id } = match('carrier-letter');
    expect(match('carrier-letter').id).toBe(id);
    match('letter-contents');
    expect(matches()).toMatchObject([
      { violationId, evidenceId, list: 'late-dispatch-carrier', piece: 'carrier-letter', pack: 'us@2026.10' },
      { piece: 'letter-contents' },
    ]);
  });

  it('is taken off, and both ways undone', () => {
    match('carrier-letter');
    const [row] = matches();
    if (row === undefined) throw new Error('no match');
    bench.run('evidence.unmatch', { id: row.id, rev: row.rev });
    expect(matches()).toEqual([]);
    bench.run('history.undo', { seq: row.seq + 1 });
    expect(matches()).toMatchObject([{ piece: 'carrier-letter' }]);
    const [again] = matches();
    bench.run('history.undo', { seq: again?.seq ?? 0 });
    expect(matches()).toEqual([]);
  });

  it('is refused for a piece that nobody asks for, and for a file of no case or another one', () => {
    expect(() => match('licence')).toThrow(/invalid/);
    describeFile({ violationId: null });
    expect(() => match('carrier-letter')).toThrow(/refused/);
    expect(matches()).toEqual([]);
  });

  it('goes with a file that leaves the case, comes back with it, and waits for one in the trash', () => {
    match('carrier-letter');
    describeFile({ violationId: null });
    expect(matches()).toEqual([]);
    bench.run('history.undo', { seq: lastSeq() });
    expect(matches()).toHaveLength(1);
    bench.run('evidence.remove', { id: evidenceId, rev: file().rev });
    expect(() => match('letter-contents')).toThrow(/in the trash/);
    bench.run('evidence.restore', { id: evidenceId, rev: file().rev });
    expect([matches().length, file().caption]).toEqual([1, 'Letter of the carrier']);
    bench.run('evidence.remove', { id: evidenceId, rev: file().rev });
    bench.run('evidence.purge', { id: evidenceId, rev: file().rev });
    expect(matches()).toEqual([]);
  });
});

describe('until when a paper is valid', () => {
  it('is a day that is written, changed and undone, and leaves the matches alone', () => {
    match('carrier-letter');
    expect(file().validUntil).toBeNull();
    describeFile({ validUntil: '2027-03-31' });
    expect(file().validUntil).toBe('2027-03-31');
    expect(matches()).toHaveLength(1);
    bench.run('history.undo', { seq: lastSeq() });
    expect(file().validUntil).toBeNull();
    const { id, rev } = file();
    const wrong = { id, rev, caption: '', capturedAt: null, violationId, validUntil: '2027-02-30' };
    expect(bench.records.bus.receive('evidence.describe', wrong, null)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});
