import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPreferences } from '#main/services/preferences.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gs-preferences-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the columns of each shop, in the order of the list, without those that this version does not know', () => {
  const caseColumns = { one: ['hits', 'of another version', 'state'], two: 'no list', three: [] };
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ caseColumns }));

  expect(openPreferences(folder).read().caseColumns).toEqual({ one: ['state', 'hits'], three: [] });
});

it('finds the columns again that were chosen', () => {
  openPreferences(folder).change({ caseColumns: { one: ['state'] } });

  expect(openPreferences(folder).read().caseColumns).toEqual({ one: ['state'] });
});

it('finds the layout of the actions again, and a table where there is none that this version knows', () => {
  const read = () => openPreferences(folder).read().actionLayout;
  expect(read()).toBe('table');
  openPreferences(folder).change({ actionLayout: 'timeline' });
  expect(read()).toBe('timeline');
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ actionLayout: 'sphere' }));
  expect(read()).toBe('table');
});
