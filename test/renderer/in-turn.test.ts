import { describe, expect, it } from 'vitest';
import { makeTurns } from '#renderer/data/in-turn.ts';

const later = () => {
  let resolve: (isWhole: boolean) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<boolean>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
};

describe('steps in turn', () => {
  it('run one after the other, and are waited for however late they come', async () => {
    const [first, second] = [later(), later()];
    const begun: string[] = [];
    const turns = makeTurns(() => undefined);
    turns.add(() => {
      begun.push('first');
      return first.promise;
    });
    let isSettled = false;
    const settled = turns.settled().then((isWhole) => {
      isSettled = true;
      return isWhole;
    });
    turns.add(() => {
      begun.push('second');
      return second.promise;
    });
    first.resolve(true);
    // After everything that the first step's end sets off by itself.
    await new Promise((done) => {
      setImmediate(done);
    });
    expect([begun.length, isSettled]).toEqual([2, false]);
    second.resolve(true);
    await expect(settled).resolves.toBe(true);
    expect(begun).toEqual(['first', 'second']);
  });

  it('that throw are told, hold up nothing, and are named as not done', async () => {
    const thrown: unknown[] = [];
    const turns = makeTurns((error) => thrown.push(error));
    const torn = later();
    turns.add(() => torn.promise);
    turns.add(() => Promise.resolve(true));
    const settled = turns.settled();
    torn.reject(new Error('gone'));
    await expect(settled).resolves.toBe(false);
    expect(thrown).toHaveLength(1);
    // What failed before is known by then, and does not hold up the next try.
    await expect(turns.settled()).resolves.toBe(true);
  });
});
