import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import type { SavedFile } from '#shared/violations.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let nameOfFile = 0;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const fileFor = (violationId: string | null, caption = ''): string => {
  nameOfFile += 1;
  const fileName = `file-${String(nameOfFile)}.png`;
  const file = { sha256: 'a'.repeat(64), bytes: 1, mime: 'image/png', fileName };
  return bench.run('evidence.add', { shopId, violationId, file, caption, capturedAt: null }).id;
};
const saved = (evidenceId: string, part: Partial<SavedFile> = {}): SavedFile => ({
  evidenceId,
  caption: 'Ticket page, whole',
  piece: null,
  ...part,
});
const record = (files: SavedFile[]) =>
  bench.run('violation.record', { ...violationFacts(shopId), type: 'late-dispatch', files });
const row = (id: string) => selectRows(bench.records.db, 'evidence', { id })[0];
const sentence = (): unknown =>
  bench.records.db.prepare('SELECT sentence FROM history ORDER BY seq DESC LIMIT 1').get();

describe('files that were filed before the notice was recorded', () => {
  it('become evidence of its case in the same step, with what they show', () => {
    const ticket = fileFor(null);
    const late = fileFor(null);
    const { id, number } = record([
      saved(ticket),
      saved(late, { caption: 'Download of the late orders', piece: 'late-orders' }),
    ]);
    expect(row(ticket)).toMatchObject({ violationId: id, caption: 'Ticket page, whole' });
    expect(row(late)).toMatchObject({ violationId: id, caption: 'Download of the late orders' });
    expect(selectRows(bench.records.db, 'evidencePieces')).toMatchObject([
      { violationId: id, evidenceId: late, list: 'late-dispatch-carrier', piece: 'late-orders' },
    ]);
    expect(sentence()).toEqual({
      sentence: `Case ${String(number)} recorded, with 2 files: Late dispatch rate above 10 %`,
    });
  });

  it('are of no case again, and still on file, when recording is undone', () => {
    const ticket = fileFor(null);
    const { id } = record([saved(ticket, { piece: 'late-orders' })]);
    const seq = row(ticket)?.seq ?? 0;
    bench.run('history.undo', { seq });
    expect(selectRows(bench.records.db, 'violations', { id })).toEqual([]);
    expect(selectRows(bench.records.db, 'evidencePieces')).toEqual([]);
    expect(row(ticket)).toMatchObject({ violationId: null, caption: '' });
  });

  it('keep words that were written on them meanwhile', () => {
    const ticket = fileFor(null, 'The page at 09:15');
    record([saved(ticket)]);
    expect(row(ticket)?.caption).toBe('The page at 09:15');
  });

  it('stay where they are when they were given to another case, and hold up nothing when they are in the trash', () => {
    const other = bench.run('violation.record', { ...violationFacts(shopId), ticket: 'another' }).id;
    const given = fileFor(other);
    const gone = fileFor(null);
    bench.run('evidence.remove', { id: gone, rev: 1 });
    const { id } = record([saved(given), saved(gone), saved('no-such-file')]);
    expect(row(gone)?.violationId).toBeNull();
    expect(row(given)).toMatchObject({ violationId: other, caption: '' });
    expect(selectRows(bench.records.db, 'violations', { id })).toHaveLength(1);
  });

  it('of another shop are not taken', () => {
    const ticket = fileFor(null);
    const otherShop = createShop(bench);
    bench.run('violation.record', { ...violationFacts(otherShop), files: [saved(ticket)] });
    expect(row(ticket)?.violationId).toBeNull();
  });

  it('are no piece that the list of the type does not have', () => {
    const ticket = fileFor(null);
    record([saved(ticket, { piece: 'bank' })]);
    expect(selectRows(bench.records.db, 'evidencePieces')).toEqual([]);
  });
});
