import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exhibitFileName, safeFileName } from '#main/export/file-names.ts';

describe('file names', () => {
  test.each([
    ['../../etc/passwd', 'etc passwd'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['a\u202Egnp.exe', 'a gnp.exe'],
    ['trailing. . .', 'trailing'],
    ['', 'file'],
    ['Ảnh.JPG', 'Ảnh.jpg'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  test('are short, safe, and stay so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(121);
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$|^\.|^$/u);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });

  test('begin with their number', () => {
    expect(exhibitFileName(3, 12, 'a.png', '.jpg')).toBe('03-a.jpg');
    expect(exhibitFileName(3, 120, 'a.png')).toBe('003-a.png');
  });
});
