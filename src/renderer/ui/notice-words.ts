import { instantOfLocal, type Instant, type Zone } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import { caseStates } from './states.ts';

/** What words and numbers of the shop a proposal is told with. */
export interface NoticeWording {
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
}

const stateWords = new Map<string, string>(Object.entries(caseStates).map(([key, { word }]) => [key, word]));

/** What a text or a picture seems to say, as the screen tells it: times in words, a type and a state by their names. */
export const noticeValueWords = (
  { field, value }: { readonly field: string; readonly value: string },
  { pack, zone, now }: NoticeWording,
): string => {
  if (field === 'type') return violationTypeOf(pack, value)?.title ?? value;
  if (field === 'status') return stateWords.get(value) ?? value;
  if (field === 'points') return value === '0' ? 'none' : value;
  if (field === 'account') return 'the account as a whole';
  const at = /At$|Due$/u.test(field) ? instantOfLocal(value, zone) : null;
  return at === null ? value : formatInstant(at, zone, now);
};
