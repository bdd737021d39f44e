import { groupBy } from './kernel/group.ts';
import type { Instant } from './kernel/time.ts';
import { sameWords } from './kernel/words.ts';
import { violationTypeOf, type Pack } from './policy/pack.ts';
import type { Violation } from './violations.ts';

/** What a case needs to be told from one of its kind. */
export type RepeatedCase = Pick<Violation, 'id' | 'number' | 'type' | 'title' | 'noticeAt' | 'status'>;

/** A case among those of its kind on a shop's record. */
export interface Repeat<C extends RepeatedCase = RepeatedCase> {
  /** Which time it is; the first is no repeat. */
  readonly nth: number;
  /** When the first of them was told. */
  readonly since: Instant;
  /** All of its kind, itself included, oldest first; at least two. */
  readonly cases: readonly C[];
}

/** A text that is the same for cases of the same kind: their type, or the words of the title where the type tells nothing. */
export const kindOf = ({ type, title }: Pick<RepeatedCase, 'type' | 'title'>, pack: Pack): string =>
  type === null || violationTypeOf(pack, type)?.catchAll === true
    ? `title ${sameWords(title)}`
    : `type ${type}`;

type Told = Pick<RepeatedCase, 'noticeAt' | 'number'>;

/** The order in which cases were told, the first one first. */
export const byNotice = (a: Told, b: Told): number => a.noticeAt - b.noticeAt || a.number - b.number;

/**
 * Cases of the same type that came more than once in a shop's record, by the id of each of them: a rule of the app, not
 * of the platform. Without a type, or of the one for what the catalogue does not list, the words of the title must be
 * the same. Overturned cases neither repeat nor are repeated.
 */
export const repeatsOf = <C extends RepeatedCase>(
  cases: readonly C[],
  pack: Pack,
): ReadonlyMap<string, Repeat<C>> => {
  const found = new Map<string, Repeat<C>>();
  // What the platform took back as wrong has not happened.
  const counted = cases.filter(({ status }) => status !== 'overturned');
  for (const same of groupBy(counted, (one) => kindOf(one, pack)).values()) {
    const order = same.toSorted(byNotice);
    const [first] = order;
    if (first === undefined || order.length < 2) continue;
    for (const [index, one] of order.entries())
      found.set(one.id, { nth: index + 1, since: first.noticeAt, cases: order });
  }
  return found;
};

/** Whether a case is of a kind that was there before it. */
export const isRepeat = (repeat: Repeat | undefined): boolean => repeat !== undefined && repeat.nth > 1;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "1st", "2nd", "3rd", "11th". */
export const ordinal = (n: number): string => `${String(n)}${endings[ordinals.select(n)] ?? 'th'}`;
