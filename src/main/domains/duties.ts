import { AppError } from '#shared/contract/result.ts';
import { readRule, ruleText } from '#shared/duties/cadence.ts';
import { cadenceWords } from '#shared/duties/cadence-words.ts';
import {
  mostSpans,
  type Duty,
  type DutyChange,
  type dutyCommands,
  type DutySpan,
} from '#shared/duties/duty.ts';
import { firstDayOf } from '#shared/duties/occurrences.ts';
import { addDays, dayOf, type Day, type Zone } from '#shared/kernel/time.ts';
import { formatDayShort, printedDay } from '#shared/kernel/time-words.ts';
import { lowerFirst } from '#shared/kernel/words.ts';
import type { Tx } from '../db/tx.ts';
import { usableFile } from './evidence-file.ts';
import type { Handlers } from './handler.ts';
import { checkOwner } from './record-action.ts';
import { sayOfDuty } from './say-duty.ts';

const named = ({ number, title }: Pick<Duty, 'number' | 'title'>): string => `Duty ${number}: ${title}`;

const refused = (words: string): AppError => new AppError('refused', `${words} Nothing was changed.`);

const zoneOf = (tx: Tx, shopId: string): Zone => tx.get('shops', shopId).zone;
const todayOf = (tx: Tx, shopId: string): Day => dayOf(tx.now, zoneOf(tx, shopId));

/** A rule in its one form and in words; `refused` where it falls on no day. */
const checkedRule = (text: string, first: Day): { readonly rule: string; readonly words: string } => {
  const read = readRule(text);
  if (!read.ok) throw new AppError('invalid', `${read.reason}. Nothing was written.`, { rule: read.reason });
  const rule = ruleText(read.rule);
  const words = cadenceWords(read.rule);
  if (firstDayOf(rule, first) !== null) return { rule, words };
  throw new AppError(
    'refused',
    `“${words}” never falls on a day from ${printedDay(first)} on. Nothing was written.`,
    {
      rule: 'It never falls on a day',
    },
  );
};

type Facts = Pick<Duty, 'shopId' | 'kind' | 'checklistId' | 'evidenceId'>;

/** A checklist goes with audits alone, a paper with its renewal. */
const checkedFacts = (tx: Tx, { shopId, kind, checklistId, evidenceId }: Facts) => {
  if (kind === 'paper' && evidenceId !== null) usableFile(tx, evidenceId, shopId);
  return {
    checklistId: kind === 'audit' ? checklistId : null,
    evidenceId: kind === 'paper' ? evidenceId : null,
  };
};

type Change = Pick<DutyChange, 'what' | 'note'>;

const logged = (tx: Tx, duty: Duty, actor: string | null, change: Change): Duty => ({
  ...duty,
  log: [...duty.log, { at: tx.now, by: actor, ...change }],
});

/** The spans with the last one over before a day; one that has not begun by then goes. */
const closedBefore = (spans: readonly DutySpan[], day: Day): readonly DutySpan[] => {
  const last = addDays(day, -1);
  return spans.flatMap((span) => {
    const until = span.until === null || span.until > last ? last : span.until;
    return span.from > until ? [] : [{ ...span, until }];
  });
};

const opened = (spans: readonly DutySpan[], next: DutySpan): DutySpan[] => {
  if (spans.length >= mostSpans)
    throw refused(
      `The cadence of a duty can be changed ${mostSpans} times at most. End it and record a new one.`,
    );
  return [...spans, next];
};

const dayOn = (tx: Tx, { shopId }: Duty, day: Day): string => formatDayShort(day, todayOf(tx, shopId));

const whileRunning = (duty: Duty, what: string): void => {
  if (duty.status !== 'running') throw refused(`Duty ${duty.number} is ${duty.status}; ${what}.`);
};

