import { modeWords, type Appeal, type Packet } from '../appeals/appeal.ts';
import { groupBy } from '../kernel/group.ts';
import { DAY, dayOf, MINUTE, type Instant, type Zone } from '../kernel/time.ts';
import { formatDay, formatTime } from '../kernel/time-words.ts';
import type { Pack } from '../policy/pack.ts';
import { lossSign } from '../rating/model.ts';
import type { Reading } from '../readings.ts';
import { routeWords, type RouteDecision } from '../routes/decision.ts';
import { statusNames, type Violation, type ViolationStatus } from '../violations.ts';
import { numberWords, signedWords } from '../kernel/numbers.ts';
import { actionEvents, type ActionHistory } from './action-events.ts';
import { event, type CaseEvent } from './event.ts';
import { fileEvents, type FileHistory } from './file-events.ts';

/** All that the timeline of a case is told from. */
export interface CaseHistory extends FileHistory, ActionHistory {
  readonly violation: Violation;
  readonly appeals: readonly Appeal[];
  readonly packets: readonly Packet[];
  readonly readings: readonly Reading[];
  /** The decisions of the case, the one in force first. */
  readonly decisions: readonly RouteDecision[];
  readonly pack: Pack;
}

/** How far from a notice a reading may be and still stand beside it: the app's own choice. */
const AROUND = 7 * DAY;

/** The readings on both sides of a notice: the last one before it and the first one after, within a week. */
export const readingsAround = (
  readings: readonly Reading[],
  at: Instant,
): { readonly before: Reading | null; readonly after: Reading | null } => {
  const order = readings
    .filter((reading) => Math.abs(reading.at - at) <= AROUND)
    .toSorted((a, b) => a.at - b.at);
  return {
    before: order.findLast((reading) => reading.at < at) ?? null,
    after: order.find((reading) => reading.at >= at) ?? null,
  };
};

const longest = 32;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const noticeEvent = ({ violation, readings, pack }: CaseHistory): CaseEvent => {
  const first = violation.statusLog[0]?.status ?? violation.status;
  const { before, after } = readingsAround(readings, violation.noticeAt);
  const points =
    violation.points === null || violation.points === 0
      ? ''
      : `, ${signedWords(lossSign(pack) * violation.points)}`;
  const moved =
    before !== null && after !== null && before.rating !== after.rating
      ? `rating ${numberWords(before.rating)} to ${numberWords(after.rating)}`
      : '';
  return event('notice', 'notice', violation.noticeAt, {
    text: `Notice: ${statusNames[first].toLowerCase()}${first === 'actionTaken' ? points : ''}`,
    detail: moved,
    who: shortened(violation.channel),
  });
};

const ownActs: readonly ViolationStatus[] = ['evidenceSent', 'correctionSent', 'appeal1Sent', 'appeal2Sent'];

const stateEvents = ({ violation }: CaseHistory): readonly CaseEvent[] =>
  violation.statusLog.slice(1).map(({ status, at, note }, index) =>
    event('state', `state-${String(index)}`, at, {
      text: statusNames[status],
      detail: note,
      isOwnAct: ownActs.includes(status),
    }),
  );

const appealEvents = ({ appeals }: CaseHistory): readonly CaseEvent[] =>
  appeals.flatMap((appeal) => {
    const name = `appeal\u00a0${String(appeal.attempt)}`;
    const started = event('appeal', `start-${appeal.id}`, appeal.startedAt, {
      text: `Draft of ${name} started`,
      detail: modeWords[appeal.mode].toLowerCase(),
    });
    const saved = event('appeal', `save-${appeal.id}`, appeal.savedAt, { text: `Draft of ${name} saved` });
    return appeal.status === 'draft' && appeal.savedAt - appeal.startedAt >= MINUTE
      ? [started, saved]
      : [started];
  });

