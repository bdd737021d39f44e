import { Button, useComputedColorScheme } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { Chart } from 'chart.js';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Scheme } from './palette.ts';
import { configOf, tipOf } from './rating-chart-config.ts';
import type { RatingChartData, XY } from './rating-chart-data.ts';
import css from './RatingChart.module.css';

/** The same facts as rows; the cells come formatted. `numeric` names the columns set right. */
export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric?: readonly number[] | undefined;
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
  readonly summary?: ReactNode | undefined;
  readonly aside?: ReactNode | undefined;
  readonly height?: number | undefined;
  readonly scheme?: Scheme | undefined;
  readonly showToggle?: boolean | undefined;
};

/** The chart on its canvas, drawn anew when data or scheme change, and once the font is there. */
const useChart = (data: RatingChartData, scheme: Scheme) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line', XY[]> | null>(null);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const made = new Chart(canvas.current, configOf(data, scheme));
    chart.current = made;
    void document.fonts.ready.then(() => {
      if (chart.current === made) made.draw();
    });
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [data, scheme]);
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
  const { canvas, chart } = useChart(data, scheme);
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

const Toggle = ({ asTable, onToggle }: { readonly asTable: boolean; readonly onToggle: () => void }) => {
  const Shown = asTable ? IconChartLine : IconTable;
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<Shown size={15} stroke={1.8} aria-hidden="true" />}
      onClick={onToggle}
    >
      {asTable ? 'Show as chart' : 'Show as table'}
    </Button>
  );
};

export const RatingChart = (props: RatingChartProps) => {
  const { label, data, table, summary, aside, height, showToggle = true } = props;
  const own = useComputedColorScheme('light');
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const hasHead = summary !== undefined || aside !== undefined || showToggle;
  const size = height === undefined ? undefined : { height: `${String(height / 16)}rem`, flex: 'none' };
  const toggle = () => {
    setAsTable(!asTable);
  };
  return (
    <div className={css['chart']}>
      {hasHead && (
        <div className={css['head']}>
          <div className={css['summary']} id={id}>
            {summary}
          </div>
          {aside !== undefined && <span>{aside}</span>}
          {showToggle && <Toggle asTable={asTable} onToggle={toggle} />}
        </div>
      )}
      <div className={css['body']} style={size}>
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
