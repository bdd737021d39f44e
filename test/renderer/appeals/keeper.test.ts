import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Result } from '#shared/contract/result.ts';
import { createKeeper, type KeeperPorts, type KeeperSpec } from '#renderer/features/appeals/keeper.ts';

interface Write {
  readonly at: number;
  readonly rev: number;
  readonly content: string;
}

/** A record in memory behind a keeper: answers `conflict` for an old revision, as main does. */
const bench = (
  options: { readonly slowMs?: number; readonly draft?: string; readonly draftAt?: number } = {},
) => {
  const writes: Write[] = [];
  const row = { rev: 1, content: 'first' };
  const drafts = new Map<string, { savedAt: number; fields: Readonly<Record<string, string>> }>();
  if (options.draft !== undefined)
    drafts.set('k', { savedAt: options.draftAt ?? 100, fields: { content: JSON.stringify(options.draft) } });
  const ports: KeeperPorts = {
    now: () => Date.now(),
    keepDraft: (key, fields, savedAt) => Promise.resolve(void drafts.set(key, { fields, savedAt })),
    readDraft: (key) => Promise.resolve(drafts.get(key) ?? null),
    dropDraft: (key) => Promise.resolve(void drafts.delete(key)),
  };
  const write: KeeperSpec<string>['write'] = async (rev, content): Promise<Result<unknown>> => {
    if (content.length > 100) return { ok: false, error: { code: 'invalid', message: 'too long' } };
    if (options.slowMs !== undefined) await new Promise((done) => setTimeout(done, options.slowMs));
    if (rev !== row.rev) return { ok: false, error: { code: 'conflict', message: 'changed' } };
    row.rev += 1;
    row.content = content;
    writes.push({ at: performance.now(), rev, content });
    return { ok: true, seq: row.rev, value: undefined };
  };
  const keeper = createKeeper<string>(
    { key: 'k', first: { ...row }, savedAt: 100, schema: z.string(), same: (a, b) => a === b, write },
    ports,
  );
  return { keeper, writes, row, drafts };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a text that saves itself', () => {
  it('is saved within a second of the last key, and within a second while typing goes on', async () => {
    const { keeper, writes } = bench();
    const began = performance.now();
    for (let index = 0; index < 30; index += 1) {
      keeper.type(`text ${index}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    const lastKey = performance.now() - 100;
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes[0]?.at).toBeLessThanOrEqual(began + 1000);
    expect(writes.at(-1)).toMatchObject({ content: 'text 29' });
    expect(writes.at(-1)?.at).toBeLessThanOrEqual(lastKey + 1000);
    expect(keeper.state()).toMatchObject({ pending: false, failure: null, conflict: null });
  });

  it('says saved only after the answer, and keeps a draft until then', async () => {
    const { keeper, drafts } = bench({ slowMs: 5000 });
    keeper.type('typed');
    await vi.advanceTimersByTimeAsync(3000);
    expect(keeper.state()).toMatchObject({ pending: true, savedAt: null });
    expect(drafts.has('k')).toBe(true);
    await vi.advanceTimersByTimeAsync(4000);
    expect(keeper.state().pending).toBe(false);
    expect(keeper.state().savedAt).not.toBeNull();
    expect(drafts.has('k')).toBe(false);
  });

  it('writes with the newest revision when only another part of the record changed', async () => {
    const { keeper, writes, row } = bench();
    row.rev = 7;
    keeper.takeRow({ rev: 7, content: 'first' });
    keeper.type('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes).toMatchObject([{ rev: 7, content: 'mine' }]);
  });

  it('shows a newer text at once when nothing was typed', () => {
    const { keeper } = bench();
    keeper.takeRow({ rev: 2, content: 'undone' });
    expect(keeper.state()).toMatchObject({ content: 'undone', generation: 1 });
  });

  it('keeps the typed text when the record was changed too, until it is decided', async () => {
    const { keeper, writes, row } = bench();
    keeper.type('mine');
    row.rev = 2;
    row.content = 'theirs';
    keeper.takeRow({ rev: 2, content: 'theirs' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(writes).toEqual([]);
    expect(keeper.state()).toMatchObject({ content: 'mine', conflict: 'theirs', pending: true });
    keeper.keepMine();
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes).toMatchObject([{ rev: 2, content: 'mine' }]);
    expect(keeper.state().conflict).toBeNull();
  });

  it('says after a flush whether anything is left unsaved', async () => {
    const { keeper, row } = bench();
    expect(await keeper.flush()).toBe(true);
    keeper.type('mine');
    expect(await keeper.flush()).toBe(true);
    keeper.type('mine again');
    row.rev = 7;
    expect(await keeper.flush()).toBe(false);
    row.content = 'theirs';
    keeper.takeRow({ rev: 7, content: 'theirs' });
    expect(await keeper.flush()).toBe(false);
    keeper.keepMine();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await keeper.flush()).toBe(true);
  });

  it('forgets why it was refused once it is as it was saved again', async () => {
    const { keeper, writes } = bench();
    keeper.type('x'.repeat(101));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.state().failure?.message).toBe('too long');
    keeper.type('first');
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state()).toMatchObject({ pending: false, failure: null });
    expect(await keeper.flush()).toBe(true);
    expect(writes).toEqual([]);
  });

  it('is not put off by its own write coming back while typing goes on', async () => {
    const { keeper, writes, row } = bench({ slowMs: 300 });
    keeper.type('one');
    await vi.advanceTimersByTimeAsync(700);
    keeper.type('one two');
    keeper.takeRow({ rev: row.rev, content: row.content });
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.state()).toMatchObject({
      content: 'one two',
      generation: 0,
      conflict: null,
      pending: false,
    });
    expect(writes.map(({ content }) => content)).toEqual(['one', 'one two']);
  });

  it('offers text that was never saved, and only when it is newer than the record', async () => {
    const { keeper, row } = bench({ draft: 'lost' });
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.state().found).toBe('lost');
    expect(await keeper.waits()).toBe(true);
    keeper.restore();
    expect(await keeper.waits()).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(row.content).toBe('lost');
    const old = bench({ draft: 'old', draftAt: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(old.keeper.state().found).toBeNull();
  });

  it('waits for an answer to what came back, also where it is asked before that was looked for', async () => {
    const { keeper, drafts } = bench({ draft: 'lost' });
    expect(await keeper.waits()).toBe(true);
    keeper.forget();
    expect(await keeper.waits()).toBe(false);
    expect(drafts.has('k')).toBe(false);
    expect(await bench().keeper.waits()).toBe(false);
  });

  it('saves on flush without waiting', async () => {
    const { keeper, row } = bench();
    keeper.type('now');
    await keeper.flush();
    expect(row.content).toBe('now');
  });
});
