import { place, type Sheet } from './chart-labels.ts';
import type { ChartRules } from './rating-chart-data.ts';
import { numberWords } from './numbers.ts';
import { tints, withOpacity } from './palette.ts';
import { bottomOf, crisp, font, isWithin, markOf, rule, words, type Canvas } from './rating-chart-canvas.ts';

type Stretch = ChartRules & { readonly left: number; readonly right: number };

/** The chart's past and present rules, each with the part of its width on which they hold. */
const stretchesOf = ({ data, area, x }: Canvas): readonly Stretch[] => {
  const { past = [] } = data;
  const inside = (at: number): number => Math.min(area.right, Math.max(area.left, x(at)));
  const begin = past.at(-1)?.to;
  return [
    ...past.map((era) => ({ ...era, left: inside(era.from), right: inside(era.to) })),
    { ...data, left: begin === undefined ? area.left : inside(begin), right: area.right },
  ];
};

const drawBands = (canvas: Canvas, { bands, left, right }: Stretch) => {
  const { ctx, area, data, scheme, y } = canvas;
  for (const band of bands) {
    const top = Math.max(y(Math.min(band.to, data.max)), area.top);
    const bottom = Math.min(y(Math.max(band.from, data.min)), area.bottom);
    ctx.fillStyle = withOpacity(markOf(canvas, band.tone), tints[scheme].band[band.tone]);
    ctx.fillRect(left, top, right - left, bottom - top);
  }
};

const drawTicks = (canvas: Canvas) => {
  const { area, data, paint, x, ctx } = canvas;
  const sheet: Sheet = {
    ctx,
    halo: paint.surface,
    bounds: { left: 0, right: canvas.width, top: 0, bottom: 9999 },
    taken: [],
    soft: [],
  };
  for (const tick of data.ticks.filter(({ at }) => isWithin(canvas, at))) {
    const at = crisp(x(tick.at));
    rule(canvas, { x: at, y: area.top }, { x: at, y: bottomOf(canvas) + 4 }, { colour: paint.lineSoft });
    place(sheet, {
      lines: [words(tick.words, paint.text2)],
      spots: [{ x: Math.round(x(tick.at)), y: bottomOf(canvas) + 15, align: 'left' }],
    });
  }
};

const drawLines = (canvas: Canvas, { milestones, left, right }: Stretch) => {
  const { data, scheme, paint, y } = canvas;
  for (const { at, tone } of milestones.filter(({ at }) => at <= data.max)) {
    const isAxis = tone === 'neut';
    const colour = isAxis ? paint.text : withOpacity(markOf(canvas, tone), tints[scheme].milestone[tone]);
    const line = crisp(y(at)) - (isAxis ? 0.5 : 0);
    rule(canvas, { x: left, y: line }, { x: right, y: line }, { colour, width: isAxis ? 1.5 : 1 });
  }
};

const nameMilestones = (canvas: Canvas) => {
  const { area, data, paint, y, ctx } = canvas;
  const sheet: Sheet = {
    ctx,
    halo: paint.surface,
    bounds: { left: 0, right: 9999, top: 0, bottom: 9999 },
    taken: [],
    soft: [],
  };
  for (const { at, words: text, tone } of data.milestones.filter(({ at }) => at <= data.max)) {
    const number = numberWords(at);
    const colour = tone === 'good' ? paint.goodText : paint.text;
    const left = area.right + 10;
    if (
      !place(sheet, {
        lines: [words(number, colour, 12, 600)],
        spots: [{ x: left, y: y(at), align: 'left' }],
      })
    )
      continue;
    if (data.compact === true) continue;
    ctx.font = font(12, 600);
    const shift = ctx.measureText(number).width + 7;
    place(sheet, {
      lines: [words(text, paint.text2)],
      spots: [{ x: left + shift, y: y(at), align: 'left' }],
    });
  }
};

/** All that lies under the lines. */
export const drawGround = (canvas: Canvas): void => {
  const stretches = stretchesOf(canvas);
  for (const stretch of stretches) drawBands(canvas, stretch);
  drawTicks(canvas);
  for (const stretch of stretches) drawLines(canvas, stretch);
  nameMilestones(canvas);
};
