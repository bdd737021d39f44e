import { describe, expect, it } from 'vitest';
import { keptColumns, shownColumns, withColumn } from '#renderer/features/violations/case-columns.ts';

const narrow = { 2: false, 3: false };

const head = (key: string) => ({ key, head: key, cell: () => key });

describe('the columns of the list of cases', () => {
  it('stand as far as the window has room, while none were chosen', () => {
    expect(shownColumns(null, narrow)).toEqual(['case', 'what', 'state', 'points', 'notice']);
    expect(shownColumns(null, { 2: true, 3: false })).not.toContain('evidence');
    expect(shownColumns(null, { 2: true, 3: true })).toHaveLength(9);
  });

  it('stand as they were chosen, however narrow the window is', () => {
    expect(shownColumns(['what', 'hits'], narrow)).toEqual(['what', 'hits']);
  });

  it('come and go in the order of the list', () => {
    const shown = shownColumns(null, narrow);
    expect(withColumn(shown, 'hits', true)).toEqual(['case', 'what', 'state', 'points', 'hits', 'notice']);
    expect(withColumn(shown, 'what', false)).toEqual(['case', 'state', 'points', 'notice']);
  });

  it('always have the next clock first', () => {
    const table = ['next', 'case', 'what'].map(head);
    expect(keptColumns(table, ['what']).map(({ key }) => key)).toEqual(['next', 'what']);
    expect(keptColumns(table, []).map(({ key }) => key)).toEqual(['next']);
  });
});
