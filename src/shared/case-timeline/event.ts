import type { Contact } from '../contacts.ts';
import type { Instant } from '../kernel/time.ts';

/** What kind of event it is: whose record tells it. */
export type EventKind =
  | 'notice'
  | 'state'
  | 'appeal'
  | 'evidence'
  | 'packet'
  | 'reading'
  | 'route'
  | 'contact'
  | 'money'
  | 'quiz'
  | 'action';

/** Something that happened to a case. */
export interface CaseEvent {
  readonly key: string;
  readonly at: Instant;
  readonly kind: EventKind;
  readonly text: string;
  readonly detail: string;
  readonly who: string;
  /** Only its day is known, so it stands above what happened on that day. */
  readonly isDay: boolean;
  /** What the shop did or logged itself, at a time that was said. */
  readonly isOwnAct: boolean;
  /** The contact that it tells, which can be changed from its line; null for the rest. */
  readonly contact: Contact | null;
}

type Words = Pick<CaseEvent, 'text'> &
  Partial<Pick<CaseEvent, 'detail' | 'who' | 'isDay' | 'isOwnAct' | 'contact'>>;

/** An event from its words; what is left out is empty. */
export const event = (kind: EventKind, key: string, at: Instant, words: Words): CaseEvent => ({
  detail: '',
  who: '',
  isDay: false,
  isOwnAct: false,
  contact: null,
  ...words,
  key,
  at,
  kind,
});

/** What the lines of a long timeline can be narrowed to. */
export type EventGroup = 'states' | 'readings' | 'answers' | 'evidence' | 'contacts' | 'money' | 'actions';

const groups: Readonly<Record<EventKind, EventGroup>> = {
  notice: 'states',
  state: 'states',
  reading: 'readings',
  appeal: 'answers',
  packet: 'answers',
  route: 'answers',
  quiz: 'answers',
  evidence: 'evidence',
  contact: 'contacts',
  money: 'money',
  action: 'actions',
};

/** The groups as the filter names them, in its order. */
export const groupNames: Readonly<Record<EventGroup, string>> = {
  states: 'States',
  answers: 'Answers',
  actions: 'Actions',
  contacts: 'Contacts',
  money: 'Money',
  evidence: 'Evidence',
  readings: 'Readings',
};

const groupOrder: readonly EventGroup[] = [
  'states',
  'answers',
  'actions',
  'contacts',
  'money',
  'evidence',
  'readings',
];

/** The group of an event. */
export const groupOf = ({ kind }: Pick<CaseEvent, 'kind'>): EventGroup => groups[kind];

/** A timeline of up to so many lines is read at a glance: the app's own choice. */
const readAtAGlance = 10;

/** The groups that a timeline can be narrowed to: those that occur, none while it is short or all of one group. */
export const groupsOf = (events: readonly CaseEvent[]): readonly EventGroup[] => {
  if (events.length <= readAtAGlance) return [];
  const present = new Set(events.map(groupOf));
  return present.size < 2 ? [] : groupOrder.filter((group) => present.has(group));
};
