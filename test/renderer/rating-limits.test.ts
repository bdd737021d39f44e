import { expect, it } from 'vitest';
import { ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { limitSpans } from '#shared/rating/limits.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { seaPointsPack } from '../shared/packs.ts';
import { chartFacts, reading, zone } from './rating-records.ts';

it('draws limits of several lengths from one rise as one bar, to the last end', () => {
  const rise = [reading('2026-10-01', 30), reading('2026-10-02', 37)];
  const spans = limitSpans(
    crossings(rise, () => seaPointsPack),
    [],
    zone,
  );
  expect(spans).toHaveLength(2);
  const range = { from: '2026-05-27', to: '2027-02-21' };
  const { restrictions } = ratingChart({ ...chartFacts(seaPointsPack, rise), spans }, range);
  expect(restrictions?.spans.map(({ from, to }) => [from, to])).toEqual([
    [spans[0]?.startsAt, spans[1]?.endsAt],
  ]);
});
