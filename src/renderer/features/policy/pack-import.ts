import type { Day } from '#shared/kernel/time.ts';
import {
  childrenOf,
  comparePacks,
  isPackValue,
  whyHereAlready,
  type PackChange,
} from '#shared/policy/compare.ts';
import { packInForce, versionsOf } from '#shared/policy/in-force.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { readJson } from '#shared/json.ts';
import { parsePack, type PackProblem } from '#shared/policy/parse.ts';
import { longestPack } from '#shared/policy/policy-records.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { isPlural, nameWords, ownName, spoken, valueWords } from '#shared/policy/pack-rows.ts';

/** A chosen file: a pack that holds together, or what is wrong with it and where. */
export type ReadPackFile =
  | { readonly ok: true; readonly fileName: string; readonly json: string; readonly pack: Pack }
  | { readonly ok: false; readonly fileName: string; readonly problems: readonly PackProblem[] };

const whole = (reason: string): readonly PackProblem[] => [{ path: '', reason }];

/** Reads a pack from a file, to stand beside the packs that are here. Nothing is kept of it. */
export const readPackFile = async (
  file: Pick<File, 'name' | 'size' | 'text'>,
  here: readonly Pack[],
): Promise<ReadPackFile> => {
  const fileName = file.name;
  const refused = (problems: readonly PackProblem[]): ReadPackFile => ({ ok: false, fileName, problems });
  if (file.size > longestPack) return refused(whole('The file is far larger than a pack can be.'));
  const json = (await file.text()).replace(/^\uFEFF/u, '');
  const data = readJson(json);
  if (!data.ok) return refused(whole(`The file is not JSON${data.place}.`));
  const read = parsePack(data.value);
  if (!read.ok) return refused(read.problems);
  const reason = whyHereAlready(here, read.pack);
  return reason === null ? { ok: true, fileName, json, pack: read.pack } : refused(whole(reason));
};

/**
 * The pack whose place a new one takes: the one in force when it begins, or today where it has begun. Where none is, the
 * newest of its kind; null where it is the first.
 */
export const comparedWith = (here: readonly Pack[], pack: Pack, today: Day): Pack | null => {
  const day = pack.effectiveFrom > today ? pack.effectiveFrom : today;
  return packInForce(here, packRef(pack), day) ?? versionsOf(here, pack.id)[0] ?? null;
};

/** A difference as its row shows it. */
export type ChangeRow = {
  readonly key: string;
  readonly what: string;
  readonly kind: string;
  readonly before: string;
  readonly sourceBefore: string | null;
  readonly after: string;
  readonly sourceAfter: string | null;
};

const kindWords: Readonly<Record<PackChange['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Value changed',
  ground: 'Source or sureness changed',
};

const sureWords: ReadonlyMap<unknown, string> = new Map([
  ['confirmed', '2 sources agree'],
  ['single', 'single source'],
  ['assumed', 'assumed'],
]);

const fieldsOf = (node: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(typeof node === 'object' && node !== null ? Object.entries(node) : []);

const partWords = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return valueWords({ value: node, unit: null });
  return ownName(node) ?? 'a part of the pack';
};

const shown = (node: unknown): string => {
  if (node === undefined) return '–';
  if (!isPackValue(node)) return partWords(node);
  const fields = fieldsOf(node);
  const unit = fields.get('unit');
  const words = valueWords({ value: fields.get('value'), unit: typeof unit === 'string' ? unit : null });
  const sure = sureWords.get(fields.get('confidence'));
  return sure === undefined ? words : `${words}, ${sure}`;
};

type Walk = { readonly node: unknown; readonly names: readonly string[]; readonly path: string };

const step = ({ node, names, path }: Walk, key: string): Walk => {
  const child = childrenOf(node).get(key);
  const at = path === '' ? key : `${path}.${key}`;
  const isItem = Array.isArray(node) && typeof child === 'object' && child !== null;
  const name = isItem ? (ownName(child) ?? key) : spoken(key);
  return { node: child, names: at === 'rating' || isPlural(at) ? names : [...names, name], path: at };
};

/** "late dispatch rate, points": a place of a pack in plain words. */
const placeWords = (pack: Pack, path: readonly string[]): string =>
  upperFirst(nameWords(path.reduce<Walk>(step, { node: pack, names: [], path: '' }).names));

/** The differences of two packs in words, in the order of the newer one. */
export const changeRows = (before: Pack, after: Pack): readonly ChangeRow[] =>
  comparePacks(before, after).map((change) => ({
    key: change.path.join('/'),
    what: placeWords(change.kind === 'removed' ? before : after, change.path),
    kind: kindWords[change.kind],
    before: shown(change.before),
    sourceBefore: change.sourceBefore,
    after: shown(change.after),
    sourceAfter: change.sourceAfter,
  }));
