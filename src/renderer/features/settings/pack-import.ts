import { comparePacks, type PackChange } from '#shared/policy/compare.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { parsePack, type PackProblem } from '#shared/policy/parse.ts';
import { longestPack } from '#shared/policy/policy-records.ts';
import { spoken, valueWords } from './pack-rows.ts';

/** A chosen file: a pack that holds together, or what is wrong with it and where. */
export type ReadPackFile =
  | { readonly ok: true; readonly fileName: string; readonly json: string; readonly pack: Pack }
  | { readonly ok: false; readonly fileName: string; readonly problems: readonly PackProblem[] };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const whole = (reason: string): readonly PackProblem[] => [{ path: '', reason }];

/** Reads a pack from a file. Nothing is kept of it. */
export const readPackFile = async (file: Pick<File, 'name' | 'size' | 'text'>): Promise<ReadPackFile> => {
  const fileName = file.name;
  if (file.size > longestPack)
    return { ok: false, fileName, problems: whole('The file is far larger than a pack can be.') };
  const json = (await file.text()).replace(/^\uFEFF/u, '');
  const data = parsed(json);
  if (data === undefined) return { ok: false, fileName, problems: whole('The file is not JSON.') };
  const read = parsePack(data);
  return read.ok
    ? { ok: true, fileName, json, pack: read.pack }
    : { ok: false, fileName, problems: read.problems };
};

/** A difference as its row shows it. */
export type ChangeRow = {
  readonly at: string;
  readonly what: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
};

const kindWords: Readonly<Record<PackChange['kind'], string>> = {
  added: 'new',
  removed: 'no longer there',
  changed: 'another value',
  ground: 'the same value, read elsewhere or surer',
};

const fieldsOf = (node: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(typeof node === 'object' && node !== null ? Object.entries(node) : []);

const shown = (node: unknown): string => {
  if (node === undefined) return '–';
  const fields = fieldsOf(node);
  if (!fields.has('value')) {
    const name = fields.get('title') ?? fields.get('label');
    if (typeof name === 'string') return name;
    return typeof node === 'object' && node !== null
      ? 'a part of the pack'
      : valueWords({ value: node, unit: null });
  }
  const unit = fields.get('unit');
  const words = valueWords({ value: fields.get('value'), unit: typeof unit === 'string' ? unit : null });
  return `${words}, ${String(fields.get('confidence'))}`;
};

/** The differences of two packs in words, in the order of the newer one. */
export const changeRows = (before: Pack, after: Pack): readonly ChangeRow[] =>
  comparePacks(before, after).map((change) => ({
    at: change.at,
    what: change.at.split('.').map(spoken).join(', '),
    kind: kindWords[change.kind],
    before: shown(change.before),
    after: shown(change.after),
  }));
