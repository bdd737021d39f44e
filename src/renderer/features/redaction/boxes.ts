import type { PageBox } from '#shared/evidence-pages.ts';
import type { Suggestion } from '#shared/redaction-suggestions.ts';

/** A box that is to be burned in: its place, and what it covers in the user's or the suggestion's words. */
export interface Box {
  readonly id: number;
  readonly page: number;
  readonly box: PageBox;
  readonly label: string;
}

/** A box that is to be added. */
export type NewBox = Omit<Box, 'id'>;

/** The boxes of a file that is being redacted, with every state before, so that each step can be taken back. */
export interface Boxes {
  readonly now: readonly Box[];
  readonly past: readonly (readonly Box[])[];
  readonly future: readonly (readonly Box[])[];
  readonly lastId: number;
  /** What the last step was, so that a row of small moves of one box is one step. */
  readonly lastStep: string;
}

export const noBoxes: Boxes = { now: [], past: [], future: [], lastId: 0, lastStep: '' };

const longestPast = 200;

const step = (boxes: Boxes, now: readonly Box[], name: string): Boxes => ({
  ...boxes,
  now,
  past: name !== '' && name === boxes.lastStep ? boxes.past : [...boxes.past, boxes.now].slice(-longestPast),
  future: [],
  lastStep: name,
});

/** Adds boxes in one step; the last of them has the id `lastId`. */
export const addAll = (boxes: Boxes, added: readonly NewBox[]): Boxes => {
  if (added.length === 0) return boxes;
  const fresh = added.map(({ page, box, label }, index) => ({
    id: boxes.lastId + index + 1,
    page,
    box,
    label,
  }));
  return { ...step(boxes, [...boxes.now, ...fresh], ''), lastId: boxes.lastId + added.length };
};

/** Adds boxes to a page. */
export const addBoxes = (
  boxes: Boxes,
  page: number,
  added: readonly { readonly box: PageBox; readonly label: string }[],
): Boxes =>
  addAll(
    boxes,
    added.map(({ box, label }) => ({ page, box, label })),
  );

/** Puts a box to another place; moves of one box that follow one another by keys are one step. */
export const placeBox = (boxes: Boxes, id: number, box: PageBox, byKey: boolean): Boxes =>
  step(
    boxes,
    boxes.now.map((one) => (one.id === id ? { ...one, box } : one)),
    byKey ? `place ${String(id)}` : '',
  );

export const nameBox = (boxes: Boxes, id: number, label: string): Boxes =>
  step(
    boxes,
    boxes.now.map((one) => (one.id === id ? { ...one, label } : one)),
    `name ${String(id)}`,
  );

export const removeBox = (boxes: Boxes, id: number): Boxes =>
  step(
    boxes,
    boxes.now.filter((one) => one.id !== id),
    '',
  );

export const undoBoxes = (boxes: Boxes): Boxes => {
  const before = boxes.past.at(-1);
  if (before === undefined) return boxes;
  return {
    ...boxes,
    now: before,
    past: boxes.past.slice(0, -1),
    future: [boxes.now, ...boxes.future],
    lastStep: '',
  };
};

export const redoBoxes = (boxes: Boxes): Boxes => {
  const [next, ...future] = boxes.future;
  if (next === undefined) return boxes;
  return { ...boxes, now: next, past: [...boxes.past, boxes.now], future, lastStep: '' };
};

/** The least side of a box, as a share of the page. */
export const leastSide = 0.004;

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** A box moved within its page; its size stays. */
export const moved = (box: PageBox, right: number, down: number): PageBox => ({
  ...box,
  left: clamp(box.left + right, 1 - box.width),
  top: clamp(box.top + down, 1 - box.height),
});

/** A box whose right and lower edge are moved, within its page. */
export const sized = (box: PageBox, wider: number, higher: number): PageBox => ({
  ...box,
  width: Math.max(leastSide, Math.min(1 - box.left, box.width + wider)),
  height: Math.max(leastSide, Math.min(1 - box.top, box.height + higher)),
});

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The box between two corners, cut at the edges of the page. */
export const boxBetween = (a: Place, b: Place): PageBox => {
  const [left, right] = [clamp(Math.min(a.x, b.x), 1), clamp(Math.max(a.x, b.x), 1)];
  const [top, bottom] = [clamp(Math.min(a.y, b.y), 1), clamp(Math.max(a.y, b.y), 1)];
  return { left, top, width: right - left, height: bottom - top };
};

/** A new box lower than those that stand where it would, so that none lies on another. */
export const besides = (taken: readonly PageBox[], box: PageBox): PageBox => {
  const lies = taken.some(
    ({ left, top }) => Math.abs(left - box.left) < box.width && Math.abs(top - box.top) < box.height,
  );
  const lower = moved(box, 0, box.height * 1.25);
  return lies && lower.top > box.top ? besides(taken, lower) : box;
};

const covers = (box: PageBox, { left, top, width, height }: PageBox): boolean => {
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
};

/** The suggestions of a page whose middle no box covers yet. */
export const openSuggestions = (
  suggestions: readonly Suggestion[],
  boxes: readonly Box[],
  page: number,
): readonly Suggestion[] =>
  suggestions.filter(({ box }) => !boxes.some((one) => one.page === page && covers(one.box, box)));
