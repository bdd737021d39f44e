import type { Action } from '#shared/actions/action.ts';
import type { Paper } from '#shared/appeals/packet.ts';
import type { Audit, AuditAnswer } from '#shared/audits/audit.ts';
import type { Finding } from '#shared/audits/finding.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf, type Instant, type Zone } from '#shared/kernel/time.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobContext } from '../jobs.ts';
import type { Report } from './report.ts';

/** Of which shop something about audits is printed, on what paper and when. */
export interface AuditPrint {
  readonly shop: Report['shop'];
  readonly zone: Zone;
  /** The zone in words, as "Eastern time". */
  readonly zoneName: string;
  readonly paper: Paper;
  readonly madeAt: Instant;
}

/** A run with what other records say of it. */
export interface AuditOnPaper {
  readonly audit: Audit;
  readonly answers: readonly AuditAnswer[];
  /** In the order in which they were found. */
  readonly findings: readonly Finding[];
  /** Actions against these findings. */
  readonly actions: readonly Action[];
  /** Names of the shop's people by id. */
  readonly people: ReadonlyMap<string, string>;
  /** Names of files, each with its number, by id. */
  readonly files: ReadonlyMap<string, string>;
}

type Reading = Pick<JobContext, 'records' | 'env' | 'preferences'>;

/** The shop as it is printed; the paper is that of its market's policy pack. Throws `notFound`. */
export const readPrint = (shopId: string, { records, env, preferences }: Reading): AuditPrint => {
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record. Nothing was written.');
  const madeAt = env.now();
  const pack = records.packs.inForce(shop, dayOf(madeAt, shop.zone));
  return {
    shop: { name: shop.name, isSample: preferences.read().space === 'sample' },
    zone: shop.zone,
    zoneName: zoneLabel(pack, shop.zone),
    paper: pack.paper,
    madeAt,
  };
};

/** A run as it is on record. Throws `notFound`. */
export const readAudit = (auditId: string, { records: { db } }: Pick<Reading, 'records'>): AuditOnPaper => {
  const audit = findRow(db, 'audits', auditId);
  if (audit === null) throw new AppError('notFound', 'This audit is not on record. Nothing was written.');
  const own = { shopId: audit.shopId };
  const findings = selectRows(db, 'findings', { auditId }).toSorted((a, b) => a.number - b.number);
  const ids = new Set<string | null>(findings.map(({ id }) => id));
  return {
    audit,
    answers: selectRows(db, 'auditAnswers', { auditId }),
    findings,
    actions: selectRows(db, 'actions', own).filter(({ findingId }) => ids.has(findingId)),
    people: new Map(selectRows(db, 'people', own).map(({ id, name }) => [id, name])),
    files: new Map(
      selectRows(db, 'evidence', own).map(({ id, number, fileName }) => [
        id,
        `Evidence ${number}: ${fileName}`,
      ]),
    ),
  };
};