/** Recurring duties: their cadence over time, and what was said of their days. */
export const dutyHandlers: Handlers<typeof dutyCommands> = {
  'duty.record': (tx, { shopId, rule: text, first, ...facts }, { actor }) => {
    tx.get('shops', shopId);
    checkOwner(tx, shopId, facts.ownerId);
    const { rule, words } = checkedRule(text, first);
    const duty = tx.put('duties', {
      ...facts,
      ...checkedFacts(tx, { ...facts, shopId }),
      shopId,
      number: tx.nextNumber(shopId, 'duty'),
      status: 'running',
      spans: [{ rule, first, from: first, until: null }],
      log: [{ at: tx.now, by: actor, what: 'recorded', note: rule }],
    });
    const { id, number } = duty;
    return { value: { id, number }, sentence: `${named(duty)} recorded, ${lowerFirst(words)}` };
  },
  'duty.edit': (tx, { id, rev, ...facts }) => {
    const old = tx.get('duties', id);
    const { shopId } = old;
    tx.put('duties', { ...old, ...facts, ...checkedFacts(tx, { ...facts, shopId }), rev });
    return { value: undefined, sentence: `Duty ${old.number} changed: ${facts.title}` };
  },
  'duty.setCadence': (tx, { id, rev, rule: text, first }, { actor }) => {
    const old = tx.get('duties', id);
    whileRunning(old, 'its cadence can be changed while it runs');
    if (first < todayOf(tx, old.shopId))
      throw new AppError('invalid', 'A new cadence begins today or later. Nothing was changed.', {
        first: 'In the past',
      });
    const { rule, words } = checkedRule(text, first);
    const spans = opened(closedBefore(old.spans, first), { rule, first, from: first, until: null });
    tx.put('duties', { ...logged(tx, old, actor, { what: 'cadence', note: rule }), spans, rev });
    return { value: undefined, sentence: `${named(old)}, now ${lowerFirst(words)}` };
  },
  'duty.handOver': (tx, { id, rev, ownerId }, { actor }) => {
    const old = tx.get('duties', id);
    checkOwner(tx, old.shopId, ownerId);
    const name = ownerId === null ? 'nobody' : tx.get('people', ownerId).name;
    tx.put('duties', { ...logged(tx, old, actor, { what: 'handedOver', note: name }), ownerId, rev });
    return { value: undefined, sentence: `${named(old)}, handed over to ${name}` };
  },
  'duty.pause': (tx, { id, rev, reason }, { actor }) => {
    const old = tx.get('duties', id);
    whileRunning(old, 'it can’t be paused');
    const spans = [...closedBefore(old.spans, todayOf(tx, old.shopId))];
    const next = logged(tx, old, actor, { what: 'paused', note: reason });
    // A duty that has not begun keeps its cadence, which it goes on with.
    const [last] = old.spans.slice(-1);
    const kept =
      spans.length > 0 || last === undefined ? spans : [{ ...last, until: addDays(last.from, -1) }];
    tx.put('duties', { ...next, status: 'paused', spans: kept, rev });
    return { value: undefined, sentence: `${named(old)}, paused` };
  },
  'duty.resume': (tx, { id, rev }, { actor }) => {
    const old = tx.get('duties', id);
    const last = old.spans.at(-1);
    if (old.status !== 'paused' || last === undefined) throw refused(`Duty ${old.number} is not paused.`);
    const today = todayOf(tx, old.shopId);
    const from = today < last.from ? last.from : today;
    const spans = opened(old.spans, { ...last, from, until: null });
    tx.put('duties', {
      ...logged(tx, old, actor, { what: 'resumed', note: '' }),
      status: 'running',
      spans,
      rev,
    });
    return { value: undefined, sentence: `${named(old)}, goes on` };
  },
  'duty.end': (tx, { id, rev, reason }, { actor }) => {
    const old = tx.get('duties', id);
    if (old.status === 'ended') throw refused(`Duty ${old.number} has ended already.`);
    const spans = [...closedBefore(old.spans, todayOf(tx, old.shopId))];
    tx.put('duties', {
      ...logged(tx, old, actor, { what: 'ended', note: reason }),
      status: 'ended',
      spans,
      rev,
    });
    return { value: undefined, sentence: `${named(old)}, ended` };
  },
  'duty.begin': (tx, { dutyId, day, auditId }, { actor }) => {
    const duty = tx.get('duties', dutyId);
    const audit = tx.get('audits', auditId);
    if (audit.shopId !== duty.shopId) throw refused('This audit belongs to another shop.');
    sayOfDuty(tx, duty, actor, { day, outcome: 'begun', note: '', evidence: [], auditId });
    return {
      value: undefined,
      sentence: `Audit ${audit.number} begun for duty ${duty.number}, ${dayOn(tx, duty, day)}`,
    };
  },
  'duty.sign': (tx, { dutyId, day, note, evidence }, { actor }) => {
    const duty = tx.get('duties', dutyId);
    const files = [...new Set(evidence)];
    for (const file of files) usableFile(tx, file, duty.shopId);
    sayOfDuty(tx, duty, actor, { day, outcome: 'done', note, evidence: files });
    const late = day < todayOf(tx, duty.shopId) ? ' late' : '';
    return { value: undefined, sentence: `${named(duty)}, done${late} for ${dayOn(tx, duty, day)}` };
  },
  'duty.skip': (tx, { dutyId, days, reason }, { actor }) => {
    const duty = tx.get('duties', dutyId);
    const own = [...new Set(days)].toSorted();
    for (const day of own)
      sayOfDuty(tx, duty, actor, { day, outcome: 'skipped', note: reason, evidence: [] });
    const [only = ''] = own;
    const which = own.length === 1 ? dayOn(tx, duty, only) : `${own.length} days`;
    return { value: undefined, sentence: `${named(duty)}, skipped for ${which}` };
  },
};
