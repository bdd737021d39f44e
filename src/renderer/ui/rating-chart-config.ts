import {
  Chart,
  Filler,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js';
import { roles, series, tints, withOpacity, type Scheme } from './palette.ts';
import { canvasOf, padding } from './rating-chart-canvas.ts';
import { gapPoints, linePoints, readingPoints, type RatingChartData, type XY } from './rating-chart-data.ts';
import { drawGround } from './rating-chart-ground.ts';
import { drawMarks } from './rating-chart-marks.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip, Filler);

type Line = ChartDataset<'line', XY[]>;

const lineOf = (points: readonly XY[], look: Partial<Line>): Line => ({
  data: [...points],
  stepped: true,
  borderWidth: 2,
  pointRadius: 0,
  pointHoverRadius: 0,
  ...look,
});

const datasets = (data: RatingChartData, scheme: Scheme): Line[] => {
  const { blue, teal } = series[scheme];
  const band = withOpacity(blue, tints[scheme].projection);
  const simulated = data.simulation?.points ?? [];
  return [
    lineOf(readingPoints(data), {
      borderColor: blue,
      borderWidth: 2.25,
      pointHoverRadius: 4,
      pointHoverBackgroundColor: blue,
    }),
    lineOf(gapPoints(data), { borderColor: roles[scheme].neutMark, borderWidth: 1.5, borderDash: [1.5, 3] }),
    lineOf(linePoints(data.whatIf), { borderColor: teal, borderDash: [2, 2.5] }),
    lineOf(linePoints(data.rollOffs), { borderColor: blue, borderDash: [5, 3] }),
    lineOf(
      simulated.map(({ at, low }) => ({ x: at, y: low })),
      { borderWidth: 0 },
    ),
    lineOf(
      simulated.map(({ at, high }) => ({ x: at, y: high })),
      { borderWidth: 0, backgroundColor: band, fill: 4 },
    ),
  ];
};

/** The lines of a reading's tooltip, none where there is no reading. */
export const tipOf = (data: RatingChartData, at: number): readonly string[] => {
  const reading = data.readings.find((one) => one.at === at);
  return reading === undefined ? [] : (reading.tip ?? [String(reading.value)]);
};

/** What Chart.js draws: lines, dashes and the band; the rest is drawn by the plugin. */
export const configOf = (data: RatingChartData, scheme: Scheme): ChartConfiguration<'line', XY[]> => {
  const paint = roles[scheme];
  return {
    type: 'line',
    data: { datasets: datasets(data, scheme) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      layout: { padding: padding(data), autoPadding: false },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: { type: 'linear', min: data.from, max: data.to, display: false },
        y: { type: 'linear', min: data.min, max: data.max, display: false },
      },
      plugins: {
        tooltip: {
          filter: ({ datasetIndex, parsed }) => datasetIndex === 0 && tipOf(data, parsed.x ?? 0).length > 0,
          displayColors: false,
          backgroundColor: paint.text,
          titleColor: paint.surface,
          bodyColor: paint.surface,
          titleFont: { family: 'Inter', size: 12, weight: 600 },
          bodyFont: { family: 'Inter', size: 12 },
          padding: 8,
          cornerRadius: 6,
          caretSize: 0,
          callbacks: {
            title: (items) => tipOf(data, items[0]?.parsed.x ?? 0)[0] ?? '',
            label: (item) => tipOf(data, item.parsed.x ?? 0).slice(1),
          },
        },
      },
    },
    plugins: [
      {
        id: 'standing',
        beforeDatasetsDraw: (chart) => {
          drawGround(canvasOf(chart, data, scheme));
        },
        afterDatasetsDraw: (chart) => {
          drawMarks(canvasOf(chart, data, scheme));
        },
      },
    ],
  };
};
