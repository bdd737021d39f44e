import { describe, expect, it } from 'vitest';
import { byDay, merged, statesOf } from '#renderer/features/history/entries.ts';
import type { HistoryEntry } from '#shared/history.ts';

const entry = (seq: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq,
  at: Date.parse('2026-11-23T14:00:00Z') + seq,
  actorName: 'Owner',
  command: 'reading.log',
  sentence: `Entry ${String(seq)}`,
  records: [],
  undoable: true,
  undoneBy: null,
  undoes: null,
  hash: '',
  ...more,
});

describe('the state of an entry', () => {
  it('follows an undo and what takes the undo back', () => {
    const first = merged([], [entry(1), entry(2, { undoable: false })]);
    expect([...statesOf(first).values()]).toEqual(['final', 'open']);
    const undone = merged(first, [entry(3, { undoes: 1 })]);
    expect(statesOf(undone).get(1)).toBe('takenBack');
    expect(statesOf(undone).get(3)).toBe('open');
    const again = merged(undone, [entry(4, { undoes: 3 })]);
    expect(statesOf(again).get(1)).toBe('doneAgain');
    expect(statesOf(again).get(3)).toBe('takenBack');
    expect(statesOf(again).get(4)).toBe('open');
  });

  it('believes main about an undo that is on a page not shown', () => {
    expect(statesOf([entry(1, { undoneBy: 90 })]).get(1)).toBe('takenBack');
  });
});

describe('pages of the history', () => {
  it('come together newest first, each entry once', () => {
    const both = merged([entry(5), entry(4)], [entry(4), entry(3)]);
    expect(both.map(({ seq }) => seq)).toEqual([5, 4, 3]);
  });

  it('are grouped by the day of the shop’s zone', () => {
    const lateEvening = entry(1, { at: Date.parse('2026-11-23T02:00:00Z') });
    const days = byDay([entry(2), lateEvening], 'America/New_York');
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22']);
  });
});
