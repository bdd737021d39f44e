import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { AppError } from '#shared/contract/result.ts';
import { mostRowsShown, type FileContent } from '#shared/evidence-content.ts';
import { storeInVault } from '#main/services/vault.ts';
import { readContent } from '#main/worker/content-work.ts';

let vault = '';
beforeAll(() => {
  vault = mkdtempSync(join(tmpdir(), 'good-standing-content-'));
});
afterAll(() => {
  rmSync(vault, { recursive: true, force: true });
});

const signal = new AbortController().signal;

const read = async (bytes: Uint8Array, fileName: string, sheet = 0): Promise<FileContent> => {
  const stored = await storeInVault(vault, { kind: 'bytes', bytes, fileName }, signal);
  return readContent({ vault, ...stored, sheet }, { signal });
};
const readText = (text: string, fileName = 'note.txt') => read(Buffer.from(text), fileName);
const workbook = (rows: CellValue[][], name = 'Orders') => writeXlsx({ sheets: [{ name, rows }] });

/** A ZIP of parts, as a workbook is one. */
const zipOf = async (parts: Readonly<Record<string, Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(parts)) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

describe('a text on file', () => {
  it.each([
    ['UTF-8', Buffer.from('Đơn hàng\nsố 2'), 'utf-8', ['Đơn hàng', 'số 2']],
    ['UTF-16', Buffer.from('\uFEFFmột\r\nhai', 'utf16le'), 'utf-16le', ['một', 'hai']],
    ['a Western code page', Buffer.from([0x63, 0xe9]), 'windows-1252', ['cé']],
  ])('in %s is its lines and its encoding', async (_name, bytes, encoding, lines) => {
    expect(await read(bytes, 'note.txt')).toEqual({
      kind: 'text',
      lines,
      total: lines.length,
      isCut: false,
      encoding,
    });
  });

  it('is markup to nobody', async () => {
    expect(await readText('<img src=x onerror=alert(1)>', 'page.html')).toMatchObject({
      kind: 'text',
      lines: ['<img src=x onerror=alert(1)>'],
    });
  });

  it('says how much of it is shown', async () => {
    const content = await readText('line\n'.repeat(5000));
    expect(content).toMatchObject({ kind: 'text', total: 5000 });
    expect(content.kind === 'text' && content.lines.length).toBeLessThan(5000);
  });
});

describe('a CSV on file', () => {
  it('numbers its rows as the file has them, though empty ones are left out', async () => {
    const content = await readText('sep=;\n\nday;orders\n\n;\n14 Nov;"two\nlines"\n15 Nov;3\n', 'o.csv');
    expect(content).toMatchObject({ kind: 'table', total: 3 });
    expect(content.kind === 'table' && content.rows.map(({ number }) => number)).toEqual([3, 6, 7]);
  });

  it('is its rows, numbered as in the file, formulas as their text', async () => {
    expect(await readText('Order,Sum\n577,"=1+1"\n', 'orders.csv')).toEqual({
      kind: 'table',
      sheets: [],
      sheet: 0,
      rows: [
        { number: 1, cells: ['Order', 'Sum'] },
        { number: 2, cells: ['577', '=1+1'] },
      ],
      total: 2,
      isCut: false,
      encoding: 'utf-8',
    });
  });

  it('shows the first rows of many and counts them all', async () => {
    const content = await readText(`a\n${'b\n'.repeat(999)}`, 'long.csv');
    expect(content).toMatchObject({ total: 1000 });
    expect(content.kind === 'table' && content.rows.length).toBe(mostRowsShown);
  });
});

describe('a workbook on file', () => {
  it('is its values as they were saved; a formula is not run', async () => {
    const saved = Date.parse('2026-11-12T16:10:00Z');
    const bytes = await workbook([
      ['Order', 'Late by', 'Handed over', 'Day', 'Scanned'],
      ['=HYPERLINK("https://example.org")', 12.5, new Date(saved), new Date('2026-11-12T00:00:00Z'), true],
    ]);
    expect(await read(bytes, 'orders.xlsx')).toEqual({
      kind: 'table',
      sheets: [{ name: 'Orders', isHidden: false }],
      sheet: 0,
      rows: [
        { number: 1, cells: ['Order', 'Late by', 'Handed over', 'Day', 'Scanned'] },
        {
          number: 2,
          cells: ['=HYPERLINK("https://example.org")', '12.5', '2026-11-12 16:10', '2026-11-12', 'TRUE'],
        },
      ],
      total: 2,
      isCut: false,
      encoding: null,
    });
  });

  it('shows the sheet that is asked for, hidden ones too', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'First', rows: [['a']] },
        { name: 'Second', rows: [['b']], hidden: true },
      ],
    });
    expect(await read(bytes, 'two.xlsx', 1)).toMatchObject({
      sheets: [
        { name: 'First', isHidden: false },
        { name: 'Second', isHidden: true },
      ],
      rows: [{ number: 1, cells: ['b'] }],
    });
    await expect(read(bytes, 'two.xlsx', 2)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('shows the first rows and columns of many', async () => {
    const bytes = await workbook(Array.from({ length: 300 }, () => Array.from({ length: 80 }, () => 'x')));
    const content = await read(bytes, 'many.xlsx');
    expect(content).toMatchObject({ total: null, isCut: true });
    expect(content.kind === 'table' && [content.rows.length, content.rows[0]?.cells.length]).toEqual([
      mostRowsShown,
      60,
    ]);
  });

  it.each([
    ['cut short', async () => (await workbook([['a']])).subarray(0, 300)],
    ['without its end', async () => (await workbook([['a']])).slice(0, -30)],
    ['no workbook but another ZIP', () => zipOf({ 'word/document.xml': Buffer.from('<x/>') })],
    ['only the first bytes of a ZIP', () => Promise.resolve(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))],
  ])('that is %s is told in words', async (_name, bytes) => {
    await expect(read(await bytes(), 'bad.xlsx')).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The workbook is damaged, or protected by a password.',
    });
  });

  it('that unpacks to more than fits is refused before it is opened', async () => {
    const bomb = await zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(220 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(read(bomb, 'bomb.xlsx')).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The workbook is larger than 200 MB when it is unpacked.',
    });
  });

  it('with any byte changed is shown or told, never anything else', { timeout: 60_000 }, async () => {
    const bytes = await workbook([
      ['Order', 'Late by'],
      ['577', 12.5],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = value;
        if (changed[0] !== 0x50 || changed[1] !== 0x4b) return;
        const told = await read(changed, 'changed.xlsx').then(
          ({ kind }) => kind,
          (error: unknown) => (error instanceof AppError ? error.code : error),
        );
        expect(['table', 'text', 'unreadable', 'notFound']).toContain(told);
      }),
      { numRuns: 60 },
    );
  });
});

it('is told where its file is gone, or larger than is shown', async () => {
  const stored = await storeInVault(
    vault,
    { kind: 'bytes', bytes: Buffer.from('a'), fileName: 'a.txt' },
    signal,
  );
  const input = { vault, ...stored, sha256: stored.sha256, sheet: 0 };
  const gone = { ...input, sha256: 'f'.repeat(64) };
  await expect(readContent(gone, { signal })).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(readContent({ ...input, bytes: 65 * 1024 * 1024 }, { signal })).rejects.toMatchObject({
    code: 'unreadable',
  });
});
