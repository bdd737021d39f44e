import type { AlertFacts } from '#shared/alerts/facts.ts';
import type { QuietHours } from '#shared/alerts/quiet.ts';
import { quietAtFirst, settingsOf, type AlertRuleKind, type RuleSettings } from '#shared/alerts/settings.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import { packRef } from '#shared/policy/pack.ts';
import { sinceAction, underOwnRules } from '#shared/rating/ledger-rules.ts';
import { shownReadings } from '#shared/readings.ts';
import { type Row, type TableName, tableSpecs } from '#shared/contract/tables.ts';
import type { FeedBatch } from '#shared/contract/feed.ts';
import type { Shop } from '#shared/shops.ts';
import type { Connection } from '../db/open.ts';
import { selectRows } from '../db/queries.ts';

/** A shop with all that its alerts are made from, as it stood when it was read. */
export interface ShopAlerts {
  readonly shop: Shop;
  readonly facts: AlertFacts;
  readonly settings: (kind: AlertRuleKind) => RuleSettings;
  readonly quiet: QuietHours;
}

const holdTable = <T extends TableName>(db: Connection, table: T) => {
  const held = new Map<string, Row<T>>();
  const keep = (row: unknown): void => {
    const parsed = tableSpecs[table].row.parse(row);
    held.set(parsed.id, parsed);
  };
  for (const row of selectRows(db, table)) held.set(row.id, row);
  return {
    all: (): readonly Row<T>[] => [...held.values()],
    apply: ({ rows, dropped }: FeedBatch): void => {
      for (const row of rows[table] ?? []) keep(row);
      for (const id of dropped[table] ?? []) held.delete(id);
    },
  };
};

/**
 * The rows that alerts are made from, read once and then kept as the feed tells: ten years of readings take too long to read
 * after each change.
 */
export const holdAlertRows = (db: Connection) => {
  const tables = {
    shops: holdTable(db, 'shops'),
    batches: holdTable(db, 'batches'),
    readings: holdTable(db, 'readings'),
    pointEntries: holdTable(db, 'pointEntries'),
    milestoneQuizzes: holdTable(db, 'milestoneQuizzes'),
    limitLifts: holdTable(db, 'limitLifts'),
    policyQuizzes: holdTable(db, 'policyQuizzes'),
    contacts: holdTable(db, 'contacts'),
    moneyHeld: holdTable(db, 'moneyHeld'),
    violations: holdTable(db, 'violations'),
    appeals: holdTable(db, 'appeals'),
    evidence: holdTable(db, 'evidence'),
    actions: holdTable(db, 'actions'),
    duties: holdTable(db, 'duties'),
    dutyOccurrences: holdTable(db, 'dutyOccurrences'),
    alertRules: holdTable(db, 'alertRules'),
    quietHours: holdTable(db, 'quietHours'),
  };
  return {
    ...tables,
    apply: (batch: FeedBatch): void => {
      for (const table of Object.values(tables)) table.apply(batch);
    },
  };
};
export type AlertRows = ReturnType<typeof holdAlertRows>;

const readShop = (held: AlertRows, shop: Shop, packs: PackBook, now: Instant): ShopAlerts | null => {
  const own = <R extends { readonly shopId: string }>(table: { readonly all: () => readonly R[] }) =>
    table.all().filter(({ shopId }) => shopId === shop.id);
  // A shop whose rules are not on this computer is not judged by others; the window says so.
  if (!packs.all().some((one) => packRef(one) === shop.pack)) return null;
  const today = dayOf(now, shop.zone);
  const pack = packs.inForce(shop, today);
  const rules = own(held.alertRules);
  const packFor = packs.usedOf(shop.id);
  return {
    shop,
    facts: {
      zone: shop.zone,
      createdAt: shop.createdAt,
      staleDays: shop.staleDays,
      pack,
      packFor,
      readings: shownReadings(own(held.readings), own(held.batches)),
      entries: sinceAction(
        underOwnRules(own(held.pointEntries), (entry) => packFor(entry.pack, entry.day)),
        own(held.violations),
        shop.zone,
      ),
      quizzes: own(held.milestoneQuizzes),
      lifts: own(held.limitLifts),
      policyQuizzes: own(held.policyQuizzes),
      contacts: own(held.contacts),
      moneyHeld: own(held.moneyHeld),
      violations: own(held.violations),
      appeals: own(held.appeals),
      files: own(held.evidence),
      actions: own(held.actions),
      duties: own(held.duties),
      dutyOccurrences: own(held.dutyOccurrences),
    },
    settings: (kind) => settingsOf(kind, rules, pack),
    quiet: own(held.quietHours)[0] ?? quietAtFirst,
  };
};

/** Every shop of the open records, with what its alerts are made from. */
export const readShopAlerts = (held: AlertRows, packs: PackBook, now: Instant): readonly ShopAlerts[] =>
  held.shops.all().flatMap((shop) => readShop(held, shop, packs, now) ?? []);
