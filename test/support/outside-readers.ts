import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** Programs that know nothing of this one and judge what it wrote. */

const packages: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfimages: 'poppler-utils',
  unzip: 'unzip',
  sha256sum: 'coreutils',
  python3: 'python3',
};

const read = (program: string, args: readonly string[], cwd?: string): string => {
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (result.error !== undefined)
    throw new Error(
      `${program} is missing. On Debian or Ubuntu: apt-get install ${packages[program] ?? program}`,
    );
  if (result.status !== 0)
    throw new Error(
      `${program} ${args.join(' ')} ended with ${String(result.status)}:\n${result.stdout}${result.stderr}`,
    );
  return `${result.stdout}${result.stderr}`;
};

/** qpdf finds neither an error nor a warning; throws with its words otherwise. */
export const checkPdf = (path: string): string => read('qpdf', ['--check', path]);

/** The facts of a PDF by their names, `Tagged`, `Title`, `Pages`. */
export const pdfFacts = (path: string): ReadonlyMap<string, string> =>
  new Map(
    read('pdfinfo', [path])
      .split('\n')
      .flatMap((line): (readonly [string, string])[] => {
        const at = line.indexOf(':');
        return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
      }),
  );

/** The page of each named destination. */
export const pdfDestinations = (path: string): ReadonlyMap<string, number> =>
  new Map(
    read('pdfinfo', ['-dests', path])
      .split('\n')
      .flatMap((line): (readonly [string, number])[] => {
        const found = /^\s*(\d+) .*"(.+)"$/u.exec(line);
        return found === null ? [] : [[found[2] ?? '', Number(found[1])]];
      }),
  );

/** The titles of the outline, all levels in order. */
export const pdfOutline = (path: string): readonly string[] => {
  const outline: unknown = JSON.parse(read('qpdf', ['--json', '--json-key=outlines', path]));
  return titlesOf(outlineSchema.parse(outline).outlines);
};

interface OutlineEntry {
  readonly title: string;
  readonly kids: readonly OutlineEntry[];
}

const outlineEntry: z.ZodType<OutlineEntry> = z.lazy(() =>
  z.object({ title: z.string(), kids: z.array(outlineEntry) }),
);
const outlineSchema = z.object({ outlines: z.array(outlineEntry) });

const titlesOf = (entries: readonly OutlineEntry[]): readonly string[] =>
  entries.flatMap(({ title, kids }) => [title, ...titlesOf(kids)]);

/** The alternative texts of the figures, in no order. */
export const pdfAlternatives = (path: string): readonly string[] =>
  [...read('qpdf', ['--json', '--json-key=qpdf', path]).matchAll(/"\/Alt": "u:((?:[^"\\]|\\.)*)"/gu)].map(
    (match) => match[1] ?? '',
  );

/** The structure of a tagged PDF with its text. */
export const pdfStructure = (path: string): string => read('pdfinfo', ['-struct-text', path]);

export interface FontRow {
  readonly name: string;
  readonly type: string;
  readonly isEmbedded: boolean;
}

/** The fonts of a PDF. */
export const pdfFonts = (path: string): readonly FontRow[] =>
  read('pdffonts', [path])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line.slice(0, 36).trim(),
      type: line.slice(37, 54).trim(),
      isEmbedded: line.slice(72, 75).trim() === 'yes',
    }));

/** Text as a reader finds it, of all pages or one, by place and by the order of drawing: NFKC, without white space. */
export const pdfText = (path: string, page?: number): string => {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return plainText(
    `${read('pdftotext', [...pages, path, '-'])}${read('pdftotext', ['-raw', ...pages, path, '-'])}`,
  );
};

/** The pictures on a page, each by its size in pixels. */
export const pdfImages = (path: string, page: number): readonly string[] =>
  read('pdfimages', ['-list', '-f', String(page), '-l', String(page), path])
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const [, , type, width, height] = line.trim().split(/\s+/u);
      return type === 'image' ? [`${width}x${height}`] : [];
    });

