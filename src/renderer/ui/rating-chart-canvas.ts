import type { Chart, ChartArea } from 'chart.js';
import type { Words } from './chart-labels.ts';
import { roles, type Role, type Scheme, type Tone } from './palette.ts';
import type { RatingChartData, XY } from './rating-chart-data.ts';

/** What a drawing step needs: the chart's area and scales, the data, and the colours of a scheme. */
export type Canvas = {
  readonly ctx: CanvasRenderingContext2D;
  readonly area: ChartArea;
  readonly width: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly data: RatingChartData;
  readonly scheme: Scheme;
  readonly paint: Readonly<Record<Role, string>>;
};

export const LANE = 30;
const TICKS = 28;

const laneCount = (data: RatingChartData): number =>
  data.compact === true ? 0 : [data.gains, data.restrictions].filter((lane) => lane !== undefined).length;

/** Room around the plot: names to the right, lanes and months under it. */
export const padding = (data: RatingChartData) => ({
  top: 4,
  left: 0,
  right: data.compact === true ? 44 : 152,
  bottom: TICKS + (laneCount(data) > 0 ? laneCount(data) * LANE + 10 : 0),
});

export const font = (size: number, weight: number): string =>
  `${String(weight)} ${String(size)}px Inter, sans-serif`;
export const words = (text: string, colour: string, size = 12, weight = 400): Words => ({
  text,
  font: font(size, weight),
  colour,
});

export const canvasOf = (chart: Chart, data: RatingChartData, scheme: Scheme): Canvas => ({
  ctx: chart.ctx,
  area: chart.chartArea,
  width: chart.width,
  x: (at) => chart.scales['x']?.getPixelForValue(at) ?? 0,
  y: (value) => chart.scales['y']?.getPixelForValue(value) ?? 0,
  data,
  scheme,
  paint: roles[scheme],
});

export const markOf = ({ paint }: Canvas, tone: Tone): string => paint[`${tone}Mark`];

export const rule = (
  canvas: Canvas,
  from: XY,
  to: XY,
  style: { readonly colour: string; readonly width?: number; readonly dash?: readonly number[] },
) => {
  const { ctx } = canvas;
  ctx.save();
  ctx.beginPath();
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = style.width ?? 1;
  ctx.setLineDash([...(style.dash ?? [])]);
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.restore();
};

export const crisp = (value: number): number => Math.round(value) + 0.5;
export const isWithin = ({ data }: Canvas, at: number): boolean => at >= data.from && at <= data.to;

export const bottomOf = ({ area, data }: Canvas): number => area.bottom + padding(data).bottom - TICKS;

export const triangle = (
  canvas: Canvas,
  at: XY,
  look: { readonly up: boolean; readonly fill: string; readonly stroke: string },
) => {
  const { ctx } = canvas;
  const [half, height] = look.stroke === canvas.paint.surface ? [5, 8] : [5.5, 9];
  const sign = look.up ? -1 : 1;
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(at.x - half, at.y - (sign * height) / 2);
  ctx.lineTo(at.x + half, at.y - (sign * height) / 2);
  ctx.lineTo(at.x, at.y + (sign * height) / 2);
  ctx.closePath();
  ctx.lineWidth = 1.5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = look.stroke;
  ctx.stroke();
  ctx.fillStyle = look.fill;
  ctx.fill();
  ctx.restore();
};
