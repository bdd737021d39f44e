import { isPackValue } from './compare.ts';
import { explainValue, type ExplainedValue } from './explain.ts';
import type { Pack } from './pack.ts';

/** One value of a pack: its place, what it is in words, and what the pack says of it. */
export interface PackRow {
  readonly ref: string;
  readonly name: string;
  readonly value: string;
  readonly found: ExplainedValue;
}

export interface PackPart {
  readonly name: string;
  readonly rows: readonly PackRow[];
}

const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;
const fieldOf = (node: object, key: string): unknown =>
  new Map<string, unknown>(Object.entries(node)).get(key);

/** What the format's own names mean; any other is spoken as it is written. */
const keyWords: ReadonlyMap<string, string> = new Map([
  ['min', 'lowest'],
  ['max', 'highest'],
  ['clamp', 'held inside the scale'],
  ['ground', 'is printed'],
  ['pointLife', 'points live'],
  ['restoredAreVoid', 'a won appeal voids the loss'],
  ['crossing', 'reaching a milestone'],
  ['several', 'several at once'],
  ['again', 'the same one again'],
  ['endsEarlyOnRecovery', 'ends early on recovery'],
  ['warnOffset', 'warns this far before'],
  ['listed', 'listed in this market'],
  ['perOrders', 'for each'],
  ['weeklyCap', 'most in a week'],
  ['carriesRemainder', 'the remainder carries over'],
  ['passPercent', 'pass mark'],
  ['addsPoints', 'adds points'],
  ['shortensByDays', 'shortens the limits by'],
  ['minHours', 'shortest seen'],
  ['maxHours', 'longest seen'],
  ['maxChars', 'most characters'],
  ['maxFileMb', 'largest file'],
  ['maxFiles', 'most files'],
  ['enforced', 'limit'],
  ['meetsWhen', 'is met when the rate is'],
  ['enforcedWhen', 'is enforced when the rate is'],
  ['windowDays', 'counted over'],
  ['lt', 'below it'],
  ['lte', 'at most it'],
  ['gt', 'above it'],
  ['gte', 'at least it'],
  ['firstAppeal', 'first appeal'],
  ['secondAppeal', 'second appeal'],
  // A clause is named by its title alone, and its figures by their names.
  ['statement', ''],
  ['figures', ''],
  ['sections', ''],
  ['prompts', 'must say'],
  ['opening', 'begins'],
]);

/** A name of the format in words. */
export const spoken = (key: string): string =>
  keyWords.get(key) ??
  key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

/** "milestone 150": what has no name but a threshold is known by that, so an own threshold renames it. */
const thresholdName = (node: object): string | null => {
  const threshold = fieldOf(node, 'threshold');
  const value = isObject(threshold) ? fieldOf(threshold, 'value') : null;
  return typeof value === 'number' ? `milestone ${String(value)}` : null;
};

/** The name that a part of a pack gives itself; null where it has none. */
export const ownName = (node: object): string | null => {
  const texts = ['label', 'title', 'code', 'kind'].map((key) => fieldOf(node, key));
  const id = fieldOf(node, 'id');
  const name = texts.find((text) => typeof text === 'string') ?? thresholdName(node) ?? id;
  return typeof name === 'string' ? name : null;
};

const unitWords = (unit: string | null): string => (unit === null ? '' : `\u00a0${spoken(unit)}`);

const listWords = (list: readonly unknown[]): string => {
  const words = list.map((item) =>
    isObject(item) ? (ownName(item) ?? '') : typeof item === 'string' ? item : String(item),
  );
  return words.join(', ');
};

const rangeWords = (value: object): string => {
  const [min, max] = [fieldOf(value, 'min'), fieldOf(value, 'max')];
  return min === max ? String(min) : `${String(min)} to ${String(max)}`;
};

/** "from 10 % with 30 cases: 4 points, orders held to 90 %". */
const tierWords = (tier: object): string => {
  const [from, count, points, cap] = ['from', 'minCount', 'points', 'orderCapPercent'].map((key) => {
    const value = fieldOf(tier, key);
    return typeof value === 'number' ? String(value) : null;
  });
  const when = `from ${from ?? '0'}\u00a0%${typeof count === 'string' ? ` with ${count} cases` : ''}`;
  const costs = [
    ...(typeof points === 'string' ? [`${points}\u00a0points`] : []),
    ...(typeof cap === 'string' ? [`orders held to ${cap}\u00a0%`] : []),
  ];
  return `${when}: ${costs.join(', ')}`;
};

