import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maskPrivate, verifyChain } from '#main/db/history.ts';
import { historyPage } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, violationFacts } from '../../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const log = (rating: number) => bench.run('reading.log', { shopId, rating, at: null, note: '' });
const seq = (): number => bench.batches.at(-1)?.to ?? 0;
const rows = (table: string): unknown =>
  bench.records.db.prepare(`SELECT count(*) AS count FROM ${table}`).get();

describe('the chain', () => {
  it('holds over many commands and names its head', () => {
    for (let rating = 100; rating < 150; rating += 1) log(rating);
    const verdict = verifyChain(bench.records.db);
    expect(verdict.bad).toBeNull();
    expect(verdict.entries).toBe(51);
    expect(verdict.head).toBe(historyPage(bench.records.db, { before: null, limit: 1, recordId: null }).head);
  });

  it('can’t be changed or shortened through SQL', () => {
    expect(() => bench.records.db.exec("UPDATE history SET sentence = 'x'")).toThrow(/append-only/);
    expect(() => bench.records.db.exec('DELETE FROM history')).toThrow(/append-only/);
    const replace = 'INSERT OR REPLACE INTO history SELECT * FROM history WHERE seq = 1';
    expect(() => bench.records.db.exec(replace)).toThrow(/append-only/);
  });

  const behindTheTriggers = (sql: string): void => {
    const { db } = bench.records;
    db.exec('DROP TRIGGER history_no_update; DROP TRIGGER history_no_delete');
    db.exec(sql);
  };

  it.each([
    [
      'a changed sentence',
      "UPDATE history SET sentence = 'nothing' WHERE seq = 3",
      3,
      /not what was written/,
    ],
    [
      'a changed image',
      "UPDATE history SET changes = replace(changes, '111', '999') WHERE seq = 3",
      3,
      /not what was written/,
    ],
    ['another time', 'UPDATE history SET at = at + 1 WHERE seq = 2', 2, /not what was written/],
    ['another author', "UPDATE history SET actor = 'x' WHERE seq = 2", 2, /not what was written/],
    ['another command', "UPDATE history SET command = 'x' WHERE seq = 2", 2, /not what was written/],
    [
      'another right to undo',
      'UPDATE history SET undoable = 1 - undoable WHERE seq = 2',
      2,
      /not what was written/,
    ],
    ['another undone entry', 'UPDATE history SET undoes = 1 WHERE seq = 2', 2, /not what was written/],
    ['other records', "UPDATE history SET records = '[]' WHERE seq = 2", 2, /not what was written/],
    ['another actor', "UPDATE history SET actorName = 'Packing' WHERE seq = 2", 2, /not what was written/],
    ['an entry taken out', 'DELETE FROM history WHERE seq = 3', 4, /missing/],
    ['the newest entries taken out', 'DELETE FROM history WHERE seq >= 3', 3, /all after it are missing/],
    ['all of it taken out', 'DELETE FROM history', 1, /missing/],
  ])('names the first bad entry after %s', (_what, sql, bad, reason) => {
    log(110);
    log(111);
    log(112);
    behindTheTriggers(sql);
    const verdict = verifyChain(bench.records.db);
    expect(verdict.bad?.seq).toBe(bad);
    expect(verdict.bad?.reason).toMatch(reason);
  });

  it('holds private columns as hashes only', () => {
    const masked = maskPrivate({ id: '1', phone: '555-0100' }, ['phone']);
    expect(JSON.stringify(masked)).not.toContain('555-0100');
    expect(JSON.stringify(masked)).toMatch(/"phone":\{"sha256":"[0-9a-f]{64}"\}/);
    expect(maskPrivate({ id: '1', phone: '555-0100' }, ['phone'])).toEqual(masked);
  });
});

