import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyPage, selectRows } from '#main/db/queries.ts';
import { redact } from '#main/services/redact.ts';
import { storeInVault, vaultPath } from '#main/services/vault.ts';
import { copiesOf, originalOf, redactedCaption, redactedName } from '#shared/redaction.ts';
import { jobContext } from '../support/job-context.ts';
import { type Bench, createShop, openBench, startAppeal, violationFacts } from '../support/records.ts';
import { workHere } from '../support/work-here.ts';

const signal = new AbortController().signal;
const boxes = [{ page: 1, box: { left: 0.1, top: 0.1, width: 0.5, height: 0.5 } }];

describe('a redacted copy on record', () => {
  let bench: Bench;
  let shopId = '';
  let violationId = '';
  let originalId = '';

  beforeEach(async () => {
    bench = openBench();
    shopId = createShop(bench);
    violationId = bench.run('violation.record', violationFacts(shopId)).id;
    originalId = await file('parcel.png', createCanvas(40, 30).toBuffer('image/png'));
    bench.run('evidence.describe', {
      id: originalId,
      rev: 1,
      caption: 'Parcel at the door',
      capturedAt: 1_794_000_000_000,
      validUntil: null,
      violationId,
    });
  });
  afterEach(() => bench.close());

  const file = async (fileName: string, bytes: Uint8Array): Promise<string> => {
    const stored = await storeInVault(bench.records.vault, { kind: 'bytes', bytes, fileName }, signal);
    return bench.run('evidence.add', {
      shopId,
      violationId: null,
      file: stored,
      caption: '',
      capturedAt: null,
    }).id;
  };

  const makeCopy = (id = originalId) =>
    redact({ id, name: 'parcel (redacted)', boxes }, { ...jobContext(bench, null), work: workHere });

  const files = () => selectRows(bench.records.db, 'evidence', { shopId });

  it('is a file of its own that names its original by its hash and says in its words what it is', async () => {
    const made = await makeCopy();
    expect(made).toMatchObject({ number: 2, fileName: 'parcel (redacted).png', pages: 1, drawn: 1 });
    const [original, copy] = files();
    if (original === undefined || copy === undefined) throw new Error('no copy');
    expect(copy).toMatchObject({
      redactedFrom: original.sha256,
      caption: 'Parcel at the door (redacted copy)',
      violationId,
      capturedAt: 1_794_000_000_000,
      mime: 'image/png',
    });
    expect(original.redactedFrom).toBeNull();
    expect(copy.sha256).not.toBe(original.sha256);
    expect(readFileSync(vaultPath(bench.records.vault, original.sha256)).length).toBe(original.bytes);
    expect(readFileSync(vaultPath(bench.records.vault, copy.sha256)).length).toBe(copy.bytes);
    expect(copiesOf(original, files())).toEqual([copy]);
    expect(originalOf(copy, files())).toEqual(original);
    expect(originalOf(original, files())).toBeNull();
    const trashed = { ...original, id: 'trashed', trashedAt: 1 };
    expect(originalOf(copy, [trashed, original])).toEqual(original);
    expect(originalOf(copy, [trashed])).toEqual(trashed);
  });

  it('goes by undo, and the original stays', async () => {
    const { seq } = await makeCopy();
    bench.run('history.undo', { seq });
    expect(files().map(({ id }) => id)).toEqual([originalId]);
  });

  it('is said in the history without what was covered', async () => {
    await makeCopy();
    const query = { before: null, limit: 1, recordId: null };
    const [last] = historyPage(bench.records.db, query).entries;
    expect(last?.sentence).toBe('Evidence 2 filed: redacted copy of evidence 1, 1 place covered');
  });

  it('is not made of a file in the trash', async () => {
    bench.run('evidence.remove', { id: originalId, rev: 2 });
    await expect(makeCopy()).rejects.toMatchObject({
      code: 'refused',
      message: 'Evidence 1 is in the trash. Restore it first.',
    });
    expect(files()).toHaveLength(1);
  });

  it('is not made of text, nor of a file that is not on record', async () => {
    const text = await file('note.txt', Buffer.from('Jane Roe'));
    await expect(makeCopy(text)).rejects.toMatchObject({ code: 'refused' });
    await expect(makeCopy('none')).rejects.toMatchObject({ code: 'notFound' });
    expect(files()).toHaveLength(2);
  });

  it('takes the place of its original in an exhibit, which keeps its words and number', async () => {
    const { id: copyId } = await makeCopy();
    const appealId = startAppeal(bench, violationId);
    const exhibit = bench.run('exhibit.add', {
      appealId,
      evidenceId: originalId,
      caption: 'The parcel',
      proves: 'Claim 1',
    });
    bench.run('exhibit.exchange', { id: exhibit.id, rev: 1, evidenceId: copyId });
    const [row] = selectRows(bench.records.db, 'exhibits', { appealId });
    expect(row).toMatchObject({ evidenceId: copyId, caption: 'The parcel', proves: 'Claim 1', position: 0 });
    expect(() => bench.run('exhibit.exchange', { id: exhibit.id, rev: 1, evidenceId: originalId })).toThrow(
      'conflict',
    );
    expect(() => bench.run('exhibit.add', { appealId, evidenceId: copyId, caption: '', proves: '' })).toThrow(
      'already',
    );
    bench.run('exhibit.add', { appealId, evidenceId: originalId, caption: '', proves: '' });
    expect(() => bench.run('exhibit.exchange', { id: exhibit.id, rev: 2, evidenceId: originalId })).toThrow(
      'already',
    );
  });
});

describe('the words of a copy', () => {
  it.each([
    ['', ''],
    ['Parcel', 'Parcel (redacted copy)'],
    ['Parcel (redacted copy)', 'Parcel (redacted copy)'],
    ['x'.repeat(200), `${'x'.repeat(184)} (redacted copy)`],
  ])('of “%s” are “%s”', (caption, words) => {
    expect(redactedCaption(caption)).toBe(words);
  });
});

describe('the name of a copy', () => {
  it.each([
    ['letter.pdf', 'letter (redacted)'],
    ['letter (redacted).pdf', 'letter (redacted)'],
    ['no-ending', 'no-ending (redacted)'],
    ['a.b.c.png', 'a.b.c (redacted)'],
    [`${'x'.repeat(190)}.png`, `${'x'.repeat(130)} (redacted)`],
  ])('of %s is %s', (fileName, name) => {
    expect(redactedName(fileName)).toBe(name);
  });
});
