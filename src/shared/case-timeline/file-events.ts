import { contactWords, type Contact } from '../contacts.ts';
import type { Evidence } from '../evidence.ts';
import { endOfDayInstant, type Day, type Zone } from '../kernel/time.ts';
import { formatDayShort } from '../kernel/time-words.ts';
import { formatMoney } from '../kernel/money.ts';
import type { MoneyHeld } from '../money-held.ts';
import type { PolicyQuiz } from '../policy-quizzes.ts';
import type { PointEntry } from '../violations.ts';
import { signedWords } from '../kernel/numbers.ts';
import { event, type CaseEvent } from './event.ts';

/** What lies in the file of a case, as far as its timeline tells it. */
export interface FileHistory {
  readonly contacts: readonly Contact[];
  readonly holds: readonly MoneyHeld[];
  readonly quiz: PolicyQuiz | null;
  readonly evidence: readonly Evidence[];
  /** The ledger, for the gain of a passed quiz. */
  readonly entries: readonly PointEntry[];
  readonly zone: Zone;
  readonly today: Day;
}

const longest = 240;

/** The first lines of what was said; the whole is one click away. */
export const shortWords = (words: string): string => {
  const text = words.trim().replaceAll(/\s+/gu, ' ');
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
};

const contactDetail = (contact: Contact, { evidence, today }: FileHistory): string => {
  const file = evidence.find(({ id }) => id === contact.evidenceId);
  return [
    shortWords(contact.words),
    contact.answerBy === null ? '' : `Answer promised by ${formatDayShort(contact.answerBy, today)}.`,
    file === undefined ? '' : `In evidence ${String(file.number)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const contactEvents = (history: FileHistory): readonly CaseEvent[] =>
  history.contacts.toReversed().map((contact) =>
    event('contact', `contact-${contact.id}`, contact.at, {
      text: contactWords(contact),
      detail: contactDetail(contact, history),
      isOwnAct: true,
      contact,
    }),
  );

const heldEvent = (held: MoneyHeld, { zone, today }: FileHistory): CaseEvent => {
  const told = held.releaseDay === null ? '' : `to be released ${formatDayShort(held.releaseDay, today)}`;
  return event('money', `held-${held.id}`, endOfDayInstant(held.heldAt, zone), {
    text: `${formatMoney(held)} held`,
    detail: [told, held.note].filter((part) => part !== '').join(', '),
    isDay: true,
  });
};

const moneyEvents = (history: FileHistory): readonly CaseEvent[] =>
  history.holds.toReversed().flatMap((held) => [
    ...(held.releasedAt === null
      ? []
      : [
          event('money', `released-${held.id}`, endOfDayInstant(held.releasedAt, history.zone), {
            text: `${formatMoney(held)} released`,
            isDay: true,
          }),
        ]),
    heldEvent(held, history),
  ]);

const gainWords = ({ quiz, entries }: FileHistory): string => {
  const gain = entries.find(({ id }) => id === quiz?.gainId);
  if (gain === undefined) return 'no points are on record for it';
  return gain.points === null ? 'points unknown' : signedWords(gain.points);
};

const quizEvents = (history: FileHistory): readonly CaseEvent[] =>
  (history.quiz?.tries ?? [])
    .map(({ at, passed }, index) =>
      event('quiz', `quiz-${String(index)}`, at, {
        text: passed ? 'Policy quiz passed' : 'Policy quiz not passed',
        detail: passed ? gainWords(history) : '',
        isOwnAct: true,
      }),
    )
    .toReversed();

/** What the file of a case tells: contacts, money, and how its quiz was taken; of one kind and moment the later one first. */
export const fileEvents = (history: FileHistory): readonly CaseEvent[] => [
  ...quizEvents(history),
  ...contactEvents(history),
  ...moneyEvents(history),
];
