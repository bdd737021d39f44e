import { instantOfLocal, localDateTime, parseLocalDateTime } from '../kernel/time.ts';
import { printedTimes, type PrintedTime } from '../notice-reading/printed-times.ts';
import type { NoticeContext } from '../notice-reading/proposal.ts';
import { inZoneWords } from '../notice-reading/zone-words.ts';
import { zoneLabel, type Pack } from '../policy/pack.ts';
import { isOnScale } from '../rating/model.ts';
import { boxAround, type Box, type CapturedPage } from './page.ts';

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

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');

/** What the figure is called: by the pack, and as Seller Center's page is called. */
const namesOf = ({ rating }: Pack): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${[rating.name, rating.short].map(escaped).join('|')}|account\\s+health(?:\\s+(?:rating|score))?|health\\s+(?:rating|score))(?!\\p{L})`,
    'giu',
  );

/** A number that stands alone in its line, also with the end of the scale behind it. */
const aloneLine =
  /^[^\S\n]*(?:[^\d\n:\t]{0,40}[:\t][^\S\n]*)?(?<number>\d{1,4})(?:[^\S\n]*[/|][^\S\n]*\d{1,4})?(?:[^\S\n]*(?:points?|pts?))?[^\S\n]*$/dgimu;
const besideName = /^[^\S\n]*[:：\t]?[^\S\n]*(?<number>\d{1,4})(?![\d%]|[.,/:-]\d)/du;

interface Figure {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly box: Box;
  /** Whether it stands in the same line right behind the name. */
  readonly isBeside: boolean;
}

const boxOf = (page: CapturedPage, from: number, to: number): Box | null =>
  boxAround(page.words.filter((word) => word.from < to && from < word.to));

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

const figuresIn = (page: CapturedPage, pack: Pack): readonly Figure[] =>
  [...page.text.matchAll(aloneLine)].flatMap((match) => {
    const [from, to] = match.indices?.groups?.['number'] ?? [0, 0];
    const value = String(Number(page.text.slice(from, to)));
    const box = boxOf(page, from, to);
    return box === null || !isOnScale(Number(value), pack) ? [] : [{ value, from, to, box, isBeside: false }];
  });

const besideIn = (page: CapturedPage, name: RegExpMatchArray, pack: Pack): readonly Figure[] => {
  const end = (name.index ?? 0) + name[0].length;
  const found = besideName.exec(page.text.slice(end));
  const [from, to] = found?.indices?.groups?.['number'] ?? [0, 0];
  if (found === null || to === 0) return [];
  const value = String(Number(page.text.slice(end + from, end + to)));
  const box = boxOf(page, end + from, end + to);
  if (box === null || !isOnScale(Number(value), pack)) return [];
  return [{ value, from: end + from, to: end + to, box, isBeside: true }];
};

/** From how many times the height of the next a figure is the one that the page is about. */
const clearlyLarger = 1.4;

const once = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((one, index) => figures.findIndex(({ from }) => from === one.from) === index);

const ratings = (page: CapturedPage, pack: Pack): readonly HealthProposal[] => {
  const names = [...page.text.matchAll(namesOf(pack))];
  const alone = figuresIn(page, pack);
  const near = names.flatMap((name) => {
    const box = boxOf(page, name.index, name.index + name[0].length);
    return [
      ...besideIn(page, name, pack),
      ...(box === null ? [] : alone.filter((figure) => isNear(box, figure.box))),
    ];
  });
  const found = once(near).toSorted((a, b) => b.box.height - a.box.height);
  const [first, second] = found;
  if (first === undefined) return [];
  const rivals = found.filter(({ value }) => value !== first.value);
  const stands = rivals.length === 0 || first.box.height > clearlyLarger * (second?.box.height ?? 0);
  const shown = stands ? [first] : found;
  return shown.map(({ value, from, to }) => ({
    field: 'rating',
    value,
    from,
    to,
    sure: stands,
    why: stands
      ? 'It stands at the name of the rating.'
      : 'More than one number stands at the name of the rating.',
  }));
};

const shownWords =
  /(?:(?:last\s+)?updated?|as\s+of|data\s+(?:as\s+of|until)|refreshed)(?:\s+(?:on|at|time))?\s*[:：]?\s*$/iu;

interface Wall {
  readonly value: string;
  readonly doubt: string | null;
}

const wallOf = (time: PrintedTime, day: string, { pack, zone }: NoticeContext): Wall | null => {
  if (time.time === null) return null;
  const wall = `${day}T${time.time}`;
  const here = parseLocalDateTime(wall, zone);
  if (time.zoneWords === null)
    return here.kind === 'invalid'
      ? null
      : { value: wall, doubt: `No time zone is printed; read as ${zoneLabel(pack, zone)}.` };
  const read = inZoneWords(wall, time.zoneWords, pack);
  if (read === null) return null;
  const value = localDateTime(read.instant, zone);
  const isSame = instantOfLocal(value, zone) === read.instant;
  return { value, doubt: isSame ? read.doubt : 'The clocks change at that time.' };
};

const shownTimes = (page: CapturedPage, context: NoticeContext): readonly HealthProposal[] =>
  printedTimes(page.text, context)
    .filter(({ from }) => shownWords.test(page.text.slice(Math.max(0, from - 40), from)))
    .flatMap((time) =>
      time.days.flatMap((day) => {
        const wall = wallOf(time, day, context);
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
