import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { overdueInTrash, TRASH_DAYS } from '#shared/evidence-trash.ts';
import { DAY } from '#shared/kernel/time.ts';
import { type Bench, createShop, openBench, startAppeal, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;
let otherId: string;
let evidenceId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = bench.run('violation.record', violationFacts(shopId)).id;
  otherId = bench.run('violation.record', { ...violationFacts(shopId), ticket: '2' }).id;
  evidenceId = file('a');
});
afterEach(() => bench.close());

const file = (letter: string): string =>
  bench.run('evidence.add', {
    shopId,
    violationId,
    file: { sha256: letter.repeat(64), bytes: 3, mime: 'text/plain', fileName: `${letter}.txt` },
    caption: '',
    capturedAt: null,
  }).id;
const rowOf = (id = evidenceId) => {
  const [row] = selectRows(bench.records.db, 'evidence', { id });
  if (row === undefined) throw new Error('not on record');
  return row;
};
const head = (): number => Math.max(...bench.batches.map(({ to }) => to));
const undo = (seq = head()) => bench.records.bus.run('history.undo', { seq }, null);
const refusal = (message: string) => ({ ok: false, error: { code: 'notUndoable', message } });
const wordsOf = (result: ReturnType<typeof undo>): string => (result.ok ? '' : result.error.message);
const contacts = () => selectRows(bench.records.db, 'contacts');

const said = () => ({
  at: violationFacts(shopId).noticeAt,
  channel: 'chat' as const,
  direction: 'out' as const,
  withWhom: '',
  words: 'Asked.',
  answerBy: null,
});
const contact = (inCase = violationId): string =>
  bench.run('contact.record', { violationId: inCase, ...said(), evidenceId }).id;
const trash = (id = evidenceId) => bench.run('evidence.remove', { id, rev: rowOf(id).rev });
const restore = () => bench.run('evidence.restore', { id: evidenceId, rev: rowOf().rev });
const moveTo = (to: string) => {
  const words = { caption: '', capturedAt: null, validUntil: null };
  bench.run('evidence.describe', { id: evidenceId, rev: rowOf().rev, ...words, violationId: to });
};
const inTrash = 'evidence 1 would be in the trash and hold a contact of a case at the same time.';
const elsewhere = 'evidence 1 would belong to one case and be used in another.';

describe('an undo around a file that a contact names', () => {
  it('does not bring a contact back whose file is in the trash', () => {
    bench.run('contact.remove', { id: contact(), rev: 1 });
    const removed = head();
    trash();
    expect(undo(removed)).toMatchObject(
      refusal(`Contact about case 1 removed: Chat, sent: ${inTrash} Nothing was written.`),
    );
    expect(contacts()).toEqual([]);
  });

  it('does not bring a contact back whose file went to another case', () => {
    bench.run('contact.remove', { id: contact(), rev: 1 });
    const removed = head();
    moveTo(otherId);
    expect(undo(removed)).toMatchObject(
      refusal(`Contact about case 1 removed: Chat, sent: ${elsewhere} Nothing was written.`),
    );
  });

  it('does not put the file back into the trash, nor into the case that it came from', () => {
    trash();
    restore();
    const restored = head();
    moveTo(otherId);
    const moved = head();
    contact(otherId);
    expect(wordsOf(undo(moved))).toContain(elsewhere);
    bench.run('contact.remove', { id: contacts()[0]?.id ?? '', rev: 1 });
    expect(undo(moved)).toMatchObject({ ok: true });
    contact();
    expect(wordsOf(undo(restored))).toContain(inTrash);
  });

  it('looks at the file that is named again, not at the one that was', () => {
    const second = file('b');
    const id = contact();
    bench.run('contact.edit', { id, rev: 1, ...said(), evidenceId: second });
    const edited = head();
    trash();
    expect(wordsOf(undo(edited))).toContain(inTrash);
    expect(contacts()).toMatchObject([{ evidenceId: second }]);
  });

  it('says that the file was deleted, where it was', () => {
    bench.run('contact.remove', { id: contact(), rev: 1 });
    const removed = head();
    trash();
    bench.run('evidence.purge', { id: evidenceId, rev: rowOf().rev });
    expect(undo(removed)).toMatchObject(
      refusal(
        'Contact about case 1 removed: Chat, sent: the file that this names was deleted since, so it can’t be brought back. Nothing was written.',
      ),
    );
    expect(contacts()).toEqual([]);
  });

  it('keeps a file whose filing is undone while something names it', () => {
    const filed = head();
    contact();
    expect(undo(filed)).toMatchObject({
      ok: false,
      error: {
        code: 'refused',
        message: 'Other records refer to this one, so it stays. Nothing was written.',
      },
    });
    expect(contacts()).toMatchObject([{ evidenceId }]);
  });
});

it('an exhibit does not get a file of the trash back in exchange', () => {
  const appealId = startAppeal(bench, violationId);
  const { id } = bench.run('exhibit.add', { appealId, evidenceId, caption: '', proves: '' });
  bench.run('exhibit.exchange', { id, rev: 1, evidenceId: file('b') });
  const exchanged = head();
  trash();
  expect(undo(exchanged)).toMatchObject({ ok: false, error: { code: 'notUndoable' } });
});

it('an appeal takes no file of another shop', () => {
  const appealId = startAppeal(bench, violationId);
  const { id } = bench.run('exhibit.add', { appealId, evidenceId, caption: '', proves: '' });
  shopId = createShop(bench);
  const strange = bench.run('evidence.add', {
    shopId,
    violationId: null,
    file: { sha256: 'c'.repeat(64), bytes: 3, mime: 'text/plain', fileName: 'c.txt' },
    caption: '',
    capturedAt: null,
  }).id;
  const words = 'refused: Evidence 1 belongs to another shop. Nothing was written.';
  expect(() => bench.run('exhibit.add', { appealId, evidenceId: strange, caption: '', proves: '' })).toThrow(
    words,
  );
  expect(() => bench.run('exhibit.exchange', { id, rev: 1, evidenceId: strange })).toThrow(words);
});

describe('the days in the trash', () => {
  const overdue = () => overdueInTrash(selectRows(bench.records.db, 'evidence'), bench.clock.now);

  it('begin anew where a restore is undone', () => {
    trash();
    bench.clock.now += (TRASH_DAYS - 1) * DAY;
    restore();
    bench.clock.now += 2 * DAY;
    expect(undo()).toMatchObject({ ok: true });
    expect(rowOf().trashedAt).toBe(bench.clock.now);
    expect(overdue()).toEqual([]);
  });

  it('begin anew where a removal is done again, which can be undone as before', () => {
    trash();
    undo();
    bench.clock.now += (TRASH_DAYS + 1) * DAY;
    expect(undo()).toMatchObject({ ok: true });
    expect(rowOf().trashedAt).toBe(bench.clock.now);
    expect(overdue()).toEqual([]);
    expect(undo()).toMatchObject({ ok: true });
    expect(rowOf().trashedAt).toBeNull();
  });
});
