import type { ClockKind } from '../clock.ts';
import { addDays, addDaysToInstant, dayOf, HOUR, type Day, type Instant, type Zone } from '../kernel/time.ts';
import { formatDayShort, formatInstant, timeLeft } from '../kernel/time-words.ts';
import { packRef, type Band, type Pack } from '../policy/pack.ts';
import type { RollOff } from '../rating/ledger.ts';
import { crossings } from '../rating/milestones.ts';
import { bandOf, type RatingRange } from '../rating/model.ts';
import { limitEndWords, limitSpans, type LimitSpan } from '../rating/limits.ts';
import { knownWay } from '../rating/standing.ts';
import { actionClocks } from '../actions/action-clocks.ts';
import { paperClocks } from '../paper-clocks.ts';
import { shopClocks, type ShopClock } from '../shop-clocks.ts';
import { isTold } from '../told-clocks.ts';
import { violationStatus, type ViolationStatus } from '../violations.ts';
import type { AlertFacts, Watcher } from './facts.ts';
import { dayWords, isNews, morningOf } from './rating-rules.ts';
import type { Stage, Watched } from './stages.ts';

/** Limits that a new fall only begins again have not ended. */
const beginsAgain = (span: LimitSpan, spans: readonly LimitSpan[]): boolean =>
  spans.some((other) => other.milestone.id === span.milestone.id && other.startsAt === span.endsAt);

/** Limits of a milestone: `lead` days before their end, and at it. Days by the pack of the fall, or as a quiz printed. */
export const restrictionRule: Watcher = ({ readings, quizzes, lifts, packFor, zone }, { lead }, now) => {
  const events = crossings(readings, ({ pack, day }) => packFor(pack, day));
  const spans = limitSpans(events, quizzes, zone, lifts);
  return spans.flatMap((span): readonly Watched[] => {
    const { milestone, startsAt, endsAt } = span;
    const { text } = span.part;
    // Who records that limits were lifted need not be told.
    if (span.lift !== null) return [];
    if (endsAt === null || !isNews(endsAt, now) || beginsAgain(span, spans)) return [];
    const limits = `Limits of ${milestone.threshold.value}`;
    const aheadAt = addDaysToInstant(endsAt, -lead, zone);
    const at = limitEndWords(span, endsAt, { zone, now });
    const ahead: Stage = { name: 'ahead', dueAt: aheadAt, title: `${limits} end ${at}`, body: `${text}.` };
    const ended: Stage = { name: 'ended', dueAt: endsAt, title: `${limits} ended ${at}`, body: `${text}.` };
    return [
      {
        rule: 'restriction',
        pack: packRef(span.pack),
        record: `${milestone.id}@${endsAt}`,
        target: 'rating',
        targetId: null,
        stages: lead > 0 && aheadAt > startsAt ? [ahead, ended] : [ended],
        isComplete: true,
      },
    ];
  });
};

/** The band that all of a range lies in; null while unknown points leave it open. */
const bandOfRange = ({ low, high }: RatingRange, pack: Pack): Band | null => {
  const band = bandOf(low, pack);
  return band.id === bandOf(high, pack).id ? band : null;
};

const rangeWords = ({ low, high }: RatingRange): string =>
  low === high ? String(low) : `${String(low)} to ${String(high)}`;

/** The bands before and after a roll-off, null where unknown points leave one of them open. */
const bandsOf = ({ change, then }: RollOff, pack: Pack): readonly [Band | null, Band | null] => {
  if (change === null) return [null, null];
  const before = { low: then.low - change, high: then.high - change };
  return [bandOfRange(before, pack), bandOfRange(then, pack)];
};

const rollOffStages = (day: Day, lead: number, words: Pick<Stage, 'title' | 'body'>, zone: Zone) => {
  const ofDay: Stage = { name: 'day', dueAt: morningOf(day, zone), ...words };
  const ahead: Stage = { name: 'ahead', dueAt: morningOf(addDays(day, -lead), zone), ...words };
  return lead > 0 ? [ahead, ofDay] : [ofDay];
};

/**
 * A roll-off since the newest reading or to come that surely moves the rating to another band: `lead` days before, and
 * on its day. By the same way as every screen's: the reading moved by all that came and went since.
 */
