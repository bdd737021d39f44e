import { readWith } from '#main/worker/capture-work.ts';
import type { Ocr } from '#main/worker/ocr.ts';
import { shippedPacks } from '#main/services/packs.ts';
import { readCapture, type CaptureProposal } from '#shared/capture/read-capture.ts';
import type { CapturedPage } from '#shared/capture/page.ts';
import { seededNumbers } from '#shared/kernel/random.ts';
import { testNow } from './records.ts';
import {
  healthPage,
  ticketPage,
  type HealthLayout,
  type Look,
  type TicketLayout,
} from './seller-center-pages.ts';

type Field = CaptureProposal['field'];
type Facts = Readonly<Partial<Record<Field, string>>>;

/** A made screenshot and what a person reads in it: what must be found, and what else it says and may be found. */
export interface Shot {
  readonly name: string;
  readonly dark: boolean;
  readonly png: Buffer;
  readonly expected: Facts;
  readonly alsoTrue: Facts;
}

type Next = (below: number) => number;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly zone: 'EST' | 'EDT';
}

const wallOf = ({ year, month, day, hour, minute }: Moment): string =>
  `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;

/** The ways in which the platform's pages print a time. */
const printings: readonly ((at: Moment) => string)[] = [
  (at) => `${months[at.month - 1]} ${at.day}, ${at.year} ${two(at.hour)}:${two(at.minute)} (${at.zone})`,
  (at) => `${wallOf(at).replace('T', ' ')}:${two((at.day * 7) % 60)} (UTC${at.zone === 'EST' ? '-5' : '-4'})`,
  (at) => `${at.day} ${months[at.month - 1]} ${at.year}, ${two(at.hour)}:${two(at.minute)} ${at.zone}`,
];

const digits = (next: Next, count: number): string =>
  Array.from({ length: count }, (_, at) => (at === 0 ? '5' : String(next(10)))).join('');

const printed = (next: Next, at: Moment): string =>
  (printings[next(printings.length)] ?? printings[0])?.(at) ?? '';

const time = (next: Next) => ({ day: 1 + next(28), hour: next(24), minute: next(60) });

const ticketShot = (next: Next, layout: TicketLayout, look: Look): Omit<Shot, 'name'> => {
  const notice: Moment = { year: 2026, month: [1, 2, 11][next(3)] ?? 1, ...time(next), zone: 'EST' };
  const past = notice.month === 11 ? { ...notice, day: 1 + next(22) } : notice;
  const due: Moment = { year: 2027, month: 5 + next(4), ...time(next), zone: 'EDT' };
  const ticket = digits(next, 18 + next(2));
  const points = 1 + next(48);
  const facts = {
    title: 'Late dispatch rate',
    status: 'Enforcement action taken',
    ticket,
    notice: printed(next, past),
    points: `${['-', '\u2212'][next(2)] ?? '-'}${points}`,
    appealBy: printed(next, due),
    order: digits(next, 18),
  };
  const png = ticketPage(facts, layout, look);
  const expected = {
    ticket,
    orders: facts.order,
    points: String(points),
    noticeAt: wallOf(past),
    appealDue: wallOf(due),
  };
  const alsoTrue = { type: 'late-dispatch', status: 'actionTaken' };
  return { dark: look.dark, png, expected, alsoTrue };
};

const healthShot = (next: Next, layout: HealthLayout, look: Look): Omit<Shot, 'name'> => {
  const at: Moment = { year: 2026, month: [1, 2, 11][next(3)] ?? 1, ...time(next), zone: 'EST' };
  const past = at.month === 11 ? { ...at, day: 1 + next(22) } : at;
  const rating = String(next(261));
  const violations = ['Late dispatch rate', 'Wrong category', 'Missing qualification'].map((title) => ({
    title,
    points: `-${1 + next(48)}`,
    date: `${months[next(12)] ?? ''} ${1 + next(28)}, 2026`,
  }));
  const png = healthPage({ rating, updated: printed(next, past), violations }, layout, look);
  return { dark: look.dark, png, expected: { rating, shownAt: wallOf(past) }, alsoTrue: {} };
};

const kinds = ['rows', 'large', 'grid', 'ofScale', 'prose'] as const;

/** Made screenshots: each font, each scale, light and dark, the kinds of page in turn. */
export function* madeShots(
  fonts: readonly string[],
  scales: readonly number[],
  seed: number,
): Generator<Shot> {
  const random = seededNumbers(seed);
  const next: Next = (below) => random() % below;
  let index = seed;
  for (const font of fonts)
    for (const scale of scales)
      for (const dark of [false, true]) {
        const kind = kinds[index % kinds.length] ?? 'rows';
        index += 1;
        const look = { font, scale, dark };
        const made =
          kind === 'large' || kind === 'ofScale'
            ? healthShot(next, kind, look)
            : ticketShot(next, kind, look);
        yield { ...made, name: `${kind}, ${font}, ${scale * 100} %, ${dark ? 'dark' : 'light'}` };
      }
}

/** The kinds of facts whose rates are told apart. */
export const factKinds = ['reference', 'points', 'date'] as const;
type FactKind = (typeof factKinds)[number];

const kindOf = (field: string): FactKind =>
  field === 'ticket' || field === 'orders' ? 'reference' : /At$|Due$/u.test(field) ? 'date' : 'points';

export interface Tally {
  fields: number;
  right: number;
}

/**
 * How many facts of each kind were looked for and read right, how many of them were sure and right, how many proposals of
 * any kind were sure and wrong, and what went wrong.
 */
export interface Score {
  readonly kinds: Readonly<Record<FactKind, Tally>>;
  sure: number;
  wrongWhileSure: number;
  readonly remarks: string[];
}

const emptyScore = (): Score => ({
  kinds: {
    reference: { fields: 0, right: 0 },
    points: { fields: 0, right: 0 },
    date: { fields: 0, right: 0 },
  },
  sure: 0,
  wrongWhileSure: 0,
  remarks: [],
});

/** All kinds of a score together. */
export const wholeOf = ({ kinds }: Score): Tally => ({
  fields: factKinds.reduce((sum, kind) => sum + kinds[kind].fields, 0),
  right: factKinds.reduce((sum, kind) => sum + kinds[kind].right, 0),
});

const [us] = shippedPacks();
const idle = { signal: new AbortController().signal, progress: () => undefined };

const detail = (page: CapturedPage, one: CaptureProposal): string => {
  const words = page.words.filter((word) => word.from < one.to && one.from < word.to);
  const told = words.map(
    ({ from, to, confidence, agrees }) =>
      `${page.text.slice(from, to)}/${Math.round(confidence)}${agrees ? '' : '!'}`,
  );
  return `${one.value} ${one.sure ? 'sure' : `(${one.why})`} ${told.join(' ')}`;
};

const scoreShot = (score: Score, { name, expected, alsoTrue }: Shot, page: CapturedPage): void => {
  if (us === undefined) throw new Error('no pack ships');
  const context = { pack: us, zone: 'America/New_York', now: testNow, noticeAt: null };
  const { health, notice } = readCapture(page, context);
  const all = [...health, ...notice];
  for (const [field, value] of Object.entries(expected)) {
    const found = all.filter((one) => one.field === field);
    const isRight = found.length > 0 && found.every((one) => one.value === value);
    const isSure = found.some(({ sure }) => sure);
    const tally = score.kinds[kindOf(field)];
    tally.fields += 1;
    tally.right += isRight ? 1 : 0;
    score.sure += isRight && isSure ? 1 : 0;
    if (!isRight || !isSure)
      score.remarks.push(
        `${name}: ${field} ${value}, read ${found.map((one) => detail(page, one)).join('; ') || 'nothing'}`,
      );
  }
  // Also of what nobody asked for: a page's table or path that is taken for a fact misleads as much.
  const truth: Facts = { ...alsoTrue, ...expected };
  const wrong = all.filter((one) => one.sure && truth[one.field] !== one.value);
  score.wrongWhileSure += wrong.length;
  for (const one of wrong) score.remarks.push(`${name}: wrong while sure: ${one.field} ${detail(page, one)}`);
};

/** Reads made screenshots and counts what was read right, apart for light and dark. */
export const scoreShots = async (
  ocr: Ocr,
  shots: Iterable<Shot>,
): Promise<Readonly<Record<'light' | 'dark', Score>>> => {
  const scores = { light: emptyScore(), dark: emptyScore() };
  for (const shot of shots) {
    const { page } = await readWith(ocr, { kind: 'bytes', bytes: shot.png, fileName: 'shot.png' }, idle);
    scoreShot(scores[shot.dark ? 'dark' : 'light'], shot, page);
  }
  return scores;
};
