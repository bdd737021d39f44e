import { AppError } from '#shared/contract/result.ts';
import { dayOf, isZone, type Day } from '#shared/kernel/time.ts';
import { listWords } from '#shared/kernel/words.ts';
import { packInForce } from '#shared/policy/in-force.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import type { shopCommands } from '#shared/shops.ts';
import { checkRating } from './check-rating.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

/** Days without a reading after which the app asks for one; each shop can set its own. */
const staleDaysAtFirst = 3;

const checkZone = (zone: string): void => {
  if (!isZone(zone))
    throw new AppError('invalid', 'This time zone is not known.', { zone: 'Not a known time zone' });
};

/** The pack in force in a market on a day; of a market with several screens that of the named one, else of the last. */
const packFor = (
  packs: readonly Pack[],
  {
    market,
    screen,
    day,
  }: { readonly market: string; readonly screen: string | undefined; readonly day: Day },
): Pack => {
  const found = packs.findLast(
    (one) => one.market.code === market && (screen === undefined || one.screen?.id === screen),
  );
  const pack = found === undefined ? null : packInForce(packs, packRef(found), day);
  if (pack !== null) return pack;
  throw new AppError('invalid', `There is no policy pack for ${market}.`, {
    market: 'No pack for this market',
  });
};

/** What is on the scale of a screen, in the order in which a seller would look for it. */
const judgedByScreen = [
  'readings',
  'violations',
  'pointEntries',
  'milestoneQuizzes',
  'limitLifts',
  'overrides',
] as const;

const recordWords: Readonly<Record<(typeof judgedByScreen)[number], string>> = {
  readings: 'a reading of the rating',
  violations: 'a case',
  pointEntries: 'an entry of the ledger',
  milestoneQuizzes: 'a milestone quiz',
  limitLifts: 'the lifting of limits',
  overrides: 'an own value of its policy pack',
};

const checkIsUnjudged = (tx: Tx, shopId: string): void => {
  const found = judgedByScreen.filter((table) => tx.all(table, { shopId }, 1).length > 0);
  if (found.length === 0) return;
  const names = listWords(found.map((table) => recordWords[table]));
  throw new AppError(
    'invalid',
    `This shop has records on the scale of its present screen: ${names}. Remove them first, or make a second shop for the other screen. Nothing was changed.`,
    { screen: 'The shop has records on the present scale' },
  );
};

/** Shops and their people. */
export const shopHandlers: Handlers<typeof shopCommands> = {
  'shop.create': (tx, { name, market, screen, zone, rating }, { packs }) => {
    checkZone(zone);
    const rules = packFor(packs.all(), { market, screen, day: dayOf(tx.now, zone) });
    if (rating !== null) checkRating(rating, rules);
    const pack = packRef(rules);
    const shop = tx.put('shops', {
      name,
      market,
      zone,
      pack,
      staleDays: staleDaysAtFirst,
      createdAt: tx.now,
      address: null,
    });
    const owner = tx.put('people', { shopId: shop.id, name: 'Owner', role: 'Owner', active: true });
    if (rating !== null) {
      const day = dayOf(tx.now, zone);
      tx.put('readings', {
        shopId: shop.id,
        at: tx.now,
        day,
        rating,
        source: 'typed',
        note: '',
        pack,
        batchId: null,
        replaces: null,
      });
    }
    return { value: { id: shop.id, ownerId: owner.id }, sentence: `Shop “${name}” created` };
  },
  'shop.edit': (tx, { id, rev, name, zone, staleDays, address }) => {
    checkZone(zone);
    tx.put('shops', {
      ...tx.get('shops', id),
      rev,
      name,
      zone,
      staleDays,
      address: address === '' ? null : address,
    });
    return { value: undefined, sentence: `Shop “${name}” changed` };
  },
  'shop.setScreen': (tx, { id, rev, screen }, { packs }) => {
    const shop = tx.get('shops', id);
    checkIsUnjudged(tx, id);
    const rules = packFor(packs.all(), { market: shop.market, screen, day: dayOf(tx.now, shop.zone) });
    tx.put('shops', { ...shop, rev, pack: packRef(rules) });
    return {
      value: undefined,
      sentence: `“${shop.name}” now goes by ${rules.screen?.label ?? rules.market.name}`,
    };
  },
  'person.add': (tx, { shopId, name, role }) => {
    const { id } = tx.put('people', { shopId: tx.get('shops', shopId).id, name, role, active: true });
    return { value: { id }, sentence: `${name} added to the team` };
  },
  'person.edit': (tx, { id, rev, name, role, active }) => {
    tx.put('people', { ...tx.get('people', id), rev, name, role, active });
    return { value: undefined, sentence: `${name} changed` };
  },
};
