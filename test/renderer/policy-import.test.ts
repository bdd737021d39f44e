import { describe, expect, it } from 'vitest';
import { changeRows, comparedWith, readPackFile } from '#renderer/features/policy/pack-import.ts';
import { partsOfPack } from '#shared/policy/pack-rows.ts';
import { countIn, partsInView, viewNames } from '#renderer/features/policy/policy-model.ts';
import { packOn } from '#shared/policy/overrides.ts';
import { longestPack } from '#shared/policy/policy-records.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { ukPack, usPack } from '../shared/packs.ts';

const file = (text: string, size = text.length) => ({
  name: 'pack.json',
  size,
  text: () => Promise.resolve(text),
});

const next: Pack = {
  ...usPack,
  version: '2026.11',
  effectiveFrom: '2026-12-01',
  clocks: { ...usPack.clocks, attempts: { ...usPack.clocks.attempts, value: 3 } },
};

describe('a pack file', () => {
  const problemsOf = async (text: string, size?: number): Promise<readonly string[]> => {
    const read = await readPackFile(file(text, size), [usPack]);
    return read.ok ? [] : read.problems.map(({ path, reason }) => `${path}|${reason}`);
  };

  it('is read, with a mark of the byte order or without', async () => {
    expect(await problemsOf(JSON.stringify(next))).toEqual([]);
    expect(await problemsOf(`\uFEFF${JSON.stringify(next)}`)).toEqual([]);
  });

  it('that can’t be one is refused with what is wrong', async () => {
    expect(await problemsOf('{')).toEqual(['|The file is not JSON at line 1, column 2.']);
    expect(await problemsOf('{}', longestPack + 1)).toEqual(['|The file is far larger than a pack can be.']);
    expect(await problemsOf(JSON.stringify(usPack))).toEqual([
      '|us@2026.10 is on this computer already, with the same rules.',
    ]);
    const attempts = { ...usPack.clocks.attempts, value: 'many' };
    const broken = { ...next, defaultZone: 'Mars', clocks: { ...usPack.clocks, attempts } };
    expect(await problemsOf(JSON.stringify(broken))).toContain(
      'clocks.attempts.value|must be a number, and is text',
    );
  });

  it('is compared with the pack whose place it takes', () => {
    const later = { ...usPack, version: '2026.12', effectiveFrom: '2027-01-01' };
    const ref = (pack: Pack | null) => (pack === null ? null : packRef(pack));
    expect(ref(comparedWith([usPack, later, ukPack], next, '2026-11-23'))).toBe('us@2026.10');
    const newest = { ...next, version: '2027.01', effectiveFrom: '2027-02-01' };
    expect(ref(comparedWith([usPack, later], newest, '2026-11-23'))).toBe('us@2026.12');
    expect(comparedWith([ukPack], next, '2026-11-23')).toBeNull();
  });
});

describe('the differences of two packs', () => {
  it('are told in plain words, with the sources of both sides', () => {
    const rows = changeRows(usPack, next);
    expect(rows.map(({ what, kind }) => [what, kind])).toEqual([
      ['Effective from', 'Value changed'],
      ['Attempts', 'Value changed'],
    ]);
    const row = rows[1];
    expect(row?.before).toMatch(/^2\u00a0attempts, /);
    expect(row?.after).toMatch(/^3\u00a0attempts, /);
    expect(row?.sourceBefore).not.toBeNull();
    expect(row?.sourceAfter).toBe(row?.sourceBefore);
  });

  it('name a violation that went by its title', () => {
    const [first] = usPack.violations;
    const rows = changeRows(usPack, { ...usPack, violations: usPack.violations.slice(1) });
    expect(rows.every(({ what, kind }) => what.startsWith(first?.title ?? '-') && kind === 'Removed')).toBe(
      true,
    );
    expect(rows.every(({ after }) => after === '–')).toBe(true);
  });
});

describe('the values of a pack', () => {
  const at = 'clocks.firstAppeal.days';
  const own = { at, pack: packRef(usPack), value: '28', reason: 'Ticket', since: '2026-11-01', until: null };
  const parts = partsOfPack(packOn(usPack, [own], '2026-11-23'));
  const refs = (view: Parameters<typeof partsInView>[1], filter: string) =>
    partsInView(parts, view, filter).flatMap(({ rows }) => rows.map(({ ref }) => ref));

  it('stand each in one view beside all', () => {
    const counts = viewNames.slice(1).map(({ key }) => countIn(parts, key));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(countIn(parts, 'all'));
    expect(refs('override', '')).toEqual([at]);
  });

  it('are found by name, part, note and source', () => {
    expect(refs('all', ' FIRST appeal ')).toContain(at);
    expect(refs('all', 'ticket')).toContain(at);
    expect(refs('all', 'milestones').length).toBeGreaterThan(1);
    expect(refs('unknown', 'first appeal')).toEqual([]);
    expect(partsInView(parts, 'all', 'no such words')).toEqual([]);
  });
});
