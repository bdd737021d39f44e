import { calendarEntries } from '#shared/calendar.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { shownReadings } from '#shared/readings.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { calendarFile } from './calendar-file.ts';
import { safeFileName } from './file-names.ts';

const nothingRuns = (ofOneCase: boolean): AppError =>
  new AppError(
    'invalid',
    `No clock runs or has ended ${ofOneCase ? 'in this case' : 'in this shop'}, so there is nothing to put into a calendar. Nothing was written.`,
  );

/** Writes the running clocks of a shop or of one case, and those that ended early, as a calendar file where the user says. */
export const exportClocks: JobHandler<'clocks.export'> = async ({ shopId, violationId }, context) => {
  const { records, env, askWhere, signal } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const now = env.now();
  const own = { shopId };
  const violations = selectRows(records.db, 'violations', own);
  const facts = {
    violations,
    appeals: selectRows(records.db, 'appeals', own),
    files: selectRows(records.db, 'evidence', own),
    actions: selectRows(records.db, 'actions', own),
    duties: selectRows(records.db, 'duties', own),
    dutyOccurrences: selectRows(records.db, 'dutyOccurrences', own),
    readings: shownReadings(selectRows(records.db, 'readings', own), selectRows(records.db, 'batches', own)),
    quizzes: selectRows(records.db, 'milestoneQuizzes', own),
    lifts: selectRows(records.db, 'limitLifts', own),
    policyQuizzes: selectRows(records.db, 'policyQuizzes', own),
    contacts: selectRows(records.db, 'contacts', own),
    moneyHeld: selectRows(records.db, 'moneyHeld', own),
    packFor: records.packs.usedOf(shopId),
    zone: shop.zone,
  };
  const entries = calendarEntries(facts, { shopId, shopName: shop.name, violationId, now });
  if (entries.length === 0) throw nothingRuns(violationId !== null);
  const one = violations.find(({ id }) => id === violationId);
  const what = one === undefined ? 'clocks' : `case ${String(one.number)}`;
  const fileName = safeFileName(`${shop.name} ${what} ${dayOf(now, shop.zone)}.ics`);
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName, kind: 'Calendar', extension: 'ics' };
  return {
    path: await saveAs(askWhere, proposal, calendarFile(entries, { name: `${shop.name}: clocks`, now })),
    count: entries.filter(({ isEnded }) => !isEnded).length,
    ended: entries.filter(({ isEnded }) => isEnded).length,
  };
};
