import { SegmentedControl } from '@mantine/core';
import { useId, useMemo } from 'react';
import { Pane } from '#renderer/ui/Pane.tsx';
import { countDays } from '#shared/kernel/time-words.ts';
import { useAhead } from './ahead.tsx';
import { aheadRowsOf, horizons, type AheadRow } from './ahead-model.ts';
import { milestonesAhead } from './milestone-rows.ts';
import css from './Ahead.module.css';

const Row = ({ row: { name, value, second } }: { readonly row: AheadRow }) => (
  <div className={css['row']}>
    <dt>{name}</dt>
    <dd>{value}</dd>
    {second !== undefined && <dd className={css['second']}>{second}</dd>}
  </div>
);

const Milestones = () => {
  const { made, horizon, on } = useAhead();
  const { ground, rows } = useMemo(() => milestonesAhead(made, horizon, on), [made, horizon, on]);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className={css['part']} id={id}>
        Milestones within {countDays(horizon)}
      </h3>
      <dl className={css['rows']}>
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </dl>
      {ground !== '' && <p className={css['ground']}>{ground}.</p>}
    </section>
  );
};

/** What the coming days hold: by known dates, by simulated paths, and the chance of each milestone. */
export const AheadPane = () => {
  const { made, horizon, setHorizon, on } = useAhead();
  return (
    <Pane
      title="Ahead"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Days ahead"
          data={horizons.map((days) => ({ value: String(days), label: countDays(days) }))}
          value={String(horizon)}
          onChange={(value) => {
            const next = horizons.find((days) => String(days) === value);
            if (next !== undefined) setHorizon(next);
          }}
        />
      }
    >
      <dl className={css['rows']}>
        {aheadRowsOf(made, horizon, on).map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </dl>
      <Milestones />
    </Pane>
  );
};
