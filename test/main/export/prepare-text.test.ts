import { describe, expect, test } from 'vitest';
import { decodeText, readParagraphs, readTable } from '#main/export/prepare-text.ts';

describe('a text file', () => {
  test('is read by its mark, as UTF-8, or as Western European', () => {
    expect(decodeText(Buffer.from('\uFEFFđơn', 'utf16le'))).toEqual({ text: 'đơn', isGuess: false });
    expect(decodeText(Buffer.from('đơn', 'utf8'))).toEqual({ text: 'đơn', isGuess: false });
    expect(decodeText(Buffer.from([0x63, 0xe9]))).toEqual({ text: 'cé', isGuess: true });
  });

  test('as a table keeps each cell as it stands, in rows of one length', () => {
    const table = readTable('sep=;\r\nId;Remark\r\n1;=1+1\r\n2\r\n3;"a;b\nc";more\r\n');
    expect(table.head).toEqual(['Id', 'Remark', '']);
    expect(table.rows).toEqual([
      ['1', '=1+1', ''],
      ['2', '', ''],
      ['3', 'a;b\nc', 'more'],
    ]);
  });

  test('of one line without an end, or of cells without one, is cut and says so', () => {
    const endless = 'word '.repeat(1_000_000);
    const prose = readParagraphs(`${endless}\nlast`);
    expect(prose).toMatchObject({ total: 2, isCut: true });
    expect(prose.paragraphs.map(({ length }) => length)).toEqual([4001, 4]);
    const table = readTable(`Id,Remark\n1,${endless}\n2,short\n`);
    expect(table).toMatchObject({ total: 2, isCut: true });
    expect(table.rows.map(([, remark = '']) => remark.length)).toEqual([4001, 5]);
  });

  test('of many long lines ends after about a hundred sheets and tells how many there were', () => {
    const prose = readParagraphs(`${'x'.repeat(4000)}\n`.repeat(1500));
    expect(prose).toMatchObject({ total: 1500, isCut: false });
    expect(prose.paragraphs).toHaveLength(100);
  });
});
