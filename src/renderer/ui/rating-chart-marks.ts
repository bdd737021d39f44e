import { place, type Box, type Label, type Sheet } from './chart-labels.ts';
import { numberWords } from './numbers.ts';
import { series, tealText } from './palette.ts';
import { bottomOf, crisp, isWithin, rule, triangle, words, type Canvas } from './rating-chart-canvas.ts';
import { gapPoints, linePoints, readingPoints, type ChartLoss, type XY } from './rating-chart-data.ts';
import { drawLanes } from './rating-chart-lanes.ts';

const drawToday = (canvas: Canvas) => {
  const { area, data, paint, x } = canvas;
  if (!isWithin(canvas, data.today)) return;
  const at = crisp(x(data.today));
  const top = area.top + (data.compact === true ? 0 : 16);
  rule(canvas, { x: at, y: top }, { x: at, y: bottomOf(canvas) }, { colour: paint.text, dash: [1.5, 3] });
};

/** Boxes around each piece of a stepped line, for labels to keep off. */
const stepsOf = ({ x, y }: Canvas, points: readonly XY[]): readonly Box[] =>
  points.flatMap((point, index) => {
    const next = points[index + 1];
    if (next === undefined || Number.isNaN(point.y) || Number.isNaN(next.y)) return [];
    const [x1, y1, x2, y2] = [x(point.x), y(point.y), x(next.x), y(next.y)];
    return [
      { left: x1 - 1, right: x2 + 1, top: y1 - 1.5, bottom: y1 + 1.5 },
      { left: x2 - 1.5, right: x2 + 1.5, top: Math.min(y1, y2), bottom: Math.max(y1, y2) },
    ];
  });

const milestoneBoxes = ({ data, area, y }: Canvas): readonly Box[] =>
  data.milestones.map(({ at }) => ({
    left: area.left,
    right: area.right,
    top: y(at) - 1,
    bottom: y(at) + 1,
  }));

const lossLabel = (canvas: Canvas, loss: ChartLoss): Label => {
  const [x, y] = [canvas.x(loss.at), canvas.y(loss.value)];
  const { paint } = canvas;
  const isVoid = loss.isVoid === true;
  const first = isVoid ? words(loss.words, paint.text2) : words(loss.words, paint.dangText, 12, 600);
  const lines = loss.second === undefined ? [first] : [first, words(loss.second, paint.text2)];
  const drop = 9 + lines.length * 7;
  return {
    lines,
    spots: [
      { x, y: y + drop, align: 'center' },
      { x: x - 8, y: y + drop, align: 'left' },
      { x: x - 9, y: y + (isVoid ? drop : 0), align: 'right' },
      { x: x + 8, y: y + drop, align: 'right' },
      { x: x + 9, y, align: 'left' },
      { x: x + 9, y: y + drop, align: 'left' },
      { x, y: y - drop - 2, align: 'center' },
    ],
  };
};

const atEnd = (canvas: Canvas, points: readonly XY[], offsets: readonly number[]): Label['spots'] => {
  const last = points.filter((point) => point.x <= canvas.data.to).at(-1);
  return last === undefined
    ? []
    : offsets.map((offset) => ({ x: canvas.area.right - 6, y: canvas.y(last.y) + offset, align: 'right' }));
};

const aheadLabels = (canvas: Canvas): readonly Label[] => {
  const { data, paint, scheme } = canvas;
  const low = data.simulation?.points.map(({ at, low: y }) => ({ x: at, y })) ?? [];
  return [
    {
      lines: [words(data.whatIf?.words ?? '', tealText[scheme], 12, 550)],
      spots: atEnd(canvas, linePoints(data.whatIf), [-14, -24, -36, 14]),
    },
    {
      lines: [words(data.rollOffs?.words ?? '', paint.accentText, 12, 550)],
      spots: atEnd(canvas, linePoints(data.rollOffs), [13, -13, 24, -24, 34, -34]),
    },
    { lines: [words(data.simulation?.words ?? '', paint.text2)], spots: atEnd(canvas, low, [-13, -26, 13]) },
  ].filter(({ lines }) => lines[0]?.text !== '');
};

