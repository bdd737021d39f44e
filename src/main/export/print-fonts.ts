import { isInScript } from '#shared/appeals/printable.ts';
import { type PrintScript, rangesOf } from '#shared/appeals/script-coverage.ts';

interface PrintFont {
  readonly family: 'Packet Serif' | 'Packet Sans' | 'Packet Scripts' | 'Packet Hans' | 'Packet Hant';
  readonly file: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  readonly range?: string;
  /** The script that it is there for; none for Latin, Greek and Cyrillic. */
  readonly script?: PrintScript;
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

const cuts = [
  { weight: 400, style: 'normal', sans: 'Inter-Regular' },
  { weight: 600, style: 'normal', sans: 'Inter-SemiBold' },
  { weight: 400, style: 'italic', sans: 'Inter-Italic' },
  { weight: 600, style: 'italic', sans: 'Inter-SemiBoldItalic' },
] as const;

const subsets = [
  { name: 'latin', range: latin },
  { name: 'latin-ext', range: latinExt },
  { name: 'vietnamese', range: vietnamese },
] as const;

const scriptFiles = [
  { script: 'thai', file: 'noto-sans-thai', family: 'Packet Scripts' },
  { script: 'arabic', file: 'noto-sans-arabic', family: 'Packet Scripts' },
  { script: 'hebrew', file: 'noto-sans-hebrew', family: 'Packet Scripts' },
  { script: 'hans', file: 'noto-sans-sc', family: 'Packet Hans' },
  { script: 'hant', file: 'noto-sans-tc', family: 'Packet Hant' },
] as const;

/** What each list of families ends with. */
export const otherScripts = `'Packet Scripts','Packet Hans','Packet Hant'`;

const hex = (code: number): string => code.toString(16).toUpperCase();

/** What of the fonts that share a family each is asked for; joiners stay with their letters. Chinese ones stand alone. */
const rangeOf = (script: PrintScript): string =>
  [
    ...rangesOf(script).map(([from, to]) => `U+${hex(from)}-${hex(to)}`),
    ...(script === 'arabic' ? ['U+200C-200D'] : []),
  ].join(',');

// None of these scripts has italics: where they are asked for, the letters stand upright. A file has one face only: a second
// one would be loaded too late.
const scriptFonts: readonly PrintFont[] = scriptFiles.flatMap(({ script, file, family }) =>
  ([400, 600] as const).map((weight): PrintFont => ({
    family,
    file: `${file}-${weight}.woff2`,
    weight,
    style: 'normal',
    ...(family === 'Packet Scripts' ? { range: rangeOf(script) } : {}),
    script,
  })),
);

// Static files only, one for each weight and slant in use: a variable or synthesised font prints as Type 3.
export const printFonts: readonly PrintFont[] = [
  ...cuts.flatMap(({ weight, style, sans }): PrintFont[] => [
    { family: 'Packet Sans', file: `${sans}.woff2`, weight, style },
    ...subsets.map(({ name, range }): PrintFont => ({
      family: 'Packet Serif',
      file: `source-serif-4-${name}-${weight}-${style}.woff2`,
      weight,
      style,
      range,
    })),
  ]),
  ...scriptFonts,
];

/** Names inside a PDF that belong to the bundled files; some were cut from a variable one and keep its thinnest name. */
export const bundledFontName = /^(Inter|SourceSerif4|NotoSans(Thai|Arabic|Hebrew|SC|TC)(Thin)?)-/;

/** The fonts that every packet uses, so one of them missing means that a file was not loaded. */
export const expectedFonts: readonly string[] = [
  'SourceSerif4-Regular',
  'SourceSerif4-SemiBold',
  'Inter-Regular',
  'Inter-SemiBold',
];

/** The `@font-face` rules; addresses are below the print document. */
export const fontFaces = (): string =>
  printFonts
    .map(
      ({ family, file, weight, style, range }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:swap;src:url(/font/${file}) format('woff2')${range === undefined ? '' : `;unicode-range:${range}`}}`,
    )
    .join('\n');

const rangesIn = (range: string): readonly (readonly [number, number])[] =>
  range.split(',').map((part) => {
    const [from = '0', to = from] = part.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

const isScriptUsed = (script: PrintScript, body: string, codes: readonly number[]): boolean => {
  if (script === 'hant' && !body.includes('class="hant"'))
    return codes.some((code) => isInScript('hant', code) && !isInScript('hans', code));
  return codes.some((code) => isInScript(script, code));
};

const isUsed = (
  { family, style, range, script }: PrintFont,
  body: string,
  codes: readonly number[],
): boolean => {
  if (script !== undefined) return false;
  if (style === 'italic' && !/<em>|<blockquote|class="notice"/u.test(body)) return false;
  if (family === 'Packet Sans' && style === 'italic') return false;
  if (range === undefined || range === latin) return true;
  const ranges = rangesIn(range);
  return codes.some((code) => ranges.some(([from, to]) => code >= from && code <= to));
};

const codesOf = (body: string): readonly number[] =>
  [...new Set(body)].map((character) => character.codePointAt(0) ?? 0).filter((code) => code > 0xff);

/** The files of other scripts that a document uses. They are large and would come late, so they stand in its style sheet. */
export const filesInStyle = (body: string): readonly string[] => {
  const codes = codesOf(body);
  return scriptFonts.flatMap(({ script, file }) =>
    script !== undefined && isScriptUsed(script, body, codes) ? [file] : [],
  );
};

/**
 * Links that load the fonts that a document uses before it counts as loaded. One that is forgotten here is swapped in
 * too late, and the print is refused for its strange font.
 */
export const fontPreloads = (body: string): string => {
  const codes = codesOf(body);
  return printFonts
    .filter((font) => isUsed(font, body, codes))
    .map(({ file }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/font/${file}">`)
    .join('');
};
