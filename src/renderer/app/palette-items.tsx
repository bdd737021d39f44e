import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, formatDayRange } from '#shared/kernel/time-words.ts';
import { ownCommands, places, sampleCommands, textCommands, viewItems } from './palette-commands.tsx';
import {
  actionItem,
  appealItem,
  auditItem,
  caseItem,
  dutyItem,
  reviewItem,
  evidenceItem,
  findingItem,
  type PaletteItem,
} from './palette-records.tsx';

/** Everything that can be found, of the open shop. */
export const usePaletteItems = (): readonly PaletteItem[] => {
  const { shop, zone, space } = useShop();
  const screen = useView(({ place }) => place.screen);
  const today = dayOf(useMinute(), zone);
  const violations = useShopRows('violations', shop.id) ?? [];
  const appeals = useShopRows('appeals', shop.id) ?? [];
  const actions = useShopRows('actions', shop.id) ?? [];
  const audits = useShopRows('audits', shop.id) ?? [];
  const findings = useShopRows('findings', shop.id) ?? [];
  const duties = useShopRows('duties', shop.id) ?? [];
  const reviews = useShopRows('reviews', shop.id) ?? [];
  const evidence = useShopRows('evidence', shop.id) ?? [];
  const views = useShopRows('savedViews', shop.id) ?? [];
  const dayWords = (at: number): string => formatDay(dayOf(at, zone), today);
  return [
    ...violations.toSorted((a, b) => b.number - a.number).map((row) => caseItem(row, dayWords(row.noticeAt))),
    ...appeals.map((row) =>
      appealItem(
        row,
        violations.find(({ id }) => id === row.violationId),
      ),
    ),
    ...actions.toSorted((a, b) => b.number - a.number).map(actionItem),
    ...audits.toSorted((a, b) => b.number - a.number).map((row) => auditItem(row, dayWords(row.startedAt))),
    ...findings.map((row) => findingItem(row, dayWords(row.foundAt))),
    ...duties.toSorted((a, b) => b.number - a.number).map(dutyItem),
    ...reviews
      .toSorted((a, b) => b.number - a.number)
      .map((row) => reviewItem(row, formatDayRange(row.report.from, row.report.until, today))),
    ...evidence.filter(isOnFile).map((row) => evidenceItem(row, dayWords(row.addedAt))),
    ...(screen === 'appeal' ? textCommands : []),
    ...places,
    ...viewItems(views),
    ...(space === 'sample' ? sampleCommands() : ownCommands()),
  ];
};
