import {
  IconCalendarRepeat,
  IconClipboardCheck,
  IconNotes,
  IconPaperclip,
  IconScale,
  IconTicket,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useView, type Place } from '#renderer/state/view.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import type { Action } from '#shared/actions/action.ts';
import type { Audit } from '#shared/audits/audit.ts';
import type { Finding } from '#shared/audits/finding.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { Review } from '#shared/review/review.ts';
import type { Duty } from '#shared/duties/duty.ts';
import type { Evidence } from '#shared/evidence.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import type { Violation } from '#shared/violations.ts';
import type { Searched } from './palette-search.ts';

export const groups = [
  'Cases',
  'Appeals',
  'Audits',
  'Actions',
  'Duties',
  'Reviews',
  'Evidence',
  'Places and commands',
] as const;
export type PaletteGroup = (typeof groups)[number];

/** One thing that the palette can open or do. `moves` says that the focus goes elsewhere with it. */
export interface PaletteItem extends Searched {
  readonly key: string;
  readonly group: PaletteGroup;
  readonly icon: Icon;
  readonly detail: string;
  readonly state?: ReactNode;
  readonly keys?: string;
  readonly moves: boolean;
  readonly run: () => void;
}

/** Goes to a place. */
export const goTo = (place: Place) => (): void => {
  useView.getState().go(place);
};

export const caseItem = (row: Violation, day: string): PaletteItem => ({
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

export const appealItem = (row: Appeal, of: Violation | undefined): PaletteItem => ({
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

export const actionItem = (row: Action): PaletteItem => ({
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

export const dutyItem = (row: Duty): PaletteItem => ({
  key: `duty/${row.id}`,
  group: 'Duties',
  icon: IconCalendarRepeat,
  title: `Duty${NBSP}${String(row.number)}, ${row.title}`,
  also: `duty ${String(row.number)}`,
  body: row.detail,
  detail: row.status === 'running' ? '' : row.status,
  moves: true,
  run: goTo({ screen: 'duties', duty: row.id }),
});

export const reviewItem = ({ id, number, notes }: Review, week: string): PaletteItem => ({
  key: `review/${id}`,
  group: 'Reviews',
  icon: IconNotes,
  title: `Review${NBSP}${String(number)}, ${week}`,
  also: `review ${String(number)}`,
  body: notes,
  detail: 'signed',
  moves: true,
  run: goTo({ screen: 'reviews', review: id }),
});

export const auditItem = ({ id, number, checklist, conclusion }: Audit, day: string): PaletteItem => ({
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

export const findingItem = ({ id, number, title }: Finding, day: string): PaletteItem => ({
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

export const evidenceItem = (row: Evidence, day: string): PaletteItem => ({
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
