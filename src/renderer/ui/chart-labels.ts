/** Labels at the thing: each takes the first free spot; where none is free, the less important one goes. */

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Spot = { readonly x: number; readonly y: number; readonly align: 'left' | 'center' | 'right' };
export type Words = { readonly text: string; readonly font: string; readonly colour: string };
export type Label = { readonly lines: readonly Words[]; readonly spots: readonly Spot[] };

export type Sheet = {
  readonly ctx: CanvasRenderingContext2D;
  readonly halo: string;
  readonly bounds: Box;
  /** What labels must not cover, grows as they are placed. */
  readonly taken: Box[];
  /** What they rather do not cover: lines. */
  readonly soft: readonly Box[];
};

const LINE = 14;
const AIR = 2;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const inside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

const boxOf = (ctx: CanvasRenderingContext2D, { lines }: Label, spot: Spot): Box => {
  const width = Math.max(
    ...lines.map(({ text, font }) => {
      ctx.font = font;
      return ctx.measureText(text).width;
    }),
  );
  const left = spot.align === 'left' ? spot.x : spot.align === 'right' ? spot.x - width : spot.x - width / 2;
  const top = spot.y - (lines.length * LINE) / 2;
  return { left: left - AIR, right: left + width + AIR, top, bottom: top + lines.length * LINE };
};

const write = ({ ctx, halo }: Sheet, { lines }: Label, spot: Spot): void => {
  ctx.save();
  ctx.textAlign = spot.align;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = halo;
  lines.forEach(({ text, font, colour }, index) => {
    const y = spot.y + (index - (lines.length - 1) / 2) * LINE;
    ctx.font = font;
    ctx.strokeText(text, spot.x, y);
    ctx.fillStyle = colour;
    ctx.fillText(text, spot.x, y);
  });
  ctx.restore();
};

/** Writes a label at its first spot that is free, rather off the lines; returns whether it found one. */
export const place = (sheet: Sheet, label: Label): boolean => {
  const free = label.spots
    .map((spot) => ({ spot, box: boxOf(sheet.ctx, label, spot) }))
    .filter(({ box }) => inside(box, sheet.bounds) && !sheet.taken.some((other) => meet(box, other)));
  const best = free.find(({ box }) => !sheet.soft.some((line) => meet(box, line))) ?? free[0];
  if (best === undefined) return false;
  sheet.taken.push(best.box);
  write(sheet, label, best.spot);
  return true;
};