describe('undo', () => {
  it('takes back a reading, and undoing that brings it again', () => {
    log(148);
    const logged = seq();
    bench.run('history.undo', { seq: logged });
    expect(rows('readings')).toEqual({ count: 0 });
    bench.run('history.undo', { seq: seq() });
    expect(rows('readings')).toEqual({ count: 1 });
  });

  it('takes back a violation with the loss that followed from it, and never reuses its number', () => {
    bench.run('violation.record', violationFacts(shopId));
    expect(rows('pointEntries')).toEqual({ count: 1 });
    bench.run('history.undo', { seq: seq() });
    expect(rows('violations')).toEqual({ count: 0 });
    expect(rows('pointEntries')).toEqual({ count: 0 });
    expect(bench.run('violation.record', violationFacts(shopId)).number).toBe(2);
  });

  it('says at every turn which way it went', () => {
    log(148);
    const words: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) words.push(bench.run('history.undo', { seq: seq() }).sentence);
    expect(words.map((sentence) => sentence.split(':')[0])).toEqual([
      'Undone',
      'Done again',
      'Undone',
      'Done again',
      'Undone',
    ]);
    expect(rows('readings')).toEqual({ count: 0 });
  });

  it('leaves what was sent as it was sent', () => {
    const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
    const { id } = bench.run('appeal.start', { violationId, mode: 'wrongDecision' });
    bench.run('claim.add', { appealId: id, line: 0, markdown: 'All were handed over in time.' });
    const claimed = seq();
    bench.run('appeal.recordSent', { id, rev: 1, at: bench.clock.now });
    expect(() => bench.run('history.undo', { seq: claimed })).toThrow(/^notUndoable: Claim .* as sent/);
    expect(rows('claims')).toEqual({ count: 2 });
  });

  it('refuses when a row was changed after it, and writes nothing', () => {
    const { id } = log(148);
    const logged = seq();
    bench.run('reading.correct', { id, rev: 1, rating: 149, note: '' });
    expect(() => bench.run('history.undo', { seq: logged })).toThrow(/^conflict: “Reading 148 logged”/);
    expect(bench.records.db.prepare('SELECT rating FROM readings').get()).toEqual({ rating: 149 });
  });

  it('takes back several changes of one row, newest first', () => {
    const { id } = log(148);
    const logged = seq();
    bench.run('reading.correct', { id, rev: 1, rating: 149, note: '' });
    bench.run('history.undo', { seq: seq() });
    expect(bench.records.db.prepare('SELECT rating FROM readings').get()).toEqual({ rating: 148 });
    bench.run('history.undo', { seq: logged });
    expect(rows('readings')).toEqual({ count: 0 });
    expect(() => bench.run('history.undo', { seq: logged })).toThrow(/conflict/);
  });

  it('refuses what can’t be taken back', () => {
    expect(() => bench.run('history.undo', { seq: 1 })).toThrow(/notUndoable/);
  });

  it('takes back what was written before a column was added', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const recorded = seq();
    bench.run('violation.setStatus', { id, rev: 1, status: 'overturned', at: bench.clock.now, note: '' });
    const won = seq();
    const { db } = bench.records;
    // As entries from before the ledger had notes and numbers of orders hold their rows.
    db.exec('DROP TRIGGER history_no_update');
    db.exec(`UPDATE history SET changes = replace(changes, '"note":"","orders":null,"pack"', '"pack"')`);
    bench.run('history.undo', { seq: won });
    expect(db.prepare('SELECT voidFrom, note, orders FROM pointEntries').get()).toEqual({
      voidFrom: null,
      note: '',
      orders: null,
    });
    bench.run('history.undo', { seq: recorded });
    expect(rows('pointEntries')).toEqual({ count: 0 });
  });

  it('tells in the history what was undone by what', () => {
    log(148);
    const logged = seq();
    bench.run('history.undo', { seq: logged });
    const { entries } = historyPage(bench.records.db, { before: null, limit: 2, recordId: null });
    expect(entries.map(({ sentence, undoes, undoneBy }) => ({ sentence, undoes, undoneBy }))).toEqual([
      { sentence: 'Undone: Reading 148 logged', undoes: logged, undoneBy: null },
      { sentence: 'Reading 148 logged', undoes: null, undoneBy: logged + 1 },
    ]);
  });
});
