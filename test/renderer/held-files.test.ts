import { expect, it } from 'vitest';
import { cancelledWords } from '#renderer/ui/file-words.ts';
import { stoppedWords } from '#renderer/features/violations/held-files.ts';

const filed = (fileName: string, number: number) => ({ id: fileName, number, fileName, seq: number });

it('names what filing that was cancelled half-way left with a notice', () => {
  expect(stoppedWords({ added: [filed('a.png', 1), filed('b.png', 2)], left: 3 })).toBe(
    'On file and with this notice: a.png, b.png. 3 files were not filed; drop what is missing once more.',
  );
  expect(stoppedWords({ added: [filed('a.png', 1)], left: 1 })).toContain('1 file was not filed');
});

it('says also of filing that was cancelled before its first file that nothing was filed', () => {
  expect(cancelledWords([], 3)).toMatch(/^Nothing was filed\./);
  expect(cancelledWords(['a.png', 'b.png'], 1)).toBe(
    'On file: a.png, b.png. 1 file was not filed; drop what is missing once more.',
  );
});
