import type { Appeal } from '#shared/appeals/appeal.ts';
import { modeWords } from '#shared/appeals/appeal.ts';
import { caseMilestones } from '#shared/case-milestone.ts';
import { caseEvents, type CaseHistory } from '#shared/case-timeline/events.ts';
import { clockFacts } from '#shared/clock-facts.ts';
import { stateWords } from '#shared/clock-words.ts';
import { clocksOf } from '#shared/clocks.ts';
import type { Clock } from '#shared/clock.ts';
import { contactWords } from '#shared/contacts.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Evidence } from '#shared/evidence.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { formatMoney } from '#shared/kernel/money.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import { formatInstantLong, printedDay, printedMoment } from '#shared/kernel/time-words.ts';
import { releaseWords } from '#shared/money-held.ts';
import { type Pack, violationTypeOf, zoneLabel } from '#shared/policy/pack.ts';
import { quizOf } from '#shared/policy-quizzes.ts';
import { underOwnRules } from '#shared/rating/ledger-rules.ts';
import { entryStateOn } from '#shared/rating/ledger.ts';
import { shownReadings } from '#shared/readings.ts';
import { decisionsOf } from '#shared/routes/decision.ts';
import type { Shop } from '#shared/shops.ts';
import { toldClocks } from '#shared/told-clocks.ts';
import { statusNames, type Violation } from '#shared/violations.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { Records } from '../services/records.ts';
import type { CasePage, PageFile } from './case-page.ts';
import { entryStateWords } from './ledger-csv.ts';
import { statementInputOf } from './packet-input.ts';
import { ticketNumber } from './ticket-number.ts';

interface Ask {
  readonly records: Records;
  readonly violationId: string;
  readonly withContactsAndMoney: boolean;
  readonly now: Instant;
  readonly isSample: boolean;
}

/** What is on record of the case. */
interface Found extends Ask {
  readonly violation: Violation;
  readonly shop: Shop;
  /** The rules that the case stands under. */
  readonly pack: Pack;
  readonly history: CaseHistory;
}

// A file is read on other days too, so no day in it counts as this year's.
const never = '0000-01-01';

