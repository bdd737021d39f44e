import { brotliDecompressSync } from 'node:zlib';

interface Table {
  readonly tag: number;
  readonly length: number;
}

const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const CUSTOM = 63;

const base128 = (bytes: Buffer, at: number): readonly [value: number, next: number] => {
  let value = 0;
  let next = at;
  for (;;) {
    const byte = bytes.readUInt8(next);
    next += 1;
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, next];
  }
};

/** The tables of a WOFF2 file in order, with the place where the compressed data begins. */
const tablesOf = (font: Buffer): { readonly tables: readonly Table[]; readonly data: number } => {
  const count = font.readUInt16BE(12);
  const tables: Table[] = [];
  let at = 48;
  for (let index = 0; index < count; index += 1) {
    const flags = font.readUInt8(at);
    const tag = flags & 63;
    const version = flags >> 6;
    at += tag === CUSTOM ? 5 : 1;
    const [plain, afterPlain] = base128(font, at);
    at = afterPlain;
    const isGlyph = tag === GLYF || tag === LOCA;
    if (!(isGlyph ? version === 0 : version !== 0)) {
      tables.push({ tag, length: plain });
      continue;
    }
    const [length, afterLength] = base128(font, at);
    at = afterLength;
    tables.push({ tag, length });
  }
  return { tables, data: at };
};

const format4 = (cmap: Buffer, start: number): number[] => {
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const found: number[] = [];
  for (let index = 0; index < segments; index += 1) {
    const last = cmap.readUInt16BE(ends + index * 2);
    for (let code = cmap.readUInt16BE(starts + index * 2); code <= last && code !== 0xffff; code += 1)
      found.push(code);
  }
  return found;
};

const format12 = (cmap: Buffer, start: number): number[] => {
  const groups = cmap.readUInt32BE(start + 12);
  const found: number[] = [];
  for (let index = 0; index < groups; index += 1) {
    const at = start + 16 + index * 12;
    for (let code = cmap.readUInt32BE(at); code <= cmap.readUInt32BE(at + 4); code += 1) found.push(code);
  }
  return found;
};

/** The code points that a WOFF2 font has glyphs for, sorted. */
export const charactersOf = (font: Buffer): readonly number[] => {
  const { tables, data } = tablesOf(font);
  const index = tables.findIndex(({ tag }) => tag === CMAP);
  const offset = tables.slice(0, index).reduce((sum, { length }) => sum + length, 0);
  const cmap = brotliDecompressSync(font.subarray(data)).subarray(offset);
  const found = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const start = cmap.readUInt32BE(4 + record * 8 + 4);
    const format = cmap.readUInt16BE(start);
    const codes = format === 4 ? format4(cmap, start) : format === 12 ? format12(cmap, start) : [];
    for (const code of codes) found.add(code);
  }
  return [...found].sort((a, b) => a - b);
};
