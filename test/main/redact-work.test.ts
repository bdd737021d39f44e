import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { withPhotoFacts } from '#main/sample/files.ts';
import { readFromVault } from '#main/services/vault.ts';
import { checkPdf, pdfFacts, pdfText } from '../support/outside-readers.ts';
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
  secret,
} from '../support/redacting.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a redacted copy of a PDF', () => {
  it('has nothing of the covered text in any stream, and black in its place', async () => {
    const before = await (await letter()).save();
    writeFileSync(join(folder, 'before.pdf'), before);
    expect(holds(allOf(join(folder, 'before.pdf')), secret)).toBe(true);
    const { path, pages, drawn, file } = await redactBytes(before, [overSecret]);
    expect([pages, drawn, file.mime]).toEqual([2, 1, 'application/pdf']);
    expect(checkPdf(path)).toContain('No syntax or stream encoding errors found');
    expect(holds(allOf(path), secret)).toBe(false);
    expect(pdfText(path, 1)).toBe('');
    expect(pdfText(path, 2)).toContain(open.replaceAll(' ', ''));
    const pixels = pixelsOf(await rendered(path, 1));
    expect(Math.max(...pixels(22, 22, 356, 46))).toBeLessThan(8);
    expect(Math.min(...pixels(40, 130, 150, 30))).toBeLessThan(128);
    expect(Math.max(...pixels(0, 80, 400, 30))).toBe(255);
  });

  it('keeps the original as it was', async () => {
    const before = await (await letter()).save();
    const { original, file } = await redactBytes(before, [overSecret]);
    expect(sha(await readFromVault(folder, original))).toBe(sha(before));
    expect(file.sha256).not.toBe(original);
  });

  it('takes no metadata, files, scripts, remarks, outline or fields along', async () => {
    const pdf = await letter();
    pdf.setTitle('Letter to Jane Roe');
    pdf.setAuthor('Jane Roe');
    await pdf.attach(Buffer.from('name,phone\nJane Roe,5550100199\n'), 'buyers.csv', {
      mimeType: 'text/csv',
    });
    pdf.addJavaScript('hello', 'app.alert("Jane Roe")');
    const metadata = pdf.context.stream('<x:xmpmeta>Jane Roe</x:xmpmeta>', {
      Type: 'Metadata',
      Subtype: 'XML',
    });
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
    const [, second] = pdf.getPages();
    second?.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ Jane: PDFString.of('Jane Roe') }));
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 50, 50], Contents: PDFString.of('Jane Roe') };
    second?.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(pdf.context.obj(link))]));
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(1);
    const all = allOf(path);
    expect(holds(all, 'Jane')).toBe(false);
    for (const word of [
      '/Info',
      '/Metadata',
      '/EmbeddedFile',
      '/JavaScript',
      '/Annot',
      '/PieceInfo',
      '/AcroForm',
    ])
      expect([word, all.includes(word)]).toEqual([word, false]);
    expect(pdfFacts(path).get('Title')).toBeUndefined();
    expect(pdfFacts(path).get('JavaScript')).toBe('no');
  });

  it('draws a page anew whose form fields are seen, and keeps what they say', async () => {
    const pdf = await letter();
    const field = pdf.getForm().createTextField('note');
    field.setText('Seen value');
    const [, second] = pdf.getPages();
    if (second === undefined) throw new Error('no page');
    field.addToPage(second, { x: 40, y: 40, width: 200, height: 40 });
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(2);
    expect(allOf(path)).not.toContain('/AcroForm');
    const pixels = pixelsOf(await rendered(path, 2));
    expect(Math.min(...pixels(44, 124, 190, 30))).toBeLessThan(100);
  });

  it('draws a page anew that shares a drawing or a content with a covered one', async () => {
    const pdf = await letter();
    const source = await PDFDocument.create();
    source.addPage([50, 50]).drawRectangle({ x: 5, y: 5, width: 20, height: 20 });
    const [both] = await pdf.embedPdf(await source.save());
    if (both === undefined) throw new Error('no form');
    for (const page of pdf.getPages()) page.drawPage(both);
    const { drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(2);
    const halves = await letter();
    const [left, right] = halves.getPages();
    if (left === undefined || right === undefined) throw new Error('no page');
    const content = left.node.get(PDFName.of('Contents'));
    if (content !== undefined) right.node.set(PDFName.of('Contents'), content);
    const split = await redactBytes(await halves.save(), [overSecret]);
    expect(split.drawn).toBe(2);
    expect(holds(allOf(split.path), secret)).toBe(false);
  });

  it('leaves out resources that only a covered page draws, even where all pages list them', async () => {
    const pdf = await letter();
    const source = await PDFDocument.create();
    const font = await source.embedFont(StandardFonts.Courier);
    source.addPage([400, 50]).drawText('Hidden in a form: Jane', { x: 5, y: 5, size: 12, font });
    const [form] = await pdf.embedPdf(await source.save());
    const [first, second] = pdf.getPages();
    if (form === undefined || first === undefined || second === undefined) throw new Error('no form');
    first.drawPage(form, { x: 40, y: 130 });
    await pdf.flush();
    const shared = first.node.Resources();
    const fonts = shared?.lookup(PDFName.of('Font'), PDFDict);
    if (shared === undefined || fonts === undefined) throw new Error('no resources');
    for (const [name, ref] of second.node.Resources()?.lookup(PDFName.of('Font'), PDFDict).entries() ?? [])
      fonts.set(name, ref);
    second.node.set(PDFName.of('Resources'), shared);
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(1);
    expect(holds(allOf(path), 'Hidden in a form')).toBe(false);
    expect(pdfText(path, 2)).toContain(open.replaceAll(' ', ''));
  });

  it('of a file that opens without its password is no longer encrypted', async () => {
    const pdf = await letter();
    pdf.encrypt({ userPassword: '', ownerPassword: 'other' });
    const { path, drawn } = await redactBytes(await pdf.save(), [overSecret]);
    expect(drawn).toBe(1);
    expect(pdfFacts(path).get('Encrypted')).toBe('no');
    expect(holds(allOf(path), secret)).toBe(false);
    expect(pdfText(path, 2)).toContain(open.replaceAll(' ', ''));
  });

  it('is not made for a page that is not there, a damaged file or one with a password', async () => {
    const whole = await (await letter()).save();
    await expect(redactBytes(whole, [{ ...overSecret, page: 3 }])).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(redactBytes(whole.slice(0, 300), [overSecret])).rejects.toMatchObject({
      code: 'unreadable',
    });
    const locked = await letter();
    locked.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
    await expect(redactBytes(await locked.save(), [overSecret])).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The PDF is protected by a password.',
    });
  });
});

