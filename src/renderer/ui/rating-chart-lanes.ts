import { place, type Box, type Sheet } from './chart-labels.ts';
import { series } from './palette.ts';
import { LANE, crisp, font, isWithin, rule, triangle, words, type Canvas } from './rating-chart-canvas.ts';

const laneTop = ({ area }: Canvas, index: number): number => area.bottom + 10 + index * LANE;

const laneFrame = (canvas: Canvas, index: number, name: string): number => {
  const { area, paint, ctx } = canvas;
  const top = laneTop(canvas, index);
  for (const y of [top, top + LANE])
    rule(canvas, { x: area.left, y: crisp(y) }, { x: area.right, y: crisp(y) }, { colour: paint.line });
  ctx.save();
  ctx.font = font(12, 400);
  ctx.fillStyle = paint.text2;
  ctx.textBaseline = 'middle';
  ctx.fillText(name, area.right + 10, top + LANE / 2);
  ctx.restore();
  return top + LANE / 2;
};

const hatch = (canvas: Canvas, box: Box) => {
  const { ctx, paint } = canvas;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  ctx.fillStyle = paint.surface;
  ctx.fill();
  ctx.clip();
  ctx.strokeStyle = paint.text;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = box.left - 14; x < box.right + 14; x += 5) {
    ctx.moveTo(x, box.bottom);
    ctx.lineTo(x + (box.bottom - box.top), box.top);
  }
  ctx.stroke();
  ctx.restore();
  ctx.save();
  ctx.strokeStyle = paint.text;
  ctx.lineWidth = 1;
  ctx.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  ctx.restore();
};

const drawRestrictions = (canvas: Canvas, index: number) => {
  const { area, data, paint, x, ctx } = canvas;
  if (data.restrictions === undefined) return;
  const y = laneFrame(canvas, index, data.restrictions.name);
  const shown = data.restrictions.spans.filter((span) => span.to >= data.from && span.from <= data.to);
  const boxes = shown.map((span) => {
    const left = crisp(Math.max(x(span.from), area.left));
    const right = Math.min(Math.max(x(span.to), left + 6), area.right);
    return { left, right: crisp(right) - 1, top: crisp(y - 7), bottom: crisp(y + 6) };
  });
  const sheet: Sheet = {
    ctx,
    halo: paint.surface,
    bounds: { left: area.left, right: area.right, top: 0, bottom: 9999 },
    taken: [...boxes],
    soft: [],
  };
  shown.forEach((span, at) => {
    const box = boxes[at];
    if (box === undefined) return;
    hatch(canvas, box);
    const look =
      span.isOpen === true ? words(span.words, paint.text, 12, 600) : words(span.words, paint.text2);
    place(sheet, {
      lines: [look],
      spots: [
        { x: box.right + 7, y, align: 'left' },
        { x: box.left - 7, y, align: 'right' },
      ],
    });
  });
};

/** Gains and restrictions in their lanes under the plot. */
export const drawLanes = (canvas: Canvas) => {
  const { data, scheme, paint, x } = canvas;
  if (data.compact === true) return;
  if (data.gains !== undefined) {
    const y = laneFrame(canvas, 0, data.gains.name);
    for (const at of data.gains.at.filter((gain) => isWithin(canvas, gain)))
      triangle(canvas, { x: x(at), y }, { up: true, fill: series[scheme].teal, stroke: paint.surface });
  }
  drawRestrictions(canvas, data.gains === undefined ? 0 : 1);
};
