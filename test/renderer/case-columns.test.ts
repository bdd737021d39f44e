import { describe, expect, it } from 'vitest';
import { keptColumns, shownColumns, withColumn } from '#renderer/features/violations/case-columns.ts';

const narrow = { 1: true, 2: false, 3: false };

const head = (key: string) => ({ key, head: key, cell: () => key });

describe('the columns of the list of cases', () => {
  it('stand as far as the window has room, while none were chosen', () => {
    expect(shownColumns(null, narrow)).toEqual(['case', 'state', 'points', 'notice']);
    expect(shownColumns(null, { ...narrow, 1: false })).toEqual(['case']);
    expect(shownColumns(null, { ...narrow, 2: true })).not.toContain('evidence');
    expect(shownColumns(null, { 1: true, 2: true, 3: true })).toHaveLength(8);
  });

  it('stand as they were chosen, however narrow the window is', () => {
    expect(shownColumns(['state', 'hits'], narrow)).toEqual(['state', 'hits']);
  });

  it('come and go in the order of the list', () => {
    const shown = shownColumns(null, narrow);
    expect(withColumn(shown, 'hits', true)).toEqual(['case', 'state', 'points', 'hits', 'notice']);
    expect(withColumn(shown, 'state', false)).toEqual(['case', 'points', 'notice']);
  });

  it('always hold the next clock and what the case is', () => {
    const table = ['next', 'case', 'what'].map(head);
    expect(keptColumns(table, []).map(({ key }) => key)).toEqual(['next', 'what']);
  });
});