const found = (ask: Ask): Found => {
  const { records, violationId, withContactsAndMoney } = ask;
  const { db } = records;
  const violation = findRow(db, 'violations', violationId);
  const shop = violation === null ? null : findRow(db, 'shops', violation.shopId);
  if (violation === null || shop === null)
    throw new AppError('notFound', 'This case is not on record. Nothing was written.');
  const own = { shopId: shop.id };
  const { zone } = shop;
  const ofCase = <T extends { readonly violationId: string | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter((one) => one.violationId === violationId);
  // What is left out stands in no other part either: not in the timeline, not among the clocks.
  const kept = <T>(rows: readonly T[]): readonly T[] => (withContactsAndMoney ? rows : []);
  const appeals = ofCase(selectRows(db, 'appeals', own)).toSorted((a, b) => a.attempt - b.attempt);
  const packets = selectRows(db, 'packets', own);
  const pack = records.packs.usedOf(shop.id)(violation.pack, dayOf(violation.noticeAt, zone));
  const history: CaseHistory = {
    violation,
    appeals,
    evidence: ofCase(selectRows(db, 'evidence', own))
      .filter(isOnFile)
      .toSorted((a, b) => a.number - b.number),
    packets: packets.filter(({ appealId }) => appeals.some(({ id }) => id === appealId)),
    readings: shownReadings(selectRows(db, 'readings', own), selectRows(db, 'batches', own)),
    decisions: decisionsOf(selectRows(db, 'routeDecisions', own), violationId),
    actions: ofCase(selectRows(db, 'actions', own)),
    people: selectRows(db, 'people', own),
    pack,
    entries: selectRows(db, 'pointEntries', own),
    contacts: kept(ofCase(selectRows(db, 'contacts', own))),
    holds: kept(ofCase(selectRows(db, 'moneyHeld', own))).toSorted((a, b) =>
      a.heldAt === b.heldAt ? a.seq - b.seq : a.heldAt < b.heldAt ? -1 : 1,
    ),
    quiz: quizOf(selectRows(db, 'policyQuizzes', own), violationId),
    zone,
    today: never,
  };
  return { ...ask, violation, shop, pack, history };
};

const moment = (at: Instant, { shop }: Pick<Found, 'shop'>): string => printedMoment(at, shop.zone);

const pointsWords = ({ records, violation, shop, now, history }: Found): string => {
  if (violation.points === 0) return 'none';
  const points = violation.points === null ? 'unknown' : String(violation.points);
  const packFor = records.packs.usedOf(shop.id);
  const [entry] = underOwnRules(
    history.entries.filter((one) => one.violationId === violation.id),
    (one) => packFor(one.pack, one.day),
  );
  if (entry === undefined) return `${points}, not taken`;
  const today = dayOf(now, shop.zone);
  return `${points}, ${entryStateWords[entryStateOn(entry, today, records.packs.inForce(shop, today))]}`;
};

const factsOf = (records: Found): CasePage['facts'] => {
  const { violation, shop, pack } = records;
  const { hits } = violation;
  const facts: readonly (readonly [label: string, value: string])[] = [
    ['Ticket', violation.ticket === '' ? 'unknown' : ticketNumber(violation.ticket)],
    ['Shop', `${shop.name}, ${pack.market.name}`],
    ['Violation', violation.title],
    ['Detail', violation.detail],
    ['Type', violationTypeOf(pack, violation.type)?.title ?? ''],
    ['Notice', formatInstantLong(violation.noticeAt, shop.zone, zoneLabel(pack, shop.zone))],
    ['Channel', violation.channel],
    ['State', statusNames[violation.status]],
    ['Points', pointsWords(records)],
    ['Orders', hits.orders.join(', ')],
    ['Listings', hits.listings.join('; ')],
    ['Account', hits.account ? 'hit as a whole' : ''],
    ['Policy pack', violation.pack],
  ];
  return facts.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));
};

const clocksIn = (records: Found): readonly Clock[] => {
  const { violation, shop, pack, now, history } = records;
  const { db, packs } = records.records;
  const own = { shopId: shop.id };
  const packFor = packs.usedOf(shop.id);
  const { zone } = shop;
  const milestones = caseMilestones(
    selectRows(db, 'violations', own),
    history.readings,
    selectRows(db, 'milestoneQuizzes', own),
    { packOf: (one) => packFor(one.pack, one.day), zone, lifts: selectRows(db, 'limitLifts', own) },
  );
  const milestone = milestones.get(violation.id) ?? null;
  const facts = clockFacts(violation, history.appeals, milestone, history.quiz);
  const told = toldClocks({ contacts: history.contacts, moneyHeld: history.holds }, zone, now);
  return [...clocksOf(facts, pack, zone, now), ...told.map(({ clock }) => clock)];
};

const clockLines = (records: Found): CasePage['clocks'] =>
  clocksIn(records).map((clock) => {
    const at = clock.state === 'met' ? clock.metAt : clock.dueAt;
    return {
      label: clock.label,
      state: stateWords(clock, records.now),
      due: at === null ? '' : moment(at, records),
      rule: clock.fromText,
    };
  });

const timelineOf = (records: Found): CasePage['timeline'] =>
  caseEvents(records.history).map(({ at, isDay, text, detail, who }) => {
    const day = printedDay(dayOf(at, records.shop.zone));
    return { when: isDay ? day : moment(at, records), text, detail, who };
  });

const standingOf = (appeal: Appeal, records: Found): string => {
  const when = (at: Instant | null): string => (at === null ? '' : ` ${moment(at, records)}`);
  const words: Readonly<Record<Appeal['status'], string>> = {
    draft: `Draft, saved${when(appeal.savedAt)}. Nothing of it was sent.`,
    sent: `Sent${when(appeal.sentAt)}, not decided yet.`,
    won: `Sent${when(appeal.sentAt)}. Won${when(appeal.decidedAt)}.`,
    rejected: `Sent${when(appeal.sentAt)}. Rejected${when(appeal.decidedAt)}.`,
  };
  return [words[appeal.status], appeal.outcome].filter((part) => part !== '').join(' ');
};

