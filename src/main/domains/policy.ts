import { AppError } from '#shared/contract/result.ts';
import { checkOverrides } from '#shared/policy/overrides.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { parsePack, type PackProblem } from '#shared/policy/parse.ts';
import type { policyCommands } from '#shared/policy/policy-records.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

const problemWords = ([first]: readonly PackProblem[]): string =>
  first === undefined ? '' : ` ${first.path === '' ? 'The file' : first.path}: ${first.reason}.`;

const readJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new AppError('invalid', 'This file is not JSON. Nothing was changed.');
  }
};

const readPackText = (json: string): Pack => {
  const parsed = parsePack(readJson(json));
  if (parsed.ok) return parsed.pack;
  throw new AppError('invalid', `This pack was not imported.${problemWords(parsed.problems)}`);
};

const naming = ['shops', 'readings', 'violations', 'pointEntries', 'appeals', 'milestoneQuizzes'] as const;
const namingToo = ['ratingNotes', 'overrides'] as const;

/** Whether any record was made under a pack. */
const isNamed = (tx: Tx, pack: string): boolean =>
  naming.some((table) => tx.all(table, { pack }).length > 0) ||
  namingToo.some((table) => tx.all(table, { pack }).length > 0);

const valueOf = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new AppError('invalid', 'This value can’t be read. Nothing was written.', { value: 'Not a value' });
  }
};

/** Imported packs, and values that a shop sets for itself. */
export const policyHandlers: Handlers<typeof policyCommands> = {
  'pack.import': (tx, { json, fileName }, { packs }) => {
    const ref = packRef(readPackText(json));
    if (packs.all().some((one) => packRef(one) === ref))
      throw new AppError(
        'refused',
        `${ref} is on this computer already, and records may stand under it. A changed pack needs a new version. Nothing was changed.`,
      );
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
    valueOf(value);
    const own = tx.all('overrides', { shopId: shop.id, pack });
    const old = own.find((one) => one.at === at);
    const next = { shopId, pack, at, value, reason, since };
    const checked = checkOverrides(packs.named(pack), [...own.filter((one) => one !== old), next]);
    if (!checked.ok)
      throw new AppError(
        'invalid',
        'The pack would not hold together with this value. Nothing was written.',
        {
          value: checked.problems[0]?.reason ?? 'Does not fit',
        },
      );
    const { id } = tx.put('overrides', {
      ...(old === undefined ? {} : { id: old.id, rev: old.rev }),
      ...next,
    });
    return { value: { id }, sentence: `Own value set for ${at} of ${pack}` };
  },
  'override.end': (tx, { id, rev }) => {
    const { at, pack } = tx.get('overrides', id);
    tx.drop('overrides', id, rev);
    return { value: undefined, sentence: `${at} of ${pack} is the pack’s own again` };
  },
};