/** Narrower gaps are told in the table: their words would cover the line beside them. */
const NAMED_GAP = 28;

const gapLabels = (canvas: Canvas): readonly Label[] => {
  const starts = new Map(gapPoints(canvas.data).map((point) => [point.x, point]));
  return (canvas.data.gaps ?? []).flatMap(({ from, to }) => {
    const at = starts.get(from);
    if (at === undefined || canvas.data.compact === true) return [];
    if (canvas.x(to) - canvas.x(from) < NAMED_GAP) return [];
    const x = canvas.x((from + to) / 2);
    return [
      {
        lines: [words('no readings', canvas.paint.text2, 11)],
        spots: [
          { x, y: canvas.y(at.y) - 12, align: 'center' },
          { x, y: canvas.y(at.y) + 12, align: 'center' },
        ],
      },
    ];
  });
};

const drawLosses = (canvas: Canvas, losses: readonly ChartLoss[]) => {
  const { paint, scheme } = canvas;
  for (const loss of losses) {
    const look =
      loss.isVoid === true
        ? { fill: paint.surface, stroke: series[scheme].slate }
        : { fill: series[scheme].vermilion, stroke: paint.surface };
    triangle(canvas, { x: canvas.x(loss.at), y: canvas.y(loss.value) }, { up: false, ...look });
  }
};

const drawNow = (canvas: Canvas): Label | undefined => {
  const { ctx, data, paint, scheme } = canvas;
  const now = data.readings.at(-1);
  if (now === undefined || !isWithin(canvas, now.at)) return undefined;
  const [x, y] = [canvas.x(now.at), canvas.y(now.value)];
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, 4, 0, 2 * Math.PI);
  ctx.fillStyle = series[scheme].blue;
  ctx.strokeStyle = paint.surface;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
  ctx.restore();
  return {
    lines: [words(numberWords(now.value), paint.text, data.compact === true ? 13 : 15, 600)],
    spots: [
      { x: x + 10, y: y + 13, align: 'left' },
      { x: x + 10, y: y - 13, align: 'left' },
      { x: x - 10, y: y + 13, align: 'right' },
      { x: x - 10, y: y - 13, align: 'right' },
    ],
  };
};

/** All that lies over the lines: lanes, today, losses, and the labels from the most important on. */
export const drawMarks = (canvas: Canvas): void => {
  const { ctx, area, data, paint, x, y } = canvas;
  drawLanes(canvas);
  drawToday(canvas);
  const losses = (data.losses ?? []).filter(({ at }) => isWithin(canvas, at));
  drawLosses(canvas, losses);
  const now = drawNow(canvas);
  const lines = [readingPoints(data), linePoints(data.rollOffs), linePoints(data.whatIf)];
  const sheet: Sheet = {
    ctx,
    halo: paint.surface,
    bounds: { left: area.left, right: area.right, top: area.top, bottom: area.bottom },
    taken: losses.map((loss) => ({
      left: x(loss.at) - 5,
      right: x(loss.at) + 5,
      top: y(loss.value) - 5,
      bottom: y(loss.value) + 5,
    })),
    soft: [...lines.flatMap((points) => stepsOf(canvas, points)), ...milestoneBoxes(canvas)],
  };
  const today: Label = {
    lines: [words('Today', paint.text, 12, 600)],
    spots: [{ x: x(data.today), y: area.top + 8, align: 'center' }],
  };
  const labels = [
    ...(data.compact === true ? [] : [today]),
    ...losses
      .filter((loss) => loss.isVoid !== true)
      .reverse()
      .map((loss) => lossLabel(canvas, loss)),
    ...aheadLabels(canvas),
    ...losses.filter((loss) => loss.isVoid === true).map((loss) => lossLabel(canvas, loss)),
    ...gapLabels(canvas),
  ];
  if (now !== undefined) place({ ...sheet, soft: [] }, now);
  for (const label of labels) place(sheet, label);
};
