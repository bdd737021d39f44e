import { Button, useComputedColorScheme } from '@mantine/core';
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
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Scheme } from './palette.ts';
import { roles, series, tints, withOpacity } from './palette.ts';
import { gapPoints, linePoints, readingPoints, type RatingChartData, type XY } from './rating-chart-data.ts';
import { canvasOf, padding } from './rating-chart-canvas.ts';
import { drawGround } from './rating-chart-ground.ts';
import { drawMarks } from './rating-chart-marks.ts';
import css from './RatingChart.module.css';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip, Filler);

/** The same facts as rows; the cells come formatted. `numeric` names the columns set right. */
export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric?: readonly number[];
};

/**
 * The rating over time with its bands and milestones. `label` is its name, `summary` one sentence with the figures
 * (also its description), `aside` stands before "Show as table". Keep `data` the same object while nothing changes:
 * a new one draws anew. `height` in px; without it the chart fills its container.
 */
export type RatingChartProps = {
  readonly label: string;
  readonly data: RatingChartData;
  readonly table: ChartTable;
  readonly summary?: ReactNode;
  readonly aside?: ReactNode;
  readonly height?: number;
  readonly scheme?: Scheme;
  readonly showToggle?: boolean;
};

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

const tipOf = (data: RatingChartData, at: number): readonly string[] => {
  const reading = data.readings.find((one) => one.at === at);
  return reading === undefined ? [] : (reading.tip ?? [String(reading.value)]);
};

const configOf = (data: RatingChartData, scheme: Scheme): ChartConfiguration<'line', XY[]> => {
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

/** The chart on its canvas, drawn anew when data or scheme change, and once the font is there. */
const useChart = (data: RatingChartData, scheme: Scheme, shown: boolean) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line', XY[]> | null>(null);
  useEffect(() => {
    if (canvas.current === null || !shown) return undefined;
    const made = new Chart(canvas.current, configOf(data, scheme));
    chart.current = made;
    void document.fonts.ready.then(() => {
      if (chart.current === made) made.draw();
    });
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [data, scheme, shown]);
  return { canvas, chart };
};

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  Home: () => 0,
  End: (_at, last) => last,
};

const Plot = ({
  data,
  scheme,
  label,
  describedBy,
}: {
  readonly data: RatingChartData;
  readonly scheme: Scheme;
  readonly label: string;
  readonly describedBy: string | undefined;
}) => {
  const { canvas, chart } = useChart(data, scheme, true);
  const [at, setAt] = useState<number | null>(null);
  const reading = at === null ? undefined : data.readings[at];

  const show = (to: number | null) => {
    setAt(to);
    const made = chart.current;
    const target = to === null ? undefined : data.readings[to];
    if (made === null) return;
    const index = made.data.datasets[0]?.data.findIndex((point) => point.x === target?.at) ?? -1;
    const active = index < 0 ? [] : [{ datasetIndex: 0, index }];
    made.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    made.setActiveElements(active);
    made.update('none');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = data.readings.length - 1;
    show(step(at ?? last + (event.key === 'ArrowLeft' ? 1 : 0), last));
  };

  return (
    <div
      className={css['plot']}
      role="group"
      aria-label={`${label}, readings by arrow keys`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => {
        show(null);
      }}
    >
      <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} />
      <span className="visually-hidden" aria-live="polite">
        {reading === undefined ? '' : tipOf(data, reading.at).join(', ')}
      </span>
    </div>
  );
};

const Rows = ({ table, label }: { readonly table: ChartTable; readonly label: string }) => (
  <div className={css['rows']} role="region" aria-label={`${label}, as table`} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {table.head.map((name, column) => (
            <th key={name} scope="col" data-numeric={table.numeric?.includes(column)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={table.head[column] ?? column} data-numeric={table.numeric?.includes(column)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const RatingChart = (props: RatingChartProps) => {
  const { label, data, table, summary, aside, height, showToggle = true } = props;
  const own = useComputedColorScheme('light');
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const Toggle = asTable ? IconChartLine : IconTable;
  return (
    <div className={css['chart']}>
      {(summary !== undefined || aside !== undefined || showToggle) && (
        <div className={css['head']}>
          <p className={css['summary']} id={id}>
            {summary}
          </p>
          {aside}
          {showToggle && (
            <Button
              variant="subtle"
              size="xs"
              leftSection={<Toggle size={15} stroke={1.8} aria-hidden="true" />}
              onClick={() => {
                setAsTable(!asTable);
              }}
            >
              {asTable ? 'Show as chart' : 'Show as table'}
            </Button>
          )}
        </div>
      )}
      <div
        className={css['body']}
        style={height === undefined ? undefined : { height: `${String(height / 16)}rem`, flex: 'none' }}
      >
        {asTable ? (
          <Rows table={table} label={label} />
        ) : (
          <Plot
            data={data}
            scheme={props.scheme ?? own}
            label={label}
            describedBy={summary === undefined ? undefined : id}
          />
        )}
      </div>
    </div>
  );
};
