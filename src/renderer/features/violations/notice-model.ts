import {
  dayOf,
  instantOfLocal,
  localDateTime,
  timeProblem,
  type Day,
  type Instant,
  type Zone,
} from '#shared/kernel/time.ts';
import type { ClockFacts } from '#shared/clock-context.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import { longestNotice, type Violation } from '#shared/violations.ts';
import { periodErrors, periodOf } from './notice-period.ts';

/** What stands in the form, all as text, so that it can be kept as it is. */
export interface NoticeForm {
  readonly noticeText: string;
  readonly lines: string;
  readonly ticket: string;
  readonly noticeAt: string;
  /** `yes` once a person has said when the notice came; until then the time is that at which the form was opened. */
  readonly noticeSaid: string;
  readonly channel: string;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: string;
  readonly pointsKind: string;
  readonly points: string;
  readonly orders: string;
  readonly listings: string;
  readonly account: string;
  readonly correctionDue: string;
  readonly appealDue: string;
  /** Comes with a rejection; a fresh notice has it only where its text names it. */
  readonly secondAppealDue: string;
  readonly evidenceDue: string;
  /** From which day to which the violation ran. */
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Deadlines that the app counted from the notice's time: see notice-counts.ts. */
  readonly counted: string;
  /** Files that are on file already and wait for the notice: see held-files.ts. */
  readonly files: string;
}

export type NoticeField = keyof NoticeForm;
export type FieldErrors = Readonly<Partial<Record<NoticeField, string>>>;

type RecordInput = CommandInput<'violation.record'>;
export type NoticeFacts = Omit<RecordInput, 'shopId' | 'status' | 'files' | 'secondAppealDue'>;
export type NoticeStatus = RecordInput['status'];

export const noticeStatuses: readonly NoticeStatus[] = [
  'pending',
  'actionTaken',
  'evidenceAsked',
  'warningOnly',
];

/** An empty form; until it is said when the notice came, its time is now. */
export const emptyNotice = (now: Instant, zone: Zone): NoticeForm => ({
  noticeText: '',
  lines: '',
  ticket: '',
  noticeAt: localDateTime(now, zone),
  noticeSaid: '',
  channel: '',
  type: '',
  title: '',
  detail: '',
  status: 'pending',
  pointsKind: 'unknown',
  points: '',
  orders: '',
  listings: '',
  account: '',
  correctionDue: '',
  appealDue: '',
  secondAppealDue: '',
  evidenceDue: '',
  periodFrom: '',
  periodTo: '',
  counted: '',
  files: '',
});

const localOf = (at: Instant | null, zone: Zone): string => (at === null ? '' : localDateTime(at, zone));

const pointsKindOf = (points: number | null): string =>
  points === null ? 'unknown' : points === 0 ? 'none' : 'printed';

/** A case's facts as the form holds them. A title that is the type's own is left empty. */
export const noticeOf = (violation: Violation, pack: Pack, zone: Zone): NoticeForm => ({
  noticeText: violation.noticeText,
  lines: violation.lines.join('\n'),
  ticket: violation.ticket,
  noticeAt: localDateTime(violation.noticeAt, zone),
  noticeSaid: 'yes',
  channel: violation.channel,
  type: violation.type ?? '',
  title: violation.title === violationTypeOf(pack, violation.type)?.title ? '' : violation.title,
  detail: violation.detail,
  status: violation.status,
  pointsKind: pointsKindOf(violation.points),
  points: violation.points === null || violation.points === 0 ? '' : String(violation.points),
  orders: violation.hits.orders.join('\n'),
  listings: violation.hits.listings.join('\n'),
  account: violation.hits.account ? 'yes' : '',
  correctionDue: localOf(violation.correctionDue, zone),
  appealDue: localOf(violation.appealDue, zone),
  secondAppealDue: localOf(violation.secondAppealDue, zone),
  evidenceDue: localOf(violation.evidenceDue, zone),
  periodFrom: violation.period?.from ?? '',
  periodTo: violation.period?.to ?? '',
  counted: '',
  files: '',
});

