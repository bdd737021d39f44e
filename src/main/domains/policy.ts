import { AppError } from '#shared/contract/result.ts';
import { addDays, type Day } from '#shared/kernel/time.ts';
import { whyHereAlready } from '#shared/policy/compare.ts';
import { explainValue, packName } from '#shared/policy/explain.ts';
import type { Override } from '#shared/policy/overrides.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { nameOfValue } from '#shared/policy/pack-rows.ts';
import { readJson } from '#shared/json.ts';
import { parsePack, type PackProblem } from '#shared/policy/parse.ts';
import type { policyCommands, ShopOverride } from '#shared/policy/policy-records.ts';
import { checkOverrides } from '#shared/policy/settable.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

const problemWords = ([first]: readonly PackProblem[]): string =>
  first === undefined ? '' : ` ${first.path === '' ? 'The file' : first.path}: ${first.reason}.`;

const readPackText = (json: string): Pack => {
  const data = readJson(json);
  if (!data.ok) throw new AppError('invalid', `This file is not JSON${data.place}. Nothing was changed.`);
  const parsed = parsePack(data.value);
  if (parsed.ok) return parsed.pack;
  throw new AppError('invalid', `This pack was not imported.${problemWords(parsed.problems)}`);
};

const naming = [
  'shops',
  'readings',
  'violations',
  'pointEntries',
  'appeals',
  'milestoneQuizzes',
  'limitLifts',
  'ratingNotes',
  'overrides',
  'routeDecisions',
  'evidencePieces',
  'policyQuizzes',
] as const;

/** Whether any record was made under a pack. */
const isNamed = (tx: Tx, pack: string): boolean => naming.some((table) => tx.all(table, { pack }).length > 0);

const valueOf = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new AppError('invalid', 'This value can’t be read. Nothing was written.', { value: 'Not a value' });
  }
};

const bySince = (a: ShopOverride, b: ShopOverride): number => a.since.localeCompare(b.since);

/** Whether an override holds on a day or on any after it. */
const holdsLater = ({ until }: Override, day: Day): boolean => until === null || day <= until;

/** Whether a problem stands at the value of an override (`rating.bands.0.from`) and not elsewhere in the pack. */
const isAt = ({ path }: PackProblem, at: string): boolean =>
  path.startsWith(`${at.replace(/\.(\d+)(?=\.|$)/g, '[$1]')}.value`);

const fieldWords = ([first]: readonly PackProblem[], at: string): string => {
  if (first === undefined) return 'Does not fit';
  return isAt(first, at) ? first.reason : `${first.path}: ${first.reason}`;
};

/** Refuses overrides under which the pack would not hold together; `at` is the one that is set or ended. */
const checkTogether = (pack: Pack, overrides: readonly Override[], at: string, how: string): void => {
  const checked = checkOverrides(pack, overrides);
  if (checked.ok) return;
  throw new AppError('invalid', `The pack would not hold together ${how}. Nothing was written.`, {
    value: fieldWords(checked.problems, at),
  });
};

/** Writes an override; the one before it on the same value ends the day before, or is replaced if it began that day. */
const putInPlace = (
  tx: Tx,
  last: ShopOverride | undefined,
  next: Override & { readonly shopId: string },
): ShopOverride => {
  if (last?.since === next.since) return tx.put('overrides', { ...next, id: last.id, rev: last.rev });
  if (last !== undefined && holdsLater(last, next.since))
    tx.put('overrides', { ...last, until: addDays(next.since, -1) });
  return tx.put('overrides', next);
};

/** Imported packs, and values that a shop sets for itself. */
export const policyHandlers: Handlers<typeof policyCommands> = {
  'pack.import': (tx, { json, fileName }, { packs }) => {
    const pack = readPackText(json);
    const ref = packRef(pack);
    const reason = whyHereAlready(packs.all(), pack);
    if (reason !== null) throw new AppError('refused', `${reason} Nothing was changed.`);
    tx.put('policyPacks', { ref, json, fileName, importedAt: tx.now });
    return { value: { ref }, sentence: `Policy pack ${ref} imported` };
  },
  'pack.remove': (tx, { id, rev }) => {
    const { ref } = tx.get('policyPacks', id);
    if (isNamed(tx, ref))
      throw new AppError('refused', `Records stand under ${ref}, so it stays. Nothing was changed.`);
    tx.drop('policyPacks', id, rev);
    return { value: undefined, sentence: `Policy pack ${ref} removed` };
  },
  'override.set': (tx, { shopId, pack, at, value, reason, since }, { packs }) => {
    const shop = tx.get('shops', shopId);
    const named = packs.named(pack);
    valueOf(value);
    if (explainValue(named, at) === null)
      throw new AppError('invalid', `${pack} has no value at ${at}. Nothing was written.`);
    const own = tx.all('overrides', { shopId: shop.id, pack });
    const last = own
      .filter((one) => one.at === at)
      .toSorted(bySince)
      .at(-1);
    if (last !== undefined && since < last.since)
      throw new AppError('refused', `This value is set from ${last.since} on. Nothing was written.`);
    const next = { shopId: shop.id, pack, at, value, reason, since, until: null };
    const others = own.filter((one) => one.at !== at && holdsLater(one, since));
    checkTogether(named, [...others, next], at, 'with this value');
    const { id } = putInPlace(tx, last, next);
    return { value: { id }, sentence: `Override set: ${nameOfValue(named, at)} (${packName(named)})` };
  },
  'override.end': (tx, { id, rev, from }, { packs }) => {
    const old = tx.get('overrides', id);
    const { shopId, at, pack, since } = old;
    if (!holdsLater(old, from))
      throw new AppError('refused', 'This override has ended already. Nothing was written.');
    const named = packs.named(pack);
    const others = tx.all('overrides', { shopId, pack }).filter((one) => one.at !== at);
    checkTogether(
      named,
      others.filter((one) => holdsLater(one, from)),
      at,
      'without it, while other overrides hold',
    );
    if (from <= since) tx.drop('overrides', id, rev);
    else tx.put('overrides', { ...old, rev, until: addDays(from, -1) });
    return { value: undefined, sentence: `Override ended: ${nameOfValue(named, at)} (${packName(named)})` };
  },
};
