import { instantOfLocal } from '../kernel/time.ts';
import { escaped } from '../kernel/words.ts';
import { printedTimes } from '../notice-reading/printed-times.ts';
import type { NoticeContext } from '../notice-reading/proposal.ts';
import { wallTimeOf } from '../notice-reading/read-times.ts';
import type { Pack } from '../policy/pack.ts';
import { isOnScale } from '../rating/model.ts';
import { boxAround, wordsIn, type Box, type CapturedPage } from './page.ts';

/** What a page of the account's health says, each with its place in the text. */
export interface HealthProposal {
  readonly field: 'rating' | 'shownAt';
  /** The rating's digits, or wall time of the shop as `YYYY-MM-DDTHH:mm`. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
  readonly why: string;
}

/** What the figure is called: by the pack, and as Seller Center's page is called. */
const namesOf = ({ rating }: Pack): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${[rating.name, rating.short].map((name) => escaped(name).replaceAll(/\s+/gu, '\\s+')).join('|')}|account\\s+health(?:\\s+(?:rating|score))?|health\\s+(?:rating|score))(?!\\p{L})`,
    'giu',
  );

/** A number that stands alone in its line, also behind a label and with the end of the scale behind it. */
const aloneLine =
  /^[^\S\n]*(?:(?<label>[^\d\n:\t]{0,40})[:\t][^\S\n]*)?(?<number>\d{1,4})(?:[^\S\n]*[/|][^\S\n]*\d{1,4})?(?:[^\S\n]*(?:points?|pts?))?[^\S\n]*$/dgimu;
const besideName = /^[^\S\n]*[:：\t]?[^\S\n]*(?<number>\d{1,4})(?![\d%]|[.,/:-]\d)/du;

/** What may stand before and behind the name where it is a label, and not a word of a sentence. */
const beforeLabel = /^\s*(?:(?:your|my|our|this|shop|store|seller|current|overall|total)\s+){0,2}$/iu;
const behindLabel =
  /^\s*(?:\([^)\n]{1,12}\)\s*)?[:：]?\s*(?:\d{1,4}(?:\s*[/|]\s*\d{1,4})?(?:\s*(?:points?|pts?))?)?\s*$/iu;

const inSentence = 'The name of the rating stands in a sentence.';
const otherName = 'Another name stands before it.';

/** Whether a name of the rating is all that its cell of the page says beside the number. */
const isLabel = (text: string, from: number, to: number): boolean => {
  const start = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\t', from - 1)) + 1;
  const end = text.slice(to).search(/[\n\t]/u);
  return (
    beforeLabel.test(text.slice(start, from)) &&
    behindLabel.test(text.slice(to, end === -1 ? text.length : to + end))
  );
};

interface Figure {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly box: Box;
  /** Why it may be another number than the rating; null where nothing says so. */
  readonly doubt: string | null;
}

const boxOf = (page: CapturedPage, from: number, to: number): Box | null =>
  boxAround(wordsIn(page, from, to));

/** How far a figure may stand from its name, in heights of the name. */
const farAside = 8;
const farBelow = 9;
const farAbove = 4;

const isNear = (name: Box, figure: Box): boolean => {
  const aside = Math.max(name.x - figure.x - figure.width, figure.x - name.x - name.width, 0);
  const below = figure.y - name.y - name.height;
  const above = name.y - figure.y - figure.height;
  return aside < farAside * name.height && below < farBelow * name.height && above < farAbove * name.height;
};

const figureAt = (
  page: CapturedPage,
  pack: Pack,
  [from, to]: readonly [number, number],
  doubt: string | null,
): readonly Figure[] => {
  const value = String(Number(page.text.slice(from, to)));
  const box = boxOf(page, from, to);
  return box === null || !isOnScale(Number(value), pack) ? [] : [{ value, from, to, box, doubt }];
};

const figuresIn = (page: CapturedPage, pack: Pack, name: RegExp): readonly Figure[] =>
  [...page.text.matchAll(aloneLine)].flatMap((match) => {
    const label = match.groups?.['label']?.trim() ?? '';
    const [found] = label.matchAll(name);
    const isOwn =
      label === '' || (found !== undefined && isLabel(label, found.index, found.index + found[0].length));
    return figureAt(page, pack, match.indices?.groups?.['number'] ?? [0, 0], isOwn ? null : otherName);
  });

const besideIn = (page: CapturedPage, end: number, pack: Pack, doubt: string | null): readonly Figure[] => {
  const [from, to] = besideName.exec(page.text.slice(end))?.indices?.groups?.['number'] ?? [0, 0];
  return to === 0 ? [] : figureAt(page, pack, [end + from, end + to], doubt);
};

/** From how many times the height of the next a figure is the one that the page is about. */
const clearlyLarger = 1.4;

const once = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((one, index) => figures.findIndex(({ from }) => from === one.from) === index);

const ratings = (page: CapturedPage, pack: Pack): readonly HealthProposal[] => {
  const name = namesOf(pack);
  const alone = figuresIn(page, pack, name);
  const near = [...page.text.matchAll(name)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    if (!isLabel(page.text, index, end)) return besideIn(page, end, pack, inSentence);
    const box = boxOf(page, index, end);
    return [
      ...besideIn(page, end, pack, null),
      ...(box === null ? [] : alone.filter((figure) => isNear(box, figure.box))),
    ];
  });
  const found = once(near).toSorted((a, b) => b.box.height - a.box.height);
  const [first, second] = found;
  if (first === undefined) return [];
  const rivals = found.filter(({ value }) => value !== first.value);
  const stands = rivals.length === 0 || first.box.height > clearlyLarger * (second?.box.height ?? 0);
  const shown = stands ? [first] : found;
  return shown.map(({ value, from, to, doubt }) => {
    const why = stands ? doubt : 'More than one number stands at the name of the rating.';
    return {
      field: 'rating',
      value,
      from,
      to,
      sure: why === null,
      why: why ?? 'It stands at the name of the rating.',
    };
  });
};

/** All that may stand in the cell before the time: "Policy updated on" tells of something else. */
const shownWords =
  /^\s*(?:(?:page|data|rating|score|last)\s+){0,2}(?:updated?|as\s+of|until|refreshed)(?:\s+(?:on|at|time))?\s*[:：]?\s*$/iu;

const cellBefore = (text: string, from: number): string =>
  text
    .slice(Math.max(0, from - 60), from)
    .split(/[\n\t]/u)
    .at(-1) ?? '';

const shownTimes = (page: CapturedPage, context: NoticeContext): readonly HealthProposal[] =>
  printedTimes(page.text, context)
    .filter(({ from }) => shownWords.test(cellBefore(page.text, from)))
    .flatMap((time) =>
      time.days.flatMap((day) => {
        const wall = time.time === null ? null : wallTimeOf(day, time.time, time.zoneWords, context);
        if (wall === null) return [];
        const both = time.days.length > 1 ? 'Day and month can change places.' : null;
        const at = instantOfLocal(wall.value, context.zone);
        const ahead = at !== null && at > context.now ? 'This time has not come yet.' : null;
        const doubt = both ?? time.doubt ?? wall.doubt ?? ahead;
        const { from, to } = time;
        const why = doubt ?? 'The page says that it was updated then.';
        return [{ field: 'shownAt' as const, value: wall.value, from, to, sure: doubt === null, why }];
      }),
    );

/** Reads a page of the account's health: the rating at its name, and when the page says that it was updated. */
export const readHealth = (page: CapturedPage, context: NoticeContext): readonly HealthProposal[] => [
  ...ratings(page, context.pack),
  ...shownTimes(page, context),
];