/** A form from kept text; what was not kept stays as in `empty`. */
export const noticeFromKept = (kept: Readonly<Record<string, string>>, empty: NoticeForm): NoticeForm => {
  const at = (field: NoticeField): string => kept[field] ?? empty[field];
  return {
    noticeText: at('noticeText'),
    lines: at('lines'),
    ticket: at('ticket'),
    noticeAt: at('noticeAt'),
    noticeSaid: at('noticeSaid'),
    channel: at('channel'),
    type: at('type'),
    title: at('title'),
    detail: at('detail'),
    status: at('status'),
    pointsKind: at('pointsKind'),
    points: at('points'),
    orders: at('orders'),
    listings: at('listings'),
    account: at('account'),
    correctionDue: at('correctionDue'),
    appealDue: at('appealDue'),
    secondAppealDue: at('secondAppealDue'),
    evidenceDue: at('evidenceDue'),
    periodFrom: at('periodFrom'),
    periodTo: at('periodTo'),
    counted: at('counted'),
    files: at('files'),
  };
};

/** The form with what changes of it: who gives the notice's time says when it came. */
export const withPart = (form: NoticeForm, part: Partial<NoticeForm>): NoticeForm => ({
  ...form,
  ...(part.noticeAt === undefined ? {} : { noticeSaid: 'yes' }),
  ...part,
});

/** Whether anything beside the time was typed or chosen. */
export const isTouched = (form: NoticeForm, empty: NoticeForm): boolean =>
  Object.entries(form).some(
    ([field, text]: [string, string]) =>
      field !== 'noticeAt' && field !== 'noticeSaid' && text !== new Map(Object.entries(empty)).get(field),
  );

/** Text as one line: white space between words is one blank. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** Pasted text as separate entries: one per line, each once, without blanks. */
export const entriesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map(oneLine)
      .filter((entry) => entry !== ''),
  ),
];

/** Order numbers also come in one line, divided by commas, semicolons or spaces. */
export const ordersOf = (text: string): string[] => entriesOf(text.replaceAll(/[\s,;]+/g, '\n'));

/** A ticket number as it is kept: printed in groups of digits, it loses the spaces. */
export const ticketOf = (text: string): string => {
  const line = oneLine(text);
  return /^[\d ]+$/.test(line) ? line.replaceAll(' ', '') : line;
};

/** The lines of the form with what was selected in the notice as a new one; nothing selected takes the line there. */
export const withLineFrom = (form: NoticeForm, start: number, end: number): string => {
  const text = form.noticeText;
  const from = start === end ? text.lastIndexOf('\n', start - 1) + 1 : start;
  const stop = text.indexOf('\n', end);
  const to = start === end ? (stop === -1 ? text.length : stop) : end;
  const line = oneLine(text.slice(from, to));
  return line === '' ? form.lines : [...entriesOf(form.lines), line].join('\n');
};

/** A typed time; null for none, or for one that is none. */
export const timeOf = (text: string, zone: Zone): Instant | null =>
  text === '' ? null : instantOfLocal(text, zone);

type PointsRead = { readonly ok: true; readonly points: number | null } | { readonly ok: false };

const readPoints = (form: NoticeForm): PointsRead => {
  if (form.pointsKind !== 'printed') return { ok: true, points: form.pointsKind === 'none' ? 0 : null };
  const text = form.points.trim().replace(/^[-−]/, '');
  return /^\d{1,6}$/.test(text) ? { ok: true, points: Number(text) } : { ok: false };
};

const timeErrors = (form: NoticeForm, zone: Zone): FieldErrors => {
  const wordsOf = (text: string): string | null => (text === '' ? null : timeProblem(text, zone));
  const entries = ['noticeAt', 'correctionDue', 'appealDue', 'secondAppealDue', 'evidenceDue'] as const;
  const errors = entries.flatMap((field) => {
    const words = wordsOf(form[field]);
    return words === null ? [] : [[field, words] as const];
  });
  return {
    ...(form.noticeAt === '' ? { noticeAt: 'Date and time of the notice' } : {}),
    ...Object.fromEntries(errors),
  };
};

/** What is wrong with a text that is longer than a case keeps; null for one that is not. Nothing of it is cut off. */
export const tooLongWords = (text: string): string | null =>
  text.length <= longestNotice
    ? null
    : `${text.length.toLocaleString('en')} characters; a case keeps ${longestNotice.toLocaleString('en')}. All of it stays here. To record it, file the whole text as a file of the case and leave here the part that matters.`;

