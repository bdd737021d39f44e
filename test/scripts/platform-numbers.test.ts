import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numbersOf, platformNumbersIn } from '../support/platform-numbers.ts';
import { usPack } from '../shared/packs.ts';

const root = join(import.meta.dirname, '../..');
const numbers = numbersOf(usPack);

/** Where rules are made and told. Left out: the sample's records, what draws pixels, and what prints. */
const scope: readonly RegExp[] = [
  /^shared\/(?!kernel\/random|appeals\/print-coverage)/u,
  /^main\/domains\//u,
  /^main\/export\/ledger/u,
  /^renderer\/(?:data|state)\//u,
  /^renderer\/features\/(?:policy|rating|today|violations|settings)\//u,
  /^renderer\/ui\/(?:rating-chart-(?:model|ahead|table|data)|roll-off|headroom|chance|states|clock|Rating|RollOff|Standing|Points|Clock)/u,
];

/** The app's own numbers that are also the platform's by chance, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'src/renderer/features/rating/LedgerTab.tsx 100': 'rows that are drawn at once',
  'src/renderer/features/rating/ReadingsTab.tsx 100': 'rows that are drawn at once',
  'src/renderer/features/rating/ahead-model.ts 14': 'days until an open case is taken as won',
  'src/renderer/features/rating/ahead-model.ts 180': 'days that the forecast looks ahead',
  'src/renderer/features/rating/range.ts 30': 'a range of the chart',
  'src/renderer/features/rating/range.ts 180': 'a range of the chart',
  'src/renderer/features/violations/found-model.ts 150': 'marks that are drawn in a text',
  'src/renderer/features/violations/facets.ts 14': 'days within which a next clock can be asked for',
  'src/renderer/features/violations/EmptyViolations.tsx 30': 'a time of an example',
  'src/renderer/state/view.ts 50': 'places that Back remembers',
  'src/renderer/ui/StandingRuler.tsx 100': 'percent of a width',
  'src/renderer/ui/chance-words.ts 100': 'a share in words',
  'src/renderer/ui/clock-stage.ts 72': 'hours from which a clock is soon, in the words of the app',
  'src/renderer/ui/rating-chart-model.ts 14': 'the most ticks side by side',
  'src/shared/appeals/version.ts 30': 'minutes of a pause after which a text is kept, the app’s own choice',
  'src/shared/appeals/checks/attempt.ts 100': 'percent',
  'src/shared/appeals/checks/phrases-letter.ts 100': 'percent that a letter promises',
  'src/shared/appeals/text.ts 200': 'the length of what a gap names',
  'src/shared/audits/audit.ts 50': 'the most files of one answer',
  'src/shared/audits/checklist.ts 200': 'the length of a question, and the most items of a checklist',
  'src/shared/audits/listing-text.ts 100': 'percent',
  'src/shared/audits/words.ts 100': 'percent',
  'src/shared/evidence-checklist.ts 30': 'days before its last day that a paper is called soon over',
  'src/shared/evidence-trash.ts 30': 'days that a file stays in the trash',
  'src/shared/evidence-content.ts 200': 'rows of a table that are shown',
  'src/shared/history.ts 200': 'entries of a page of the history',
  'src/shared/kernel/time.ts 72': 'hours from which a clock is soon, the app’s own choice',
  'src/renderer/features/rating/ImportPreview.tsx 100': 'rows that are drawn at once',
  'src/renderer/features/rating/ImportSourceForm.tsx 180': 'a reading of an example',
  'src/shared/alerts/rating-rules.ts 30': 'days that news stays news',
  'src/shared/alerts/settings.ts 30': 'days that an own setting may name',
  'src/shared/alerts/settings.ts 1000': 'the most that an own setting takes',
  'src/shared/alerts/time-rules.ts 30': 'days of the first reminder',
  'src/shared/private-rows.ts 20': 'rows that may stand before the heads of a table',
  'src/shared/readings-import/columns.ts 100': 'columns of a file that are looked at',
  'src/shared/readings-import/contract.ts 1000': 'rows that are sent to the window',
  'src/shared/readings.ts 100': 'rows of one chunk',
  'src/shared/actions/action.ts 30': 'the most steps of an action',
  'src/shared/actions/action.ts 100': 'the most files that prove an action',
  'src/shared/duties/cadence-words.ts 100': 'the endings of 11th, 12th and 13th',
  'src/shared/duties/cadence.ts 200': 'the length of a rule',
  'src/shared/duties/cadence.ts 1000': 'the most times that a rule counts to',
  'src/shared/duties/duty.ts 50': 'the most files of one signature',
  'src/shared/duties/duty.ts 100': 'the most days that are skipped at once',
  'src/shared/duties/duty.ts 200': 'the most changes of a cadence',
  'src/shared/evidence.ts 200': 'the length of a caption',
  'src/shared/redaction-addresses.ts 14': 'one to four words of a town',
  'src/shared/redaction-suggestions.ts 15': 'the most digits of a number to call, by ITU-T E.164',
  'src/renderer/features/policy/ImportPack.tsx 20': 'problems of a pack file that are named',
  'src/renderer/features/policy/ChangesTable.tsx 200': 'rows that are drawn at once',
  'src/shared/policy/metrics.ts 100': 'percent',
  'src/shared/policy/settable.ts 30': 'a number that is tried in the place of an unknown one',
  'src/shared/policy/parts.ts 100': 'percent',
  'src/shared/choices.ts 30': 'a range of the chart',
  'src/shared/choices.ts 180': 'a range of the chart',
  'src/shared/rating/own-counts.ts 180': 'the most days that are counted, however long points live',
  'src/shared/rating/own-counts.ts 28': 'days below which records are too young for a rate',
};

const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/u.test(path) && scope.some((pattern) => pattern.test(path)))
  .map((path) => `src/${path}`)
  .toSorted();
const found = paths.flatMap((path) =>
  platformNumbersIn(path, readFileSync(join(root, path), 'utf8'), numbers),
);

describe('no number of the platform stands in code', () => {
  it('looks for those of the pack, in every file that tells a rule', () => {
    for (const number of [1000, 200, 180, 150, 100, 50, 30, 28, 20, 15, 14])
      expect(numbers).toContain(number);
    expect(paths).toContain('src/shared/rating/model.ts');
    expect(paths.length).toBeGreaterThan(100);
  });

  it('finds none but the app’s own', () => {
    const other = found.filter(({ path, number }) => allowed[`${path} ${String(number)}`] === undefined);
    expect(other.map(({ path, number, line }) => `${path} ${String(number)}: ${line}`)).toEqual([]);
  });

  it('has no exception that nothing needs', () => {
    const needed = new Set(found.map(({ path, number }) => `${path} ${String(number)}`));
    expect(Object.keys(allowed).filter((key) => !needed.has(key))).toEqual([]);
  });

  it.each([
    ['a threshold', 'export const isLow = (rating: number) => rating <= 150;', 150],
    ['a life', 'const leaves = addDays(day, 180);', 180],
    ['a cap', 'export const cap = { points: 20 };', 20],
    ['the end of the scale', 'const rating = z.number().max(1_000);', 1000],
    ['a milestone in words', 'const words = `No new listings at 100 or lower`;', 100],
  ])('is seen to find %s', (_name, text, number) => {
    expect(platformNumbersIn('planted.ts', text, numbers).map((one) => one.number)).toEqual([number]);
  });

  it.each([
    ['a width', 'const column = { key: "x", width: 200 };'],
    ['the length of a text', 'const name = line(200); const lines = z.array(line(60)).max(1000);'],
    ['a comment', '// 150 and 100 are the pack’s'],
    ['a part of a name', "const id = 'us-2026.10'; const hash = '#150100';"],
  ])('leaves %s alone', (_name, text) => {
    expect(platformNumbersIn('planted.ts', text, numbers)).toEqual([]);
  });
});
