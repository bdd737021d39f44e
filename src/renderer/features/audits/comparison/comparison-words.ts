import type { StateLook } from '#renderer/ui/states.ts';
import type { Audit } from '#shared/audits/audit.ts';
import type { Change, ComparedItem } from '#shared/audits/comparison.ts';
import type { Score } from '#shared/audits/score.ts';
import { dayOf, type Day, type Zone } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { severityNames, shareWords } from '../audit-words.ts';

/** Word, shape and colour of what became of an item. */
export const changeLooks: Readonly<Record<Change, StateLook>> = {
  worse: { tone: 'dang', shape: 'octagon', word: 'Worse' },
  better: { tone: 'good', shape: 'check', word: 'Better' },
  stayed: { tone: 'neut', shape: 'dot', word: 'Stayed' },
  new: { tone: 'accent', shape: 'half', word: 'New' },
  gone: { tone: 'neut', shape: 'off', word: 'Not asked any more' },
  unjudged: { tone: 'neut', shape: 'dashed', word: 'Not judged in both' },
};

type Sided = 'earlier' | 'later';

/** Why a run says nothing of an item that the other one asked. */
export const missingWords = ({ inBoth }: ComparedItem, { checklist }: Pick<Audit, 'checklist'>): string =>
  inBoth ? 'not asked' : `not in version${NBSP}${String(checklist.version)}`;

/** "High", or "High, was Low" where the checklist changed its mind. */
export const severityWords = ({ earlier, later }: ComparedItem): string => {
  const [from, to] = [earlier?.item.severity, later?.item.severity];
  if (from === undefined || to === undefined || from === to)
    return [from ?? to].flatMap((one) => (one === undefined ? [] : severityNames[one])).join('');
  return `${severityNames[to]}, was ${severityNames[from]}`;
};

/** How the earlier version asked it, where that was in other words. */
export const formerQuestion = ({ earlier, later }: ComparedItem): string | null =>
  earlier !== null && later !== null && earlier.item.question !== later.item.question
    ? earlier.item.question
    : null;

/** "Run 2, 15 Nov". */
export const runWords = ({ number, startedAt }: Audit, zone: Zone, today: Day): string =>
  `Run${NBSP}${String(number)}, ${formatDayShort(dayOf(startedAt, zone), today)}`;

/** "62 %, then 77 %", or a word in place of what a run does not say. */
export const bothShares = (sides: Readonly<Record<Sided, Pick<Score, 'share'> | null>>): string =>
  (['earlier', 'later'] as const)
    .map((side) => {
      const score = sides[side];
      return score === null ? 'not asked' : shareWords(score.share);
    })
    .join(', then ');