/** Files that came within the same minute are one event. */
const evidenceEvents = ({ evidence }: CaseHistory): readonly CaseEvent[] => {
  const inOrder = evidence.toSorted((a, b) => a.number - b.number);
  const groups = groupBy(inOrder, ({ addedAt }) => Math.floor(addedAt / MINUTE) * MINUTE);
  return [...groups].map(([minute, files]) => {
    const names = files.map((file) => (file.caption === '' ? file.fileName : file.caption));
    const text =
      files.length === 1 ? 'Filed as evidence' : `${String(files.length)}\u00a0files filed as evidence`;
    return event('evidence', `files-${String(minute)}`, files[0]?.addedAt ?? minute, {
      text,
      detail: names.join(', '),
    });
  });
};

const packetEvents = ({ packets }: CaseHistory): readonly CaseEvent[] =>
  packets.map((packet) =>
    event('packet', `packet-${packet.id}`, packet.exportedAt, {
      text: `Packet written, ${numberWords(packet.pages)}\u00a0pages`,
      detail: packet.pdfName,
    }),
  );

/** The readings around each turn of the case: its notice, and every change of its state. */
const readingsOfTurns = ({ violation, readings }: CaseHistory): readonly Reading[] => {
  const turns = [violation.noticeAt, ...violation.statusLog.slice(1).map(({ at }) => at)];
  const shown = new Map<string, Reading>();
  for (const turn of turns) {
    const { before, after } = readingsAround(readings, turn);
    for (const reading of [before, after]) if (reading !== null) shown.set(reading.id, reading);
  }
  return [...shown.values()].toSorted((a, b) => a.at - b.at);
};

const readingEvents = (history: CaseHistory): readonly CaseEvent[] =>
  readingsOfTurns(history).map((reading, index, all) => {
    const earlier = all[index - 1];
    const moved = earlier === undefined ? null : reading.rating - earlier.rating;
    const detail = moved === null ? '' : moved === 0 ? 'unchanged' : signedWords(moved);
    return event('reading', `reading-${reading.id}`, reading.at, {
      text: `Reading ${numberWords(reading.rating)}`,
      detail,
    });
  });

/** Who made a decision, empty where nobody was named. */
export const deciderOf = (
  { decidedBy }: Pick<RouteDecision, 'decidedBy'>,
  people: CaseHistory['people'],
): string => people.find(({ id }) => id === decidedBy)?.name ?? '';

const routeEvents = ({ decisions, people }: CaseHistory): readonly CaseEvent[] =>
  decisions.map((decision, index) => {
    const before = decisions[index + 1];
    const changed = before === undefined || before.route === decision.route ? 'chosen' : 'changed';
    return event('route', `route-${decision.id}`, decision.decidedAt, {
      text: `Route ${changed}: ${routeWords[decision.route]}`,
      detail: decision.reason,
      who: deciderOf(decision, people),
    });
  });

/**
 * A time that was said goes to the minute alone: what the shop did or logged is taken to follow what the app noted in that
 * minute, what the platform did to precede it.
 */
const placeOf = ({ at, isOwnAct }: CaseEvent): Instant =>
  isOwnAct && at % MINUTE === 0 ? at + MINUTE - 1 : at;

/** Everything that happened to a case, newest first. */
export const caseEvents = (history: CaseHistory): readonly CaseEvent[] =>
  [
    ...packetEvents(history),
    ...routeEvents(history),
    ...actionEvents(history),
    ...fileEvents(history),
    ...evidenceEvents(history),
    ...appealEvents(history),
    ...stateEvents(history).toReversed(),
    ...readingEvents(history),
    noticeEvent(history),
  ].toSorted((a, b) => placeOf(b) - placeOf(a));

/** Day and time of an event; the day only where it differs from the line above. */
export const eventTimes = (
  events: readonly CaseEvent[],
  zone: Zone,
  now: Instant,
): readonly { readonly date: string; readonly time: string }[] => {
  const today = dayOf(now, zone);
  return events.map(({ at, isDay }, index) => {
    const day = dayOf(at, zone);
    const above = events[index - 1];
    const same = above !== undefined && dayOf(above.at, zone) === day;
    const date = same ? '' : day === today ? 'Today' : formatDay(day, today);
    return { date, time: isDay ? '' : formatTime(at, zone) };
  });
};
