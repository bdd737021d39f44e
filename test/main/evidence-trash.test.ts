import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFile } from '#shared/evidence-kept.ts';
import { TRASH_DAYS } from '#shared/evidence-trash.ts';
import { DAY } from '#shared/kernel/time.ts';
import { selectRows } from '#main/db/queries.ts';
import { takeIn } from '#main/services/intake.ts';
import { deleteForGood, emptyOldTrash } from '#main/services/trash.ts';
import { storeInVault, vaultPath } from '#main/services/vault.ts';
import type { Work } from '#main/worker/host.ts';
import { jobContext } from '../support/job-context.ts';
import { createShop, openBench, startAppeal, violationFacts, type Bench } from '../support/records.ts';
import { workHere } from '../support/work-here.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const signal = new AbortController().signal;
const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Files a text, with its bytes in the vault; returns the id. */
const file = async (text: string): Promise<string> => {
  const source = { kind: 'bytes', bytes: Buffer.from(text), fileName: `${text}.txt` } as const;
  const stored = await storeInVault(bench.records.vault, source, signal);
  const add = { shopId, violationId: null, file: stored, caption: '', capturedAt: null };
  return bench.run('evidence.add', add).id;
};
const rowOf = (id: string) => {
  const [row] = selectRows(bench.records.db, 'evidence', { id });
  if (row === undefined) throw new Error('not on record');
  return row;
};
const ids = (): readonly string[] => selectRows(bench.records.db, 'evidence').map(({ id }) => id);
const head = (): number => Math.max(...bench.batches.map(({ to }) => to));
const trash = (id: string): number => {
  bench.run('evidence.remove', { id, rev: rowOf(id).rev });
  return head();
};
const isThere = (text: string): boolean => existsSync(vaultPath(bench.records.vault, shaOf(text)));
const deleteNow = (...files: readonly string[]) =>
  deleteForGood({ files: files.map((id) => ({ id, rev: rowOf(id).rev })) }, jobContext(bench, null));
const exhibit = (evidenceId: string) => {
  const facts = { ...violationFacts(shopId), ticket: `77190426335820${String(head())}` };
  const { id: violationId } = bench.run('violation.record', facts);
  const appealId = startAppeal(bench, violationId);
  return bench.run('exhibit.add', { appealId, evidenceId, caption: '', proves: '' }).id;
};

