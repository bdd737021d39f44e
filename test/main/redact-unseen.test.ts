import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../support/outside-readers.ts';
import {
  allOf,
  folder,
  holds,
  letter,
  open,
  overSecret,
  pixelsOf,
  redactBytes,
  rendered,
} from '../support/redacting.ts';

describe('the pages of a redacted PDF that no box covers', () => {
  const unseen = 'Tracked to Jane Roe';

  it.each([
    ['of a scanner’s reading', `BT 3 Tr (${unseen}) Tj ET`],
    ['that only cut out', `BT 7 Tr (${unseen}) Tj ET`],
    ['of a mode that is oddly written', `BT 3.0 Tr (${unseen}) Tj ET`],
    ['of a mode beside a remark', `BT 3%\nTr (${unseen}) Tj ET`],
    ['that stand for others', `/Span <</ActualText (${unseen})>> BDC EMC`],
    ['that stand for a figure', `/Figure <</MCID 0 /Alt (${unseen})>> BDC EMC`],
    ['that spell a short form out', `/Span <</#45 (${unseen})>> BDC EMC`],
  ])('takes no words along %s', async (_name, content) => {
    const pdf = await letter();
    const font = pdf.context.register(
      pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }),
    );
    const third = pdf.addPage([400, 200]);
    third.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { Own: font } }));
    const stream = pdf.context.stream(`BT /Own 16 Tf 40 150 Td 0 Tr (Seen words) Tj ET ${content}`);
    third.node.set(PDFName.of('Contents'), pdf.context.register(stream));
    const before = await pdf.save();
    writeFileSync(join(folder, 'unseen.pdf'), before);
    expect(holds(allOf(join(folder, 'unseen.pdf')), unseen)).toBe(true);
    const { path, drawn } = await redactBytes(before, [overSecret]);
    expect(drawn).toBe(2);
    expect(holds(allOf(path), unseen)).toBe(false);
    expect(pdfText(path, 3)).toBe('');
    expect(pdfText(path, 2)).toContain(open.replaceAll(' ', ''));
    expect(Math.min(...pixelsOf(await rendered(path, 3))(40, 34, 90, 18))).toBeLessThan(128);
  });

  it('keeps the words of a page that draws all of them, whatever the way', async () => {
    const pdf = await letter();
    const [, second] = pdf.getPages();
    if (second === undefined) throw new Error('no page');
    const own = `/P <</MCID 0 /Lang (en-US)>> BDC BT 1 Tr ET BT\n2\nTr ET BT 0 Tr ET EMC`;
    second.node.addContentStream(pdf.context.register(pdf.context.stream(own)));
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(1);
    expect(pdfText(path, 2)).toContain(open.replaceAll(' ', ''));
  });

  it('keeps the pages that are seen as they are where a covered page hides words', async () => {
    const pdf = await letter();
    const [first] = pdf.getPages();
    const reading = pdf.context.register(pdf.context.stream(`BT 3 Tr (${unseen}) Tj ET`));
    first?.node.addContentStream(reading);
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(1);
    expect(holds(allOf(path), unseen)).toBe(false);
  });

  it('writes what its pages share once', async () => {
    const pdf = await letter();
    const font = await pdf.embedFont(StandardFonts.TimesRoman);
    for (let page = 0; page < 5; page += 1)
      pdf.addPage([400, 200]).drawText(open, { x: 40, y: 150, size: 16, font });
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(1);
    expect(allOf(path).match(/\/BaseFont \/Times-Roman/gu)).toHaveLength(1);
  });
});