export type NoticeRead =
  | { readonly ok: true; readonly status: NoticeStatus; readonly facts: NoticeFacts }
  | { readonly ok: false; readonly errors: FieldErrors };

const titleOf = (form: NoticeForm, pack: Pack): string => {
  const own = oneLine(form.title);
  return own === '' ? (violationTypeOf(pack, form.type)?.title ?? '') : own;
};

/** The day of the notice that is typed; null while there is none. */
export const noticeDay = (form: NoticeForm, zone: Zone): Day | null => {
  const at = timeOf(form.noticeAt, zone);
  return at === null ? null : dayOf(at, zone);
};

/** Reads the form: the facts that a command takes, or which fields can't be read and why. */
export const readNotice = (form: NoticeForm, pack: Pack, zone: Zone): NoticeRead => {
  const points = readPoints(form);
  const title = titleOf(form, pack);
  const tooLong = tooLongWords(form.noticeText);
  const errors: FieldErrors = {
    ...(tooLong === null ? {} : { noticeText: tooLong }),
    ...timeErrors(form, zone),
    ...periodErrors(form),
    ...(title === '' ? { title: 'A type or a title is needed' } : {}),
    ...(points.ok ? {} : { points: 'A whole number, as printed' }),
  };
  const noticeAt = timeOf(form.noticeAt, zone);
  if (noticeAt === null || !points.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const facts: NoticeFacts = {
    ticket: ticketOf(form.ticket),
    type: form.type === '' ? null : form.type,
    title,
    detail: oneLine(form.detail),
    noticeAt,
    channel: oneLine(form.channel),
    noticeText: form.noticeText.replaceAll('\0', ''),
    lines: entriesOf(form.lines),
    points: points.points,
    hits: {
      orders: ordersOf(form.orders),
      listings: entriesOf(form.listings),
      account: form.account !== '',
    },
    correctionDue: timeOf(form.correctionDue, zone),
    appealDue: timeOf(form.appealDue, zone),
    evidenceDue: timeOf(form.evidenceDue, zone),
    period: periodOf(form),
  };
  return { ok: true, status: noticeStatusOf(form), facts };
};

const noticeStatusOf = (form: NoticeForm): NoticeStatus =>
  noticeStatuses.find((status) => status === form.status) ?? 'pending';

/** What the clocks need of a form that is still being typed; null while the notice has no time. */
export const typedClockFacts = (
  form: NoticeForm,
  zone: Zone,
  counted: NonNullable<ClockFacts['counted']> = [],
): ClockFacts | null => {
  const noticeAt = timeOf(form.noticeAt, zone);
  if (noticeAt === null) return null;
  const status = noticeStatusOf(form);
  return {
    type: form.type === '' ? null : form.type,
    noticeAt,
    status,
    actionTakenAt: status === 'actionTaken' ? noticeAt : null,
    printed: {
      correction: timeOf(form.correctionDue, zone),
      firstAppeal: timeOf(form.appealDue, zone),
      secondAppeal: null,
      evidence: timeOf(form.evidenceDue, zone),
    },
    counted,
    attempts: [],
    correctionSentAt: null,
    evidenceSentAt: null,
    milestone: null,
    policyQuiz: null,
  };
};

const fieldOf: Readonly<Record<string, NoticeField>> = { hits: 'orders', type: 'type' };

/** Main's errors by the form's own fields: `hits.orders.3` belongs to the orders. */
export const formErrors = (fields: Readonly<Record<string, string>>): FieldErrors => {
  const known = (name: string): name is NoticeField => Object.hasOwn(emptyNotice(0, 'UTC'), name);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, words]) => {
      const [first = '', second = ''] = path.split('.');
      const name = first === 'hits' && known(second) ? second : (fieldOf[first] ?? first);
      return known(name) ? [[name, words]] : [];
    }),
  );
};

/** Whether a type of the catalogue has a searched text in its name, its code or what sellers call it. */
export const typeHas = (pack: Pack, code: string, search: string): boolean => {
  const type = violationTypeOf(pack, code);
  const text = search.trim().toLowerCase();
  if (type === null) return false;
  return [type.title, type.code, ...type.aliases].some((name) => name.toLowerCase().includes(text));
};
