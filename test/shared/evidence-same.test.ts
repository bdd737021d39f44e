import { expect, it } from 'vitest';
import { sameBytesOf } from '#shared/evidence-same.ts';

const file = (number: number, sha256: string, trashedAt: number | null = null) => ({
  id: `file ${String(number)}`,
  number,
  sha256,
  fileName: `${String(number)}.png`,
  trashedAt,
});

it('names of what came in each file whose bytes are on file, by the first that has them', () => {
  const files = [file(4, 'b'), file(1, 'a'), file(2, 'a'), file(3, 'a'), file(5, 'c'), file(6, 'c')];
  expect(sameBytesOf(['file 3', 'file 4', 'file 6'], files)).toEqual([
    { fileName: '3.png', number: 1 },
    { fileName: '6.png', number: 5 },
  ]);
});

it('counts no file in the trash, and none that came later', () => {
  const files = [file(1, 'a', 100), file(2, 'a'), file(3, 'a')];
  expect(sameBytesOf(['file 2'], files)).toEqual([]);
});
