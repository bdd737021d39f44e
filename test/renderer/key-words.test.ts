import { expect, it } from 'vitest';
import { keyWords } from '#renderer/ui/key-words.ts';

it.each([
  ['Ctrl Shift Z', '⌘ ⇧ Z'],
  ['Alt ←', '⌥ ←'],
  ['N', 'N'],
])('%s is %s on macOS, and stays elsewhere', (keys, onMac) => {
  expect([keyWords(keys, true), keyWords(keys, false)]).toEqual([onMac, keys]);
});