/** The form in which texts are compared. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]/gu, '');

/** unzip tests each entry; throws with its words on any fault. */
export const checkZip = (path: string): string => read('unzip', ['-t', path]);

/** The names in a ZIP, in their order. */
export const zipNames = (path: string): readonly string[] =>
  read('unzip', ['-Z1', path])
    .split('\n')
    .filter((name) => name !== '');

/** Unpacks a ZIP into a folder. */
export const unpack = (path: string, folder: string): string =>
  read('unzip', ['-q', '-o', path, '-d', folder]);

/** Checks a SHA256SUMS file in its folder. */
export const checkSums = (folder: string): string => read('sha256sum', ['-c', 'SHA256SUMS'], folder);

const csvReader = [
  'import csv, json, sys',
  'with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:',
  '    print(json.dumps(list(csv.reader(file, strict=True))))',
].join('\n');

/** The cells of a CSV file, read by Python's own reader in its strict mode. */
export const csvCells = (path: string): readonly (readonly string[])[] =>
  z.array(z.array(z.string())).parse(JSON.parse(read('python3', ['-c', csvReader, path])));

const docxReader = [
  'import json, sys, xml.etree.ElementTree as tree, zipfile',
  'w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"',
  'package = zipfile.ZipFile(sys.argv[1])',
  'assert package.testzip() is None',
  'parts = {name: tree.fromstring(package.read(name)) for name in package.namelist()}',
  'signs = {w + "br": "\\n", w + "tab": "\\t", w + "instrText": ""}',
  'def text(part):',
  '    return "".join(one.text or "" if one.tag == w + "t" else signs.get(one.tag, "") for one in part.iter())',
  'def style(part):',
  '    found = part.find(w + "pPr/" + w + "pStyle")',
  '    return "" if found is None else found.get(w + "val")',
  'def listed(part):',
  '    found = part.find(w + "pPr/" + w + "numPr/" + w + "ilvl")',
  '    return None if found is None else int(found.get(w + "val"))',
  'body = parts["word/document.xml"]',
  'print(json.dumps({',
  '    "paragraphs": [{"style": style(p), "level": listed(p), "text": text(p), "isRightToLeft": p.find(w + "pPr/" + w + "bidi") is not None, "rightToLeft": "".join(text(r) for r in p.iter(w + "r") if r.find(w + "rPr/" + w + "rtl") is not None)} for p in body.iter(w + "p")],',
  '    "tables": [[[text(cell) for cell in row.iter(w + "tc")] for row in one.iter(w + "tr")] for one in body.iter(w + "tbl")],',
  '    "fields": [one.text for name, part in parts.items() if "footer" in name for one in part.iter(w + "instrText")],',
  '    "facts": {one.tag.split("}")[1]: one.text or "" for one in parts["docProps/core.xml"]},',
  '    "languages": [one.get(w + "val") for one in parts["word/styles.xml"].iter(w + "lang")],',
  '    "times": sorted({str(entry.date_time) for entry in package.infolist()}),',
  '}))',
].join('\n');

const wordDocument = z.object({
  paragraphs: z.array(
    z.object({
      style: z.string(),
      level: z.number().nullable(),
      text: z.string(),
      isRightToLeft: z.boolean(),
      /** What stands in runs from right to left. */
      rightToLeft: z.string(),
    }),
  ),
  tables: z.array(z.array(z.array(z.string()))),
  fields: z.array(z.string()),
  facts: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  times: z.array(z.string()),
});

/** A Word document, unpacked and parsed by Python's own readers; each of its parts must be well-formed. */
export const readDocx = (path: string): z.infer<typeof wordDocument> =>
  wordDocument.parse(JSON.parse(read('python3', ['-c', docxReader, path])));

const htmlReader = [
  'import json, sys',
  'from html.parser import HTMLParser',
  'tags, attributes, texts = [], [], []',
  'class Reader(HTMLParser):',
  '    def handle_starttag(self, tag, attrs):',
  '        tags.append(tag)',
  '        attributes.extend([tag, name, value or ""] for name, value in attrs)',
  '    def handle_data(self, data):',
  '        texts.append(data)',
  'with open(sys.argv[1], encoding="utf-8", newline="") as file:',
  '    Reader().feed(file.read())',
  'print(json.dumps({"tags": tags, "attributes": attributes, "texts": texts}))',
].join('\n');

