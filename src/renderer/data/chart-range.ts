import { useSyncExternalStore } from 'react';
import type { ChartRangeKey } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { query } from './send.ts';

type Ranges = Readonly<Record<string, ChartRangeKey>>;

let ranges: Ranges | undefined;
let asked = false;
const listeners = new Set<() => void>();

const take = (next: Ranges): void => {
  ranges = next;
  for (const listen of listeners) listen();
};

const onRanges = (listen: () => void): (() => void) => {
  listeners.add(listen);
  if (!asked) {
    asked = true;
    // Without an answer every shop has the default; the choice is then kept for this window only.
    void query('app.chartRanges', {}).then((answer) => {
      take({ ...(answer.ok ? answer.value.ranges : {}), ...ranges });
    });
  }
  return () => listeners.delete(listen);
};

/** The range of the rating's chart that was chosen in a shop, null for none yet; undefined until it is known. */
export const useChartRange = (shopId: string): ChartRangeKey | null | undefined => {
  const known = useSyncExternalStore(onRanges, () => ranges);
  return known === undefined ? undefined : (known[shopId] ?? null);
};

/** Chooses the range of the rating's chart in a shop; it is there again after a restart. */
export const chooseChartRange = (shopId: string, range: ChartRangeKey): void => {
  take({ ...ranges, [shopId]: range });
  void startJob('app.setChartRange', { shopId, range }).answer;
};
