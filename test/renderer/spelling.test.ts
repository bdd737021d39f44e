import { expect, it } from 'vitest';
import { isSpellingChecked } from '#renderer/ui/spelling.ts';

it.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', false],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', false],
])('knows whether %s checks spelling', (agent, expected) => {
  expect(isSpellingChecked(agent)).toBe(expected);
});