const photo = async (): Promise<Buffer> => {
  const canvas = createCanvas(240, 160);
  const drawing = canvas.getContext('2d');
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, 240, 160);
  drawing.fillStyle = '#d02020';
  drawing.fillRect(60, 40, 60, 40);
  drawing.fillStyle = '#2040d0';
  drawing.fillRect(150, 100, 60, 40);
  return canvas.encode('jpeg', 95);
};

const overRed = { page: 1, box: { left: 0.24, top: 0.24, width: 0.27, height: 0.27 } };

describe('a redacted copy of a picture', () => {
  it('is black under the box, as it was elsewhere, and without the photo’s facts', async () => {
    const place = { north: 39.76, east: -84.19 };
    const facts = {
      orientation: 1,
      place,
      takenAt: '2026:11:13 16:11:00',
      camera: 'Maple Camera 9',
    } as const;
    const before = Buffer.from(withPhotoFacts(await photo(), facts));
    expect(before.toString('latin1')).toContain('Exif');
    expect(before.toString('latin1')).toContain('Maple Camera 9');
    const { path, file } = await redactBytes(before, [overRed]);
    expect(file.mime).toBe('image/jpeg');
    const after = readFileSync(path);
    expect(after.toString('latin1')).not.toContain('Exif');
    expect(after.toString('latin1')).not.toContain('Maple Camera');
    const pixels = pixelsOf(await loadImage(after));
    expect(Math.max(...pixels(60, 40, 60, 40))).toBeLessThan(48);
    const [red = 0, , blue = 0] = pixels(180, 120, 1, 1);
    expect(red).toBeLessThan(70);
    expect(blue).toBeGreaterThan(180);
  });

  it('is filed though loud colours beside a box run into it', async () => {
    const canvas = createCanvas(200, 100);
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#ff0000';
    drawing.fillRect(0, 0, 200, 100);
    const box = { left: 0.203, top: 0.41, width: 0.3, height: 0.07 };
    const { path } = await redactBytes(await canvas.encode('jpeg', 95), [{ page: 1, box }]);
    const pixels = pixelsOf(await loadImage(readFileSync(path)));
    const [red = 0] = pixels(70, 44, 1, 1);
    expect(red).toBeLessThan(128);
  });

  it('of a PNG has exactly black pixels and only the parts that a picture needs', async () => {
    const canvas = createCanvas(101, 67);
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#ffcc00';
    drawing.fillRect(0, 0, 101, 67);
    const { path } = await redactBytes(await canvas.encode('png'), [
      { page: 1, box: { left: 0.333, top: 0.333, width: 0.2, height: 0.2 } },
    ]);
    const after = readFileSync(path);
    expect(
      [...after.toString('latin1').matchAll(/IHDR|IDAT|IEND|tEXt|iTXt|eXIf|zTXt/gu)].map(String),
    ).toEqual(expect.not.arrayContaining(['tEXt', 'iTXt', 'eXIf', 'zTXt']));
    const pixels = pixelsOf(await loadImage(after));
    expect(Math.max(...pixels(33, 22, 21, 14))).toBe(0);
    expect(pixels(32, 22, 1, 1)).toEqual([255, 204, 0]);
  });
});
