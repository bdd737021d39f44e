import { describe, expect, it } from 'vitest';
import { keptChoice } from '#renderer/data/kept-choice.ts';

const answered = () => {
  let answer: (kept: string | null) => void = () => undefined;
  let asked = 0;
  const choice = keptChoice<string>({
    ask: () => {
      asked += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    settle: (kept, chosen) => chosen ?? kept ?? 'first',
  });
  return {
    choice,
    asked: () => asked,
    answer: (kept: string | null) => {
      answer(kept);
    },
  };
};

describe('a kept choice', () => {
  it('is asked for once, when it is first shown, and told to all that show it', async () => {
    const { choice, asked, answer } = answered();
    const told: (string | undefined)[] = [];
    expect(asked()).toBe(0);
    choice.subscribe(() => told.push(choice.now()));
    const leave = choice.subscribe(() => told.push(choice.now()));
    expect([asked(), choice.now()]).toEqual([1, undefined]);
    answer('board');
    await Promise.resolve();
    await Promise.resolve();
    leave();
    choice.take('table');
    expect(told).toEqual(['board', 'board', 'table']);
  });

  it('stays what was chosen before the answer came, and is the first one without an answer', async () => {
    const chosen = answered();
    chosen.choice.subscribe(() => undefined);
    chosen.choice.take('table');
    chosen.answer('board');
    const unknown = answered();
    unknown.choice.subscribe(() => undefined);
    unknown.answer(null);
    await Promise.resolve();
    await Promise.resolve();
    expect([chosen.choice.now(), unknown.choice.now()]).toEqual(['table', 'first']);
  });
});
