import { IconClipboardCheck, IconPaperclip, IconScale, IconTicket, IconTool } from '@tabler/icons-react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import type { Action } from '#shared/actions/action.ts';
import type { Audit } from '#shared/audits/audit.ts';
import type { Finding } from '#shared/audits/finding.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { Evidence } from '#shared/evidence.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, NBSP } from '#shared/kernel/time-words.ts';
import { inOrder } from '#shared/saved-views.ts';
import type { Violation } from '#shared/violations.ts';
import {
  goTo,
  ownCommands,
  type PaletteItem,
  places,
  sampleCommands,
  textCommands,
  viewItem,
} from './palette-commands.tsx';

const caseItem = (row: Violation, day: string): PaletteItem => ({
  key: `case/${row.id}`,
  group: 'Cases',
  icon: IconTicket,
  title: `Case${NBSP}${String(row.number)}, ${row.title}`,
  also: `case ${String(row.number)} ${row.ticket} ${row.detail}`,
  body: row.noticeText,
  detail: row.ticket === '' ? day : `ticket ${row.ticket}`,
  state: <StateWord {...caseStates[row.status]} />,
  moves: true,
  run: goTo({ screen: 'case', id: row.id }),
});

const appealWords = { draft: 'in draft', sent: 'sent', won: 'won', rejected: 'rejected' } as const;

const appealItem = (row: Appeal, of: Violation | undefined): PaletteItem => ({
  key: `appeal/${row.id}`,
  group: 'Appeals',
  icon: IconScale,
  title: `Appeal${NBSP}${String(row.attempt)} of case${NBSP}${String(of?.number ?? '')}`,
  also: `${of?.title ?? ''} ${of?.ticket ?? ''}`,
  body: [row.request, ...row.sections.map(({ markdown }) => markdown)].join('\n'),
  detail: `${appealWords[row.status]}${of === undefined ? '' : `, ${of.title}`}`,
  moves: true,
  run: goTo({ screen: 'appeal', id: row.id }),
});

const actionItem = (row: Action): PaletteItem => ({
  key: `action/${row.id}`,
  group: 'Actions',
  icon: IconTool,
  title: `Action${NBSP}${String(row.number)}, ${row.title}`,
  also: `action ${String(row.number)} ${row.cause}`,
  body: [row.rootCause, row.detail].join('\n'),
  detail: row.cause,
  moves: true,
  run: goTo({ screen: 'actions', action: row.id }),
});

const auditItem = ({ id, number, checklist, conclusion }: Audit, day: string): PaletteItem => ({
  key: `audit/${id}`,
  group: 'Audits',
  icon: IconClipboardCheck,
  title: `Audit${NBSP}${String(number)}, ${checklist.title}`,
  also: `audit ${String(number)}`,
  body: conclusion,
  detail: day,
  moves: true,
  run: goTo({ screen: 'audit', id }),
});

const findingItem = ({ id, number, title }: Finding, day: string): PaletteItem => ({
  key: `finding/${id}`,
  group: 'Audits',
  icon: IconClipboardCheck,
  title: `Finding${NBSP}${String(number)}, ${title}`,
  also: `finding ${String(number)}`,
  body: '',
  detail: day,
  moves: true,
  run: goTo({ screen: 'audits', part: 'findings', finding: id }),
});

const evidenceItem = (row: Evidence, day: string): PaletteItem => ({
  key: `evidence/${row.id}`,
  group: 'Evidence',
  icon: IconPaperclip,
  title: row.caption === '' ? row.fileName : row.caption,
  also: row.fileName,
  body: '',
  detail: row.caption === '' ? day : `${row.fileName}, ${day}`,
  moves: true,
  run: goTo(
    row.violationId === null ? { screen: 'evidence', file: row.id } : { screen: 'case', id: row.violationId },
  ),
});

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
    ...evidence.filter(isOnFile).map((row) => evidenceItem(row, dayWords(row.addedAt))),
    ...(screen === 'appeal' ? textCommands : []),
    ...places,
    ...inOrder(views).map(viewItem),
    ...(space === 'sample' ? sampleCommands() : ownCommands()),
  ];
};