/** A value as the table shows it. */
export const valueWords = ({ value, unit }: Pick<ExplainedValue, 'value' | 'unit'>): string => {
  if (value === null || value === undefined) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${value.toLocaleString('en')}${unitWords(unit)}`;
  if (Array.isArray(value)) return `${listWords(value)}${unitWords(unit)}`;
  if (isObject(value)) return 'from' in value ? tierWords(value) : `${rangeWords(value)}${unitWords(unit)}`;
  if (typeof value !== 'string') return '';
  return value.includes(' ') ? value : spoken(value);
};

/** The names on the way to a value as one; what says nothing is left out. */
export const nameWords = (names: readonly string[]): string => names.filter((name) => name !== '').join(', ');

const rowsUnder = (
  pack: Pack,
  node: unknown,
  path: readonly string[],
  names: readonly string[],
): readonly PackRow[] => {
  if (!isObject(node)) return [];
  if (isPackValue(node)) {
    const found = explainValue(pack, path.join('.'));
    const ref = path.join('.');
    return found === null ? [] : [{ ref, name: nameWords(names), value: valueWords(found), found }];
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(node);
  return entries.flatMap(([key, child]) => {
    const named = Array.isArray(node) && isObject(child) ? (ownName(child) ?? key) : spoken(key);
    return rowsUnder(pack, child, [...path, key], [...names, named]);
  });
};

const parts: readonly (readonly [string, readonly string[]])[] = [
  ['Scale and points', ['rating.scale', 'rating.pointLife', 'rating.restoredAreVoid']],
  ['Bands', ['rating.bands']],
  ['Milestones', ['rating.milestones', 'rating.crossing']],
  ['Gains', ['rating.gains']],
  ['Clocks', ['clocks']],
  ['Violations', ['violations']],
  ['Evidence that is asked for', ['evidence']],
  ['Metrics', ['metrics']],
  ['Channels of an appeal', ['channels']],
  ['Templates of an appeal', ['appealTemplates']],
  ['What a shop must keep to', ['facts']],
  ['Texts and images of a listing', ['listingRules']],
  ['Funds and holidays', ['fundsHold', 'holidays']],
];

const nodeAt = (pack: Pack, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (isObject(node) ? fieldOf(node, key) : undefined), pack);

/** Whether a part of a pack is left out of the names of its values, since each item names itself. */
export const isPlural = (path: string): boolean =>
  [
    'rating.bands',
    'rating.milestones',
    'violations',
    'evidence',
    'metrics',
    'channels',
    'appealTemplates',
    'clocks',
    'facts',
    'listingRules',
  ].includes(path);

const startName = (path: string): readonly string[] =>
  isPlural(path) ? [] : [spoken(path.split('.').at(-1) ?? '')];

const partOf = (pack: Pack, name: string, paths: readonly string[]): PackPart => ({
  name,
  rows: paths.flatMap((path) => rowsUnder(pack, nodeAt(pack, path), path.split('.'), startName(path))),
});

/** What no part above names, so that a field that the format gains shows by itself. */
const otherRows = (pack: Pack, named: readonly PackRow[]): readonly PackRow[] => {
  const shown = new Set(named.map(({ ref }) => ref));
  return rowsUnder(pack, pack, [], []).filter(({ ref }) => !shown.has(ref));
};

/** Every value of a pack, in parts, in the pack's order. */
export const partsOfPack = (pack: Pack): readonly PackPart[] => {
  const named = parts.map(([name, paths]) => partOf(pack, name, paths));
  const rest = otherRows(
    pack,
    named.flatMap(({ rows }) => rows),
  );
  return [...named, { name: 'Other rules', rows: rest }].filter(({ rows }) => rows.length > 0);
};

/** What a value of a pack is, in words: the name of its row; its place where it has none. */
export const nameOfValue = (pack: Pack, ref: string): string =>
  partsOfPack(pack)
    .flatMap(({ rows }) => rows)
    .find((row) => row.ref === ref)?.name ?? ref;