const appealsOf = (records: Found): CasePage['appeals'] =>
  records.history.appeals.map((appeal) => ({
    heading: `Appeal ${String(appeal.attempt)}: ${modeWords[appeal.mode].toLowerCase()}`,
    standing: standingOf(appeal, records),
    text: statementInputOf({
      db: records.records.db,
      vault: records.records.vault,
      packs: records.records.packs,
      appealId: appeal.id,
      exportedAt: records.now,
      isSample: records.isSample,
    }),
  }));

const filesOf = (records: Found, pictures: ReadonlyMap<string, string>): readonly PageFile[] =>
  records.history.evidence.map(
    ({ number, caption, fileName, capturedAt, addedAt, redactedFrom, sha256 }) => ({
      number,
      caption: caption === '' ? fileName : caption,
      fileName,
      detail: [
        capturedAt === null ? '' : `taken ${moment(capturedAt, records)}`,
        `filed ${moment(addedAt, records)}`,
        redactedFrom === null ? '' : 'redacted copy',
      ]
        .filter((part) => part !== '')
        .join(', '),
      sha256,
      picture: pictures.get(sha256) ?? null,
    }),
  );

const showable: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Pictures beyond these are only named, so that the page is made quickly and can be sent by mail: the app's own choice. */
const mostPictures = 24;
const largestPicture = 12_000_000;

/** The pictures that are shown small: those that are quickly read, and none that has a redacted copy in its stead. */
const picturesIn = (files: readonly Evidence[]): readonly string[] => {
  const redacted = new Set(files.flatMap(({ redactedFrom }) => redactedFrom ?? []));
  return files
    .filter(({ mime, bytes }) => showable.includes(mime) && bytes <= largestPicture)
    .map(({ sha256 }) => sha256)
    .filter((sha256) => !redacted.has(sha256))
    .slice(0, mostPictures);
};

/** A case as its page has it, but for the pictures: which are wanted, by their fingerprints, and the page with them. */
export interface CaseRead {
  readonly shop: Shop;
  readonly number: number;
  readonly wanted: readonly string[];
  readonly withPictures: (pictures: ReadonlyMap<string, string>) => CasePage;
}

/** Reads in one turn all that the page of a case says. */
export const readCase = (ask: Ask): CaseRead => {
  const records = found(ask);
  const { violation, shop, pack, now, history, isSample } = records;
  const { zone } = shop;
  const page: Omit<CasePage, 'files'> = {
    lang: 'en',
    heading: `Case ${String(violation.number)}`,
    title: violation.title,
    shop: `${shop.name}, ${pack.market.name}${isSample ? ' (sample, made-up records)' : ''}`,
    state: statusNames[violation.status],
    asOf: `As the records stood on ${formatInstantLong(now, zone, zoneLabel(pack, zone))}. All times are those of the shop.`,
    facts: factsOf(records),
    clocks: clockLines(records),
    notice: violation.noticeText,
    timeline: timelineOf(records),
    appeals: appealsOf(records),
    money: history.holds.map((held) => ({
      sum: formatMoney(held),
      held: printedDay(held.heldAt),
      release:
        held.releasedAt !== null || held.releaseDay === null
          ? releaseWords(held, never)
          : `to be released ${printedDay(held.releaseDay)}`,
      note: held.note,
    })),
    withContactsAndMoney: ask.withContactsAndMoney,
    contacts: history.contacts
      .toSorted((a, b) => b.at - a.at)
      .map((contact) => ({
        when: moment(contact.at, records),
        what: contactWords(contact),
        words: contact.words,
      })),
  };
  return {
    shop,
    number: violation.number,
    wanted: picturesIn(history.evidence),
    withPictures: (pictures) => ({ ...page, files: filesOf(records, pictures) }),
  };
};
