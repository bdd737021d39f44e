import { expect, it } from 'vitest';
import { allKeys, keysOf } from '#renderer/state/keys.ts';
import { keyWords } from '#renderer/ui/key-words.ts';

it.each([
  ['Ctrl Shift Z', '⌘ ⇧ Z'],
  ['Alt ←', '⌥ ←'],
  ['N', 'N'],
])('%s is %s on macOS, and stays elsewhere', (keys, onMac) => {
  expect([keyWords(keys, true), keyWords(keys, false)]).toEqual([onMac, keys]);
});

it('Settings name every key of every screen, each group once', () => {
  const told = allKeys.flatMap(({ keys }) => keys);
  for (const screen of ['today', 'violations', 'case', 'evidence', 'redact', 'capture', 'notice'] as const)
    for (const { keys } of keysOf(screen)) expect(told).toEqual(expect.arrayContaining([...keys]));
  expect(new Set(allKeys.map(({ name }) => name)).size).toBe(allKeys.length);
});

it('records a change by the same key in the list of cases and in a case', () => {
  const change = (screen: 'violations' | 'case') =>
    keysOf(screen)
      .flatMap(({ keys }) => keys)
      .filter(({ does }) => does === 'Record a change of state')
      .map(({ keys }) => keys);
  expect(change('case')).toEqual([['S']]);
  expect(change('violations')).toEqual(change('case'));
});
