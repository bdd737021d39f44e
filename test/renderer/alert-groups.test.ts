import { describe, expect, it } from 'vitest';
import { alertGroups, alertLook, mostListed } from '#renderer/app/alert-groups.ts';
import type { Alert } from '#shared/alerts/alert.ts';

const zone = 'America/New_York';
const at = (text: string): number => Date.parse(`${text}:00-05:00`);

const alert = (id: string, raised: string, more: Partial<Alert> = {}): Alert => ({
  id,
  rev: 1,
  seq: 1,
  shopId: 'shop',
  key: id,
  rule: 'drop',
  stage: 'drop',
  isLast: true,
  title: id,
  body: '',
  target: 'rating',
  targetId: null,
  dueAt: at(raised),
  raisedAt: at(raised),
  isCaughtUp: false,
  pack: 'us@2026.10',
  shownAt: null,
  failedAt: null,
  seenAt: null,
  ...more,
});

describe('the list of alerts', () => {
  it('has what was caught up on today apart, and everything older together', () => {
    const groups = alertGroups(
      [
        alert('old', '2026-11-22T23:59', { isCaughtUp: true }),
        alert('caught', '2026-11-23T09:00', { isCaughtUp: true }),
        alert('early', '2026-11-23T00:00'),
        alert('new', '2026-11-23T09:12'),
      ],
      '2026-11-23',
      zone,
    );
    expect(groups.map(({ name, alerts }) => [name, alerts.map(({ id }) => id)])).toEqual([
      ['Today', ['new', 'early']],
      ['While Good Standing was closed', ['caught']],
      ['Earlier', ['old']],
    ]);
  });

  it('has no group without alerts, and no end of them', () => {
    expect(alertGroups([], '2026-11-23', zone)).toEqual([]);
    const many = Array.from({ length: mostListed + 1 }, (_, index) =>
      alert(String(index), '2026-11-20T09:00'),
    );
    expect(alertGroups(many, '2026-11-23', zone)[0]?.alerts).toHaveLength(mostListed);
  });
});

it.each([
  ['milestone', 'reached', 'dang'],
  ['milestone', 'warning', 'attn'],
  ['clock', '4h', 'dang'],
  ['clock', '24h', 'dang'],
  ['clock', 'start', 'dang'],
  ['clock', '3d', 'attn'],
  ['clock', '7d', 'neut'],
  ['clock', '30d', 'neut'],
  ['drop', 'drop', 'attn'],
  ['stale', 'stale', 'neut'],
  ['restriction', 'ended', 'neut'],
  ['rollOff', 'day', 'neut'],
] as const)('%s, %s is %s', (rule, stage, tone) => {
  expect(alertLook(alert('a', '2026-11-20T09:00', { rule, stage })).tone).toBe(tone);
});

it('of one check the most urgent stands on top', () => {
  const at9 = '2026-11-23T09:00';
  const groups = alertGroups(
    [
      alert('week', at9, { rule: 'clock', stage: '7d' }),
      alert('hours', at9, { rule: 'clock', stage: '4h' }),
      alert('drop', at9),
    ],
    '2026-11-23',
    zone,
  );
  expect(groups[0]?.alerts.map(({ id }) => id)).toEqual(['hours', 'drop', 'week']);
});
