import { describe, expect, it } from 'vitest';
import { DAY, dayOf } from '#shared/kernel/time.ts';
import { calendarOf } from '#main/sample/calendar.ts';
import { lateOrdersOf } from '#main/sample/late-orders.ts';
import { outlineOf } from '#main/sample/steps.ts';
import { shippedPacks } from '#main/services/packs.ts';

describe('the outline of the sample shop', () => {
  it('holds on any day: nothing ahead, nothing out of order, no word left open', () => {
    const [pack] = shippedPacks();
    if (pack === undefined) throw new Error('no pack');
    const minute = 60_000;
    for (let day = 0; day < 730; day += 9) {
      // Moments around midnight, daylight saving and the evening are met on the way.
      const now = Date.parse('2026-01-01T05:00:00Z') + day * DAY + ((day * 97) % 1440) * minute;
      const calendar = calendarOf(now, pack.defaultZone);
      const { files, steps } = outlineOf(calendar, pack);
      expect(files).toHaveLength(41);
      expect(Math.max(...steps.map(({ at }) => at))).toBeLessThanOrEqual(now);
      for (const { filed, capturedAt } of files) expect(capturedAt ?? 0).toBeLessThanOrEqual(filed.at);
      expect(JSON.stringify(files)).not.toMatch(/undefined|NaN|Invalid/u);
      const story = lateOrdersOf(calendar, pack);
      expect(story.to < story.noticeDay).toBe(true);
      expect(story.restartDay < story.noticeDay).toBe(true);
      for (const order of story.orders) {
        expect(order.created < order.handedOver && order.handedOver < order.firstScan).toBe(true);
        expect(dayOf(order.handedOver, pack.defaultZone) <= order.due).toBe(order.inTime);
      }
    }
  });
});
