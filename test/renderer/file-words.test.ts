import { expect, it } from 'vitest';
import { kindOrMisnamed, middleCut } from '#renderer/ui/file-words.ts';

it.each([
  ['shot.png', 'image/png', 'Picture'],
  ['shot.PNG', 'application/octet-stream', 'File, no PNG in spite of its name'],
  ['shot.png', 'image/jpeg', 'Picture, no PNG in spite of its name'],
  ['letter.pdf', 'text/plain', 'Text, no PDF in spite of its name'],
  ['notes.txt', 'text/plain', 'Text'],
])('the kind of %s with the bytes of %s is “%s”', (fileName, mime, words) => {
  expect(kindOrMisnamed({ fileName, mime })).toBe(words);
});

it('cuts a long name in its middle and keeps its ending', () => {
  expect(middleCut('short.png')).toBe('short.png');
  const cut = middleCut(`${'long name '.repeat(20)}final version.png`);
  expect(cut).toMatch(/^long name .*….*final version\.png$/u);
  expect(Array.from(cut)).toHaveLength(56);
});
