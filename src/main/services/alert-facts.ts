import type { AlertFacts } from '#shared/alerts/facts.ts';
import type { QuietHours } from '#shared/alerts/quiet.ts';
import { quietAtFirst, settingsOf, type AlertRuleKind, type RuleSettings } from '#shared/alerts/settings.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
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

const readShop = (db: Connection, shop: Shop, packs: readonly Pack[]): ShopAlerts | null => {
  const byRef = new Map(packs.map((pack) => [packRef(pack), pack]));
  const pack = byRef.get(shop.pack);
  // A shop whose rules are not on this computer is not judged by others; the window says so.
  if (pack === undefined) return null;
  const where = { shopId: shop.id };
  const loading = new Set(selectRows(db, 'batches', { ...where, state: 'loading' }).map(({ id }) => id));
  const rules = selectRows(db, 'alertRules', where);
  return {
    shop,
    facts: {
      zone: shop.zone,
      createdAt: shop.createdAt,
      staleDays: shop.staleDays,
      pack,
      packFor: (reference) => byRef.get(reference) ?? pack,
      readings: selectRows(db, 'readings', where)
        .filter(({ batchId }) => batchId === null || !loading.has(batchId))
        .toSorted((a, b) => a.at - b.at),
      entries: selectRows(db, 'pointEntries', where),
      quizzes: selectRows(db, 'milestoneQuizzes', where),
      violations: selectRows(db, 'violations', where),
      appeals: selectRows(db, 'appeals', where),
    },
    settings: (kind) => settingsOf(kind, rules),
    quiet: selectRows(db, 'quietHours', where)[0] ?? quietAtFirst,
  };
};

/** Every shop of the open records, with what its alerts are made from. */
export const readShopAlerts = (db: Connection, packs: readonly Pack[]): readonly ShopAlerts[] =>
  selectRows(db, 'shops').flatMap((shop) => readShop(db, shop, packs) ?? []);
