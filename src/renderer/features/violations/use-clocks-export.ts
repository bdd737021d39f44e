import { startJob } from '#renderer/data/jobs.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop, type OpenShop } from '#renderer/data/shop-context.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { hasCalendarEntries } from '#shared/calendar.ts';
import type { Action } from '#shared/actions/action.ts';
import type { Duty, DutyOccurrence } from '#shared/duties/duty.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Cases } from './use-cases.ts';

/** "2 clocks", "1 clock and 1 that ended". */
const clocks = (count: number, ended: number): string =>
  `${String(count)}\u00a0${count === 1 ? 'clock' : 'clocks'}${ended === 0 ? '' : ` and ${String(ended)} that ended`}`;

interface Given extends Cases, Pick<OpenShop, 'packOf'> {
  readonly files: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly duties: readonly Duty[];
  readonly dutyOccurrences: readonly DutyOccurrence[];
  readonly violationId: string | null;
}

// Of the list and of one case.
const hasEntries = reckonedOnce(({ records, reckoning, packOf, violationId, ...own }: Given): boolean => {
  const { zone, now } = reckoning;
  const facts = {
    ...records,
    ...own,
    packFor: (pack: string, day: Day) => packOf({ pack, day }),
    zone,
  };
  return hasCalendarEntries(facts, { violationId, now });
}, 2);

/** Whether the calendar of the shop, or of one case, has anything in it: by the same rule as the file. */
const useHasClocks = (violationId: string | null, cases: Cases): boolean => {
  const { shop, packOf } = useShop();
  const files = useShopRows('evidence', shop.id);
  const actions = useShopRows('actions', shop.id);
  const duties = useShopRows('duties', shop.id);
  const dutyOccurrences = useShopRows('dutyOccurrences', shop.id);
  if (files === undefined || actions === undefined) return false;
  if (duties === undefined || dutyOccurrences === undefined) return false;
  return hasEntries({ ...cases, files, actions, duties, dutyOccurrences, packOf, violationId });
};

/** Writes the running clocks of the shop, or of one case, as a calendar file where the user says. */
export const useClocksExport = (violationId: string | null, cases: Cases) => {
  const { shop } = useShop();
  const hasClocks = useHasClocks(violationId, cases);
  const { told, isBusy, begin } = useExport<{ path: string | null; count: number; ended: number }>(
    ({ path, count, ended }) => ({
      what: clocks(count, ended),
      path,
    }),
  );
  return {
    told,
    isDisabled: isBusy || !hasClocks,
    begin: (): void => {
      begin(() => startJob('clocks.export', { shopId: shop.id, violationId }));
    },
  };
};