export const rollOffRule: Watcher = ({ entries, readings, pack, zone }, { lead }, now) => {
  const today = dayOf(now, zone);
  const { left, coming } = knownWay({ entries, latest: readings.at(-1) ?? null, today }, pack);
  return [...left, ...coming].flatMap((rollOff): readonly Watched[] => {
    const { day, then } = rollOff;
    const [before, band] = bandsOf(rollOff, pack);
    if (before === null || band === null || before.id === band.id) return [];
    if (!isNews(morningOf(day, zone), now)) return [];
    const title = `Rating ${rangeWords(then)} from ${dayWords(day, { zone }, now)}: ${band.label}`;
    const words = { title, body: 'Points leave the window on that day.' };
    return [
      {
        rule: 'rollOff',
        pack: packRef(pack),
        record: `${day}/${band.id}`,
        target: 'rating',
        targetId: null,
        stages: rollOffStages(day, lead, words, zone),
        isComplete: true,
      },
    ];
  });
};

/** Reminders before a clock ends: the app's own choice. Days go by the calendar of the zone, hours by time. */
const REMINDERS = [
  { name: '30d', days: 30 },
  { name: '7d', days: 7 },
  { name: '3d', days: 3 },
  { name: '24h', hours: 24 },
  { name: '12h', hours: 12 },
  { name: '4h', hours: 4 },
] as const;

type Reminder = (typeof REMINDERS)[number];

const reminderAt = (reminder: Reminder, dueAt: Instant, zone: string): Instant =>
  'days' in reminder ? addDaysToInstant(dueAt, -reminder.days, zone) : dueAt - reminder.hours * HOUR;

const DAY_HOURS = 24;
const daysOf = (reminder: Reminder): number =>
  'days' in reminder ? reminder.days : reminder.hours / DAY_HOURS;

/** Something with a start and an end that reminds by stages; a case's clock, and what else will have a deadline. */
export interface Deadline {
  readonly startsAt: Instant;
  readonly dueAt: Instant;
}

/** A reminder within the first tenth of a clock's time tells what the notice has just told: the app's own choice. */
const NOT_WITHIN = 0.1;

/**
 * The stages of a deadline as its length allows: none within the first tenth of it, none earlier than `lead` days
 * before its end. One too short for any is told at its start.
 */
export const deadlineStages = (
  { startsAt, dueAt }: Deadline,
  on: { readonly zone: string; readonly lead: number },
  words: Pick<Stage, 'title' | 'body'>,
): readonly Stage[] => {
  const stages = REMINDERS.filter((reminder) => daysOf(reminder) <= on.lead)
    .map((reminder) => ({ name: reminder.name, dueAt: reminderAt(reminder, dueAt, on.zone), ...words }))
    .filter((stage) => stage.dueAt - startsAt > (dueAt - startsAt) * NOT_WITHIN);
  return stages.length > 0 ? stages : [{ name: 'start', dueAt: startsAt, ...words }];
};

/** States of an open case in which nobody waits for an answer to an appeal, nor has had one. */
const unanswered = ['pending', 'evidenceAsked', 'evidenceSent', 'correctionSent', 'actionTaken'] as const;

/**
 * States of a case in which a clock that has run out is news; in others the case has gone on without it. An appeal can be
 * sent from the notice on, whatever else was asked for or sent; a second one also where action was taken after a rejection.
 */
export const MISSED_IN: Readonly<Record<ClockKind, readonly ViolationStatus[]>> = {
  correction: ['pending', 'evidenceAsked', 'evidenceSent'],
  evidence: ['pending', 'evidenceAsked'],
  firstAppeal: unanswered,
  secondAppeal: [...unanswered, 'appeal1Rejected'],
  policyQuiz: [...unanswered, 'appeal1Sent', 'appeal1Rejected', 'appeal2Sent', 'upheldFinal', 'lapsed'],
  milestoneQuiz: [],
  answer: violationStatus.options,
  release: violationStatus.options,
  paper: [],
  action: [],
  effectCheck: [],
  duty: [],
};

const speaks = ({ clock, violation }: ShopClock, now: Instant): boolean =>
  clock.state === 'running' ||
  (clock.state === 'passed' &&
    violation !== null &&
    isNews(clock.dueAt, now) &&
    MISSED_IN[clock.kind].includes(violation.status));

