import { caseMilestones } from '#shared/case-milestone.ts';
import { clockFacts } from '#shared/clock-facts.ts';
import { nextClock } from '#shared/clock.ts';
import { clocksOf } from '#shared/clocks.ts';
import { AppError } from '#shared/contract/result.ts';
import { checklistOf } from '#shared/evidence-checklist.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { dayOf, type Instant, type Zone } from '#shared/kernel/time.ts';
import { underOwnRules } from '#shared/rating/ledger-rules.ts';
import { shownReadings } from '#shared/readings.ts';
import type { Violation } from '#shared/violations.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import type { Records } from '../services/records.ts';
import { casesCsv, type CaseLine } from './cases-csv.ts';
import { safeFileName } from './file-names.ts';

/** Puts together what the records say of each case, as the list of cases shows it. */
const lineOf = (
  records: Records,
  cases: readonly Violation[],
  { shopId, zone, now }: { readonly shopId: string; readonly zone: Zone; readonly now: Instant },
): ((violation: Violation) => CaseLine) => {
  const own = { shopId };
  const packFor = records.packs.usedOf(shopId);
  const entries = underOwnRules(selectRows(records.db, 'pointEntries', own), (one) =>
    packFor(one.pack, one.day),
  );
  const entryOf = new Map(entries.map((one) => [one.violationId, one]));
  const appeals = groupBy(selectRows(records.db, 'appeals', own), ({ violationId }) => violationId);
  const quizOf = new Map(selectRows(records.db, 'policyQuizzes', own).map((one) => [one.violationId, one]));
  const files = groupBy(selectRows(records.db, 'evidence', own).filter(isOnFile), (one) => one.violationId);
  const matches = groupBy(selectRows(records.db, 'evidencePieces', own), (one) => one.violationId);
  const readings = shownReadings(
    selectRows(records.db, 'readings', own),
    selectRows(records.db, 'batches', own),
  );
  const milestones = caseMilestones(cases, readings, selectRows(records.db, 'milestoneQuizzes', own), {
    packOf: ({ pack, day }) => packFor(pack, day),
    zone,
    lifts: selectRows(records.db, 'limitLifts', own),
  });
  return (violation) => {
    const { id, type } = violation;
    const pack = packFor(violation.pack, dayOf(violation.noticeAt, zone));
    const milestone = milestones.get(id) ?? null;
    const facts = clockFacts(violation, appeals.get(id) ?? [], milestone, quizOf.get(id) ?? null);
    const onFile = { type, files: files.get(id) ?? [], matches: matches.get(id) ?? [] };
    return {
      violation,
      entry: entryOf.get(id) ?? null,
      next: nextClock(clocksOf(facts, pack, zone, now)),
      checklist: checklistOf(onFile, pack, dayOf(now, zone)),
      pack,
    };
  };
};

/** Writes the named cases of a shop as CSV where the user says. */
export const exportCases: JobHandler<'cases.export'> = async ({ shopId, violationIds }, context) => {
  const { records, env, askWhere, signal } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const now = env.now();
  const { zone } = shop;
  const today = dayOf(now, zone);
  const cases = selectRows(records.db, 'violations', { shopId });
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const line = lineOf(records, cases, { shopId, zone, now });
  const lines = violationIds.flatMap((id) => {
    const violation = caseOf.get(id);
    return violation === undefined ? [] : [line(violation)];
  });
  const text = casesCsv(lines, { now, zone, pack: records.packs.inForce(shop, today) });
  const fileName = safeFileName(`${shop.name} cases ${today}.csv`);
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  return {
    path: await saveAs(askWhere, { fileName, kind: 'CSV', extension: 'csv' }, text),
    count: lines.length,
  };
};
