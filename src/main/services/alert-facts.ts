import type { AlertFacts } from '#shared/alerts/facts.ts';
import type { QuietHours } from '#shared/alerts/quiet.ts';
import { quietAtFirst, settingsOf, type AlertRuleKind, type RuleSettings } from '#shared/alerts/settings.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import { packRef } from '#shared/policy/pack.ts';
import { shownReadings } from '#shared/readings.ts';
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

const readShop = (db: Connection, shop: Shop, packs: PackBook, now: Instant): ShopAlerts | null => {
  // A shop whose rules are not on this computer is not judged by others; the window says so.
  if (!packs.all().some((one) => packRef(one) === shop.pack)) return null;
  const today = dayOf(now, shop.zone);
  const pack = packs.inForce(shop, today);
  const where = { shopId: shop.id };
  const rules = selectRows(db, 'alertRules', where);
  return {
    shop,
    facts: {
      zone: shop.zone,
      createdAt: shop.createdAt,
      staleDays: shop.staleDays,
      pack,
      packFor: packs.usedOf(shop.id),
      readings: shownReadings(selectRows(db, 'readings', where), selectRows(db, 'batches', where)),
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
export const readShopAlerts = (db: Connection, packs: PackBook, now: Instant): readonly ShopAlerts[] =>
  selectRows(db, 'shops').flatMap((shop) => readShop(db, shop, packs, now) ?? []);
