import type { ChartRangeKey } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { keptChoice, useKeptChoice } from './kept-choice.ts';
import { query } from './send.ts';

// Without an answer every shop has the default; the choice is then kept for this window only.
const ranges = keptChoice<Readonly<Record<string, ChartRangeKey>>>({
  ask: async () => {
    const answer = await query('app.chartRanges', {});
    return answer.ok ? answer.value.ranges : null;
  },
  settle: (kept, chosen) => ({ ...kept, ...chosen }),
});

/** The range of the rating's chart that was chosen in a shop, null for none yet; undefined until it is known. */
export const useChartRange = (shopId: string): ChartRangeKey | null | undefined => {
  const known = useKeptChoice(ranges);
  return known === undefined ? undefined : (known[shopId] ?? null);
};

/** Chooses the range of the rating's chart in a shop; it is there again after a restart. */
export const chooseChartRange = (shopId: string, range: ChartRangeKey): void => {
  ranges.take({ ...ranges.now(), [shopId]: range });
  void startJob('app.setChartRange', { shopId, range }).answer;
};