const toldWords = ({ what, clock }: ShopClock, on: { zone: string; now: Instant }) => {
  const today = dayOf(on.now, on.zone);
  const due = dayOf(clock.dueAt, on.zone);
  const isOver = clock.dueAt <= on.now;
  const when = due === today ? 'due today' : `due ${formatDayShort(due, today)}`;
  return {
    title: `${what}: ${isOver ? 'nothing is on record' : when}`,
    body: isOver ? `It was ${when}, as told.` : 'As told.',
  };
};

/**
 * A day that someone else has named: told on the morning before and on its own, unless it was named only after that, and
 * once more when it is over.
 */
export const toldStages = (
  { startsAt, dueAt }: Deadline,
  zone: Zone,
  words: Pick<Stage, 'title' | 'body'>,
): readonly Stage[] => {
  const day = dayOf(dueAt, zone);
  const mornings = [
    { name: 'before', dueAt: morningOf(addDays(day, -1), zone), ...words },
    { name: 'day', dueAt: morningOf(day, zone), ...words },
  ];
  return [...mornings.filter((stage) => stage.dueAt > startsAt), { name: 'over', dueAt, ...words }];
};

const clockWords = (
  { what, clock }: Pick<ShopClock, 'what' | 'clock'>,
  on: { zone: string; now: Instant },
) => {
  const left = clock.dueAt - on.now;
  const time = left > 0 ? `${timeLeft(left)} left` : 'time has run out';
  const due = formatInstant(clock.dueAt, on.zone, on.now);
  return {
    // No words of the ticket: a notification lies open on the screen, and a ticket may name a buyer.
    title: `${what}: ${time}`,
    body: left > 0 ? `Due ${due}.` : `It was due ${due}.`,
  };
};

const ofClock = (one: ShopClock, on: { zone: string; lead: number; now: Instant }): Watched => ({
  rule: 'clock',
  pack: one.pack,
  record: `${one.key}@${one.clock.dueAt}`,
  target: one.violation === null ? 'rating' : 'case',
  targetId: one.violation?.id ?? null,
  stages: isTold(one.clock)
    ? toldStages(one.clock, on.zone, toldWords(one, on))
    : deadlineStages(one.clock, on, clockWords(one, on)),
  isComplete: true,
});

/** The clocks of the cases and of the quiz in force, and the days that were told, by their stages; one that is met says nothing. */
export const clockRule: Watcher = (facts, { lead }, now) =>
  shopClocks(facts, now)
    .filter((one) => speaks(one, now))
    .map((one) => ofClock(one, { zone: facts.zone, lead, now }));

interface OwnDay {
  readonly one: Pick<ShopClock, 'key' | 'what' | 'clock'>;
  readonly rule: 'paper' | 'action';
  readonly target: 'evidence' | 'action';
  readonly targetId: string;
}

/** A day that is in the shop's own records goes by no pack: the one that is kept with the alert is only the one in force then. */
const ofOwnDay = (
  { one, ...alert }: OwnDay,
  facts: Pick<AlertFacts, 'pack' | 'zone'>,
  on: { lead: number; now: Instant },
): Watched => ({
  ...alert,
  pack: packRef(facts.pack),
  record: `${one.key}@${one.clock.dueAt}`,
  stages: deadlineStages(
    one.clock,
    { zone: facts.zone, ...on },
    clockWords(one, { zone: facts.zone, ...on }),
  ),
  isComplete: true,
});

const isTellable = ({ clock }: Pick<ShopClock, 'clock'>, now: Instant): boolean =>
  clock.state === 'running' || isNews(clock.dueAt, now);

/** The papers on file by the stages of their clocks, and for a while those that have expired. */
export const paperRule: Watcher = (facts, { lead }, now) =>
  paperClocks(facts, now)
    .filter((one) => isTellable(one, now))
    .map((one) =>
      ofOwnDay({ one, rule: 'paper', target: 'evidence', targetId: one.file.id }, facts, { lead, now }),
    );

/** The days of corrective actions and of their effect checks by the stages of their clocks, and for a while those that have passed. */
export const actionRule: Watcher = (facts, { lead }, now) =>
  actionClocks(facts, now)
    .filter((one) => isTellable(one, now))
    .map((one) =>
      ofOwnDay({ one, rule: 'action', target: 'action', targetId: one.action.id }, facts, { lead, now }),
    );
