import { expect, it } from 'vitest';
import {
  keptContactWords,
  keptOf,
  newAfter,
  typedFromKept,
} from '#renderer/features/violations/contact-model.ts';

const zone = 'America/New_York';
const start = newAfter(null, Date.parse('2026-11-23T14:12:00Z'), zone);

it('a contact that was typed comes back as it was kept, and nothing that is no choice', () => {
  const typed = { ...start, channel: 'phone', direction: 'in', words: 'They look into it.' } as const;
  expect(typedFromKept(keptOf(typed), start)).toEqual(typed);
  expect(typedFromKept(keptOf({ ...typed, evidenceId: 'e1' }), start).evidenceId).toBe('e1');
  expect(typedFromKept({ channel: 'pigeon', words: 'x' }, start)).toEqual({ ...start, words: 'x' });
  expect(keptContactWords(keptOf(typed))).toBe('They look into it.');
  expect(keptContactWords({})).toBe('No word of what was said yet.');
});
