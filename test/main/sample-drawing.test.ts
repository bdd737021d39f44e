import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawnPdf, type Face, useSampleFonts, write } from '#main/sample/drawing.ts';
import { pdfText, plainText } from '../support/outside-readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-drawing-'));
useSampleFonts(resolve(import.meta.dirname, '../../resources/fonts/print'));

afterAll(() => rmSync(folder, { recursive: true }));

const faces: readonly Face[] = ['sans', 'sansBold', 'serif', 'serifBold', 'serifItalic'];

test.each(faces)('a PDF of the sample is found by its times of day, as written in %s', (face) => {
  const lines = ['Scanned 13 Nov 2026, 16:10', '09:05:30', 'Pickup: 4:15 to 5:00'];
  const path = join(folder, `${face}.pdf`);
  const pdf = drawnPdf('Times', 'Sample', [
    (pen) => {
      for (const [index, align] of (['left', 'right', 'center'] as const).entries())
        for (const [row, text] of lines.entries())
          write(pen, text, [300, 60 + index * 200 + row * 40], { face, size: 14, align });
    },
  ]);
  writeFileSync(path, pdf);
  // It is read twice, once in the order of the page and once in that of the file.
  for (const line of lines) expect(pdfText(path).split(plainText(line)).length - 1, line).toBe(6);
});