const htmlPage = z.object({
  tags: z.array(z.string()),
  attributes: z.array(z.tuple([z.string(), z.string(), z.string()])),
  texts: z.array(z.string()),
});

/** An HTML file as Python's own parser reads it: its tags, their attributes, its texts. */
export const readHtml = (path: string): z.infer<typeof htmlPage> =>
  htmlPage.parse(JSON.parse(read('python3', ['-c', htmlReader, path])));

const workbookReader = [
  'import datetime, json, re, sys, xml.etree.ElementTree as tree, zipfile',
  'm = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"',
  'package = zipfile.ZipFile(sys.argv[1])',
  'assert package.testzip() is None',
  'parts = {name: tree.fromstring(package.read(name)) for name in package.namelist()}',
  'def written(text):',
  '    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found.group(1), 16)), text)',
  'def words(part):',
  '    return written("".join(one.text or "" for one in part.iter(m + "t")))',
  'texts = [words(one) for one in parts["xl/sharedStrings.xml"].iter(m + "si")]',
  'styles = parts["xl/styles.xml"]',
  'formats = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(m + "numFmt")}',
  'looks = [formats.get(one.get("numFmtId"), "") for one in styles.find(m + "cellXfs")]',
  'sheet = parts["xl/worksheets/sheet1.xml"]',
  'def place(ref):',
  '    letters = re.match("[A-Z]+", ref).group(0)',
  '    at = 0',
  '    for letter in letters: at = at * 26 + ord(letter) - 64',
  '    return at - 1',
  'def cell(one):',
  '    look = looks[int(one.get("s", "0"))]',
  '    found = one.find(m + "v")',
  '    if found is None: return None',
  '    if one.get("t") == "s": return ["text", texts[int(found.text)], look]',
  '    assert one.get("t") in (None, "n")',
  '    number = float(found.text)',
  '    if not look.startswith("yyyy"): return ["number", found.text, look]',
  '    moment = datetime.datetime(1899, 12, 30) + datetime.timedelta(seconds=round(number * 86400))',
  '    return ["date", moment.isoformat(sep=" ", timespec="minutes"), look]',
  'def row(one):',
  '    cells = {place(c.get("r")): cell(c) for c in one.iter(m + "c")}',
  '    return [cells.get(at) for at in range(max(cells) + 1)]',
  'pane = sheet.find(m + "sheetViews/" + m + "sheetView/" + m + "pane")',
  'print(json.dumps({',
  '    "names": package.namelist(),',
  '    "rows": [row(one) for one in sheet.iter(m + "row")],',
  '    "formulas": len(list(sheet.iter(m + "f"))),',
  '    "frozen": None if pane is None else [pane.get("state"), pane.get("ySplit"), pane.get("topLeftCell")],',
  '    "widths": [float(one.get("width")) for one in sheet.iter(m + "col")],',
  '    "sheets": [one.get("name") for one in parts["xl/workbook.xml"].iter(m + "sheet")],',
  '}))',
].join('\n');

const workbookCells = z.object({
  names: z.array(z.string()),
  /** Each cell with its kind, its value as text, and the format that it is shown in. */
  rows: z.array(z.array(z.tuple([z.enum(['text', 'number', 'date']), z.string(), z.string()]).nullable())),
  formulas: z.number(),
  frozen: z.array(z.string()).nullable(),
  widths: z.array(z.number()),
  sheets: z.array(z.string()),
});

/** The first sheet of a workbook (XLSX), unpacked and parsed by Python's own readers; each of its parts must be well-formed. */
export const readXlsx = (path: string): z.infer<typeof workbookCells> =>
  workbookCells.parse(JSON.parse(read('python3', ['-c', workbookReader, path])));
