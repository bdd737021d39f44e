import type { NoticeProposal, NoticeReadField } from '#shared/notice-reading/read-notice.ts';
import { withDue } from './notice-counts.ts';
import { entriesOf, oneLine, ordersOf, ticketOf, type NoticeForm } from './notice-model.ts';

/** What each field is called beside what was found for it. */
export const fieldNames: Readonly<Record<NoticeReadField, string>> = {
  ticket: 'ticket number',
  type: 'type',
  title: 'title',
  status: 'state',
  points: 'points',
  noticeAt: 'time of the notice',
  correctionDue: 'deadline to correct',
  appealDue: 'deadline to appeal',
  secondAppealDue: 'deadline to appeal again',
  evidenceDue: 'deadline to send evidence',
  orders: 'order',
  listings: 'listing',
  account: 'the account as a whole',
};

const withEntry = (text: string, entry: string): string =>
  text.trim() === '' ? entry : `${text.trimEnd()}\n${entry}`;

const pointsOf = (value: string): Partial<NoticeForm> =>
  value === '0' ? { pointsKind: 'none', points: '' } : { pointsKind: 'printed', points: value };

/** What of the form changes when a proposal is taken. */
export const partOf = (form: NoticeForm, { field, value, counted }: NoticeProposal): Partial<NoticeForm> => {
  if (isDueField(field)) return { [field]: value, counted: withDue(form, field, value, counted) };
  if (field === 'points') return pointsOf(value);
  if (field === 'orders' || field === 'listings') return { [field]: withEntry(form[field], value) };
  if (field === 'noticeAt') return { noticeAt: value, noticeSaid: 'yes' };
  return { [field]: value };
};

/** Whether the form says already what a proposal says. */
export const isInForm = (form: NoticeForm, { field, value }: NoticeProposal): boolean => {
  if (field === 'orders') return ordersOf(form.orders).includes(value);
  if (field === 'listings') return entriesOf(form.listings).includes(oneLine(value));
  if (field === 'ticket') return ticketOf(form.ticket) === value;
  if (field === 'noticeAt') return form.noticeSaid !== '' && form.noticeAt === value;
  if (field !== 'points') return form[field] === value;
  const part = pointsOf(value);
  return form.pointsKind === part.pointsKind && (value === '0' || Number(form.points) === Number(value));
};

const dues = ['correctionDue', 'appealDue', 'secondAppealDue', 'evidenceDue'] as const;
export type DueField = (typeof dues)[number];
export const isDueField = (field: string): field is DueField => dues.some((due) => due === field);

/** Names of the deadlines that were found and that the form has nothing for: recorded so, another end would run for them. */
export const openDues = (form: NoticeForm, found: readonly NoticeProposal[]): readonly string[] =>
  dues
    .filter((due) => form[due] === '' && found.some(({ field }) => field === due))
    .map((due) => fieldNames[due]);

/**
 * The deadlines that were found and the form has nothing for: of several for one, that which ends first of those to come.
 * `now` is wall time of the shop, as the values are.
 */
export const dueReadings = (
  form: NoticeForm,
  found: readonly NoticeProposal[],
  now: string,
): Partial<Pick<NoticeForm, DueField>> =>
  Object.fromEntries(
    dues.flatMap((due) => {
      const values = found
        .filter(({ field }) => field === due)
        .map(({ value }) => value)
        .toSorted();
      const value = values.find((one) => one >= now) ?? values.at(-1);
      return form[due] === '' && value !== undefined ? [[due, value]] : [];
    }),
  );

/** What is left of the proposals without those that a person left out, wherever the text says them again. */
export const withoutDismissed = (
  found: readonly NoticeProposal[],
  dismissed: readonly NoticeProposal[],
): readonly NoticeProposal[] =>
  found.filter((one) => !dismissed.some(({ field, value }) => field === one.field && value === one.value));

/** What the text says, and what another screen read and left open, as long as neither text nor form says it. */
export const withOpen = (
  form: NoticeForm,
  found: readonly NoticeProposal[],
  open: readonly NoticeProposal[],
): readonly NoticeProposal[] =>
  open.length === 0
    ? found
    : [...found, ...withoutDismissed(open, found).filter((one) => !isInForm(form, one))];

/** The ticket numbers that stand in the form, or are read from its text. */
export const ticketsIn = (form: NoticeForm, found: readonly NoticeProposal[]): readonly string[] => [
  form.ticket,
  ...found.filter(({ field }) => field === 'ticket').map(({ value }) => value),
];

/** Whether a person has filled in the field of a proposal: then only they replace it. Lists take more at any time. */
export const isFilled = (form: NoticeForm, empty: NoticeForm, { field }: NoticeProposal): boolean => {
  if (field === 'orders' || field === 'listings') return false;
  if (field === 'points') return form.pointsKind !== empty.pointsKind || form.points !== empty.points;
  return field === 'noticeAt' ? form.noticeSaid !== '' : form[field] !== empty[field];
};

/** The form with every sure proposal whose field nobody has filled in. */
export const withSure = (
  form: NoticeForm,
  empty: NoticeForm,
  found: readonly NoticeProposal[],
): { readonly part: Partial<NoticeForm>; readonly count: number } => {
  let part: Partial<NoticeForm> = {};
  let count = 0;
  for (const one of openSure(form, empty, found)) {
    part = { ...part, ...partOf({ ...form, ...part }, one) };
    count += 1;
  }
  return { part, count };
};

/** The sure proposals that one key takes. */
export const openSure = (
  form: NoticeForm,
  empty: NoticeForm,
  found: readonly NoticeProposal[],
): readonly NoticeProposal[] =>
  found.filter((one) => one.sure && !isInForm(form, one) && !isFilled(form, empty, one));

const AROUND = 36;

/** The place of a proposal with the words around it, on one line. */
export const excerptOf = (text: string, { from, to }: Pick<NoticeProposal, 'from' | 'to'>) => {
  const flat = (part: string): string => part.replaceAll(/\s+/gu, ' ');
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  return {
    before: `${start > 0 ? '…' : ''}${flat(text.slice(start, from))}`,
    at: flat(text.slice(from, to)),
    after: `${flat(text.slice(to, end))}${end < text.length ? '…' : ''}`,
  };
};

/** A stretch of the text: plain, or the place of proposals. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly mark: 'none' | 'sure' | 'unsure' | 'taken';
}

/** More marks than these help nobody to find one, and each costs at every key. */
export const mostMarks = 150;

/** The text cut where proposals begin and end; of places that overlap the first counts. At most `mostMarks` are marked. */
export const stretchesOf = (
  text: string,
  found: readonly NoticeProposal[],
  form: NoticeForm,
): readonly Stretch[] => {
  const places = new Map<string, NoticeProposal[]>();
  for (const one of found) {
    const key = `${String(one.from)} ${String(one.to)}`;
    const there = places.get(key);
    if (there === undefined) places.set(key, [one]);
    else there.push(one);
  }
  const all: Stretch[] = [];
  let at = 0;
  for (const same of places.values()) {
    const [one] = same;
    if (one === undefined || one.from < at || one.to > text.length) continue;
    if (all.length >= 2 * mostMarks) break;
    const taken = same.every((other) => isInForm(form, other));
    const mark = taken ? 'taken' : same.some(({ sure }) => sure) ? 'sure' : 'unsure';
    all.push({ text: text.slice(at, one.from), from: at, mark: 'none' });
    all.push({ text: text.slice(one.from, one.to), from: one.from, mark });
    at = one.to;
  }
  return [...all, { text: text.slice(at), from: at, mark: 'none' }];
};
