import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const send = vi.fn(() => Promise.resolve({ ok: false, error: { code: 'conflict', message: 'Changed.' } }));
vi.stubGlobal('window', { api: { send, onFeed: () => undefined } });
const { useRedoable } = await import('#renderer/state/redoable.ts');
const { forgetUndo, onNothingLeft, redo, rememberDone, undo } = await import('#renderer/app/undo.ts');

const said: string[] = [];
let stop: () => void;
beforeEach(() => {
  stop = onNothingLeft((words) => said.push(words));
});
afterEach(() => {
  stop();
  said.length = 0;
  send.mockClear();
  forgetUndo();
});

const final = { seqs: [2], final: 'Appeal 1 of case 9 recorded as sent' };
const cannot =
  '“Appeal 1 of case 9 recorded as sent” can’t be undone, and nothing was. History shows what else can be taken back.';

it('an undo after an act that can’t be taken back says so, and never reaches past it', async () => {
  rememberDone(Promise.resolve({ seqs: [1] }));
  rememberDone(Promise.resolve(final));
  expect(await undo()).toBeNull();
  expect(await undo()).toBeNull();
  expect(said).toEqual([cannot, cannot]);
  expect(send).not.toHaveBeenCalled();
});

it('what came after such an act is undone first, and nothing is done again past it', async () => {
  rememberDone(Promise.resolve(final));
  rememberDone(Promise.resolve({ seqs: [3] }));
  expect(await undo()).toMatchObject({ message: 'Changed.' });
  expect(send).toHaveBeenCalledExactlyOnceWith('history.undo', { seq: 3 }, null);
  await undo();
  await redo();
  expect(said).toEqual([cannot, 'Nothing is left to do again.']);
});

it('what was carried out before another shop was opened is not remembered in it', async () => {
  let know: (step: typeof final) => void = () => undefined;
  rememberDone(
    new Promise((resolve) => {
      know = resolve;
    }),
  );
  forgetUndo();
  know(final);
  await undo();
  expect(said).toEqual(['Nothing is left to undo here. History shows what else can be taken back.']);
});

it('a step that is carried out and not known yet is waited for, not reached past', async () => {
  rememberDone(Promise.resolve({ seqs: [1] }));
  let know: (step: { seqs: number[] }) => void = () => undefined;
  rememberDone(
    new Promise((resolve) => {
      know = resolve;
    }),
  );
  const asked = undo();
  know({ seqs: [2] });
  await asked;
  expect(send).toHaveBeenCalledExactlyOnceWith('history.undo', { seq: 2 }, null);
});

it('a step that was taken back is said to be there to be done again, until it was or another came', async () => {
  const canRedo = (): boolean => useRedoable.getState().is;
  rememberDone(Promise.resolve({ seqs: [] }));
  expect(canRedo()).toBe(false);
  await undo();
  expect(canRedo()).toBe(true);
  await redo();
  expect(canRedo()).toBe(false);
});