describe('the trash of evidence', () => {
  it('takes a file in with its time, gives it back, and both are undone', async () => {
    const id = await file('letter');
    const seq = trash(id);
    expect(rowOf(id).trashedAt).toBe(bench.clock.now);
    bench.run('history.undo', { seq });
    expect(rowOf(id).trashedAt).toBeNull();
    trash(id);
    bench.run('evidence.restore', { id, rev: rowOf(id).rev });
    expect(rowOf(id).trashedAt).toBeNull();
    bench.run('history.undo', { seq: head() });
    expect(rowOf(id).trashedAt).toBe(bench.clock.now);
    expect(isThere('letter')).toBe(true);
  });

  it('holds what is in it: no words, no case, no place in an appeal, not twice', async () => {
    const id = await file('letter');
    trash(id);
    const { rev } = rowOf(id);
    expect(() =>
      bench.run('evidence.describe', {
        id,
        rev,
        caption: 'x',
        capturedAt: null,
        validUntil: null,
        violationId: null,
      }),
    ).toThrow(/in the trash/);
    expect(() => exhibit(id)).toThrow(/in the trash/);
    expect(() => bench.run('evidence.remove', { id, rev })).toThrow(/in the trash/);
    bench.run('evidence.restore', { id, rev });
    expect(() => bench.run('evidence.restore', { id, rev: rev + 1 })).toThrow(/not in the trash/);
    expect(() => bench.run('evidence.purge', { id, rev: rev + 1 })).toThrow(/not in the trash/);
    expect(() => bench.run('evidence.remove', { id, rev })).toThrow(/conflict/);
  });

  it('takes no exhibit, neither by the command nor by an undo', async () => {
    const id = await file('letter');
    const exhibitId = exhibit(id);
    expect(() => trash(id)).toThrow(/is an exhibit/);
    bench.run('exhibit.remove', { id: exhibitId, rev: 1 });
    const removed = head();
    trash(id);
    expect(() => bench.run('history.undo', { seq: removed })).toThrow(/notUndoable/);
    bench.run('evidence.restore', { id, rev: rowOf(id).rev });
    const restored = head();
    exhibit(id);
    expect(() => bench.run('history.undo', { seq: restored })).toThrow(/notUndoable/);
    expect(rowOf(id).trashedAt).toBeNull();
  });

  it('says by the rule of the screens what keeps a file, and leads to the appeal', async () => {
    const id = await file('letter');
    const kept = () => {
      const [exhibits, appeals, contacts] = [
        selectRows(bench.records.db, 'exhibits'),
        selectRows(bench.records.db, 'appeals'),
        selectRows(bench.records.db, 'contacts'),
      ];
      return keptFile(rowOf(id), {
        exhibits,
        appeals,
        contacts,
        actions: [],
        answers: [],
        duties: [],
        occurrences: [],
        reviews: [],
      });
    };
    expect(kept()).toBeNull();
    exhibit(id);
    const [appeal] = selectRows(bench.records.db, 'appeals');
    if (appeal === undefined) throw new Error('no appeal');
    const holder = { kind: 'appeal', id: appeal.id };
    const drafted = 'Evidence 1 is an exhibit of appeal 1. Take it out there first.';
    expect(kept()).toEqual({ words: drafted, holder });
    expect(() => trash(id)).toThrow(drafted);
    bench.run('appeal.recordSent', { id: appeal.id, rev: appeal.rev, at: bench.clock.now });
    const sent = 'Evidence 1 is an exhibit of appeal 1, which was sent: it is kept as it was sent.';
    expect(kept()).toEqual({ words: sent, holder });
    expect(() => trash(id)).toThrow(sent);
  });

  it('deletes for good: the record, then the bytes; nothing brings back a record without bytes', async () => {
    const id = await file('letter');
    const added = head();
    const trashed = trash(id);
    const result = await deleteNow(id);
    expect(result).toMatchObject({ kept: [], bytesLeft: 0 });
    expect([ids(), isThere('letter')]).toEqual([[], false]);
    for (const seq of [added, trashed, ...result.seqs])
      expect(() => bench.run('history.undo', { seq })).toThrow(/conflict|notUndoable/);
    expect(ids()).toEqual([]);
  });

  it('leaves the bytes that another file has, until that one goes as well', async () => {
    const [first, second] = [await file('letter'), await file('letter')];
    trash(first);
    await deleteNow(first);
    expect([ids(), isThere('letter')]).toEqual([[second], true]);
    trash(second);
    await deleteNow(second);
    expect([ids(), isThere('letter')]).toEqual([[], false]);
  });

  it('takes the copies for print of these bytes with it, and no others', async () => {
    const id = await file('letter');
    const { printCopies, tidied } = bench.records;
    await tidied;
    mkdirSync(printCopies, { recursive: true });
    const own = `${shaOf('letter')}-1x1-1x1-${shaOf('copy')}.jpg`;
    const other = `${shaOf('other')}-1x1-1x1-${shaOf('copy')}.jpg`;
    for (const name of [own, other]) writeFileSync(join(printCopies, name), 'copy');
    trash(id);
    expect(readdirSync(printCopies).sort()).toEqual([own, other].sort());
    await deleteNow(id);
    expect(readdirSync(printCopies)).toEqual([other]);
  });

  it('does not do again a filing whose bytes went with another file', async () => {
    await file('letter');
    bench.run('history.undo', { seq: head() });
    const undone = head();
    const id = await file('letter');
    trash(id);
    await deleteNow(id);
    expect(() => bench.run('history.undo', { seq: undone })).toThrow(/deleted for good/);
    expect(ids()).toEqual([]);
  });

  it('takes the same bytes again; taken back and done again they must be there', async () => {
    const id = await file('letter');
    trash(id);
    await deleteNow(id);
    const again = await file('letter');
    expect([ids(), isThere('letter')]).toEqual([[again], true]);
    bench.run('history.undo', { seq: head() });
    const undone = head();
    await emptyOldTrash(bench.records, bench.clock.now);
    expect([ids(), isThere('letter')]).toEqual([[], false]);
    expect(() => bench.run('history.undo', { seq: undone })).toThrow(/deleted for good/);
  });

  it('keeps one that an appeal uses, and says so', async () => {
    const id = await file('letter');
    const exhibitId = exhibit(id);
    // As an older version left it: an exhibit whose file is in the trash.
    bench.records.db.exec(`UPDATE evidence SET trashedAt = ${String(bench.clock.now)}`);
    const { kept, seqs } = await deleteNow(id);
    expect([kept.length, kept[0]?.reason, seqs]).toEqual([1, expect.stringMatching(/exhibit/), []]);
    bench.clock.now += (TRASH_DAYS + 1) * DAY;
    await emptyOldTrash(bench.records, bench.clock.now);
    expect([ids(), isThere('letter'), exhibitId.length > 0]).toEqual([[id], true, true]);
  });

  it('is emptied at the start after 30 days, not a moment before', async () => {
    const [old, young] = [await file('old'), await file('young')];
    trash(old);
    bench.clock.now += 1;
    trash(young);
    bench.clock.now += TRASH_DAYS * DAY - 1;
    await emptyOldTrash(bench.records, bench.clock.now);
    expect([ids(), isThere('old'), isThere('young')]).toEqual([[young], false, true]);
  });

  it('finishes at the next start what a crash left between record and bytes', async () => {
    const id = await file('letter');
    trash(id);
    bench.run('evidence.purge', { id, rev: rowOf(id).rev });
    expect([ids(), isThere('letter')]).toEqual([[], true]);
    bench = bench.reopen();
    await bench.records.tidied;
    expect(isThere('letter')).toBe(false);
  });

  it('stores a file once more when the trash drops the same bytes before it is recorded', async () => {
    const id = await file('letter');
    trash(id);
    let storings = 0;
    const work: Work = (name, input, options) => {
      const stored = workHere(name, input, options);
      storings += 1;
      return storings > 1 ? stored : stored.finally((): unknown => deleteNow(id));
    };
    const bytes = Buffer.from('letter');
    const { added } = await takeIn(
      {
        shopId,
        violationId: null,
        files: [{ kind: 'bytes', fileName: 'letter.txt', bytes }],
        caption: '',
        capturedAt: null,
      },
      { ...jobContext(bench, null), work },
    );
    expect([storings, added.length, isThere('letter')]).toEqual([2, 1, true]);
    expect(ids()).toEqual(added.map((one) => one.id));
  });
});
