import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PacketInput } from '#shared/appeals/packet.ts';
import { outlineTitles, packetDocument } from '#main/export/document.ts';
import { safeFileName } from '#main/export/file-names.ts';
import { publishFiles } from '#main/export/publish-files.ts';
import { contentsOf, partInputs, type Plan, planParts, refinePlan } from '#main/export/split-parts.ts';

const weight = (id: string, pdf: number, file = 0) => ({ id, pdf, file });

const exhibit = (number: number): PacketInput['exhibits'][number] => ({
  id: `e${number}`,
  number,
  caption: `Caption ${number}`,
  kindWords: 'Photo',
  proves: `Claim ${number}`,
  receivedWords: 'filed 20 Nov 2026',
  fileName: `file ${number}.txt`,
  mime: 'text/plain',
  sha256: String(number).repeat(64).slice(0, 64),
  bytes: 3,
  path: `/vault/${number}`,
  originalInZip: true,
});

const inputOf = (count: number): PacketInput => ({
  fileBase: 'shop-appeal-case-9-attempt-1',
  paper: 'letter',
  exportedAt: Date.UTC(2026, 10, 23, 14, 12),
  zone: 'America/New_York',
  lang: 'en',
  shop: { name: 'Maple & Pine Home', marketName: 'United States', isSample: false },
  head: { attempt: 1, attempts: 2, modeWords: 'wrong decision' },
  title: 'Appeal',
  request: 'Please cancel it.',
  facts: [{ label: 'Ticket', value: '7719 0426' }],
  sections: [{ id: 'a', title: 'Statement', markdown: 'One [[ex:e1]], two [[ex:e2]], three [[ex:e3]].' }],
  timeline: [{ when: '9 Nov', what: 'Something', exhibits: ['e3'] }],
  lines: [{ number: 1, text: 'A line.', claims: [{ id: 'c', number: 1, markdown: 'So [[ex:e2]].' }] }],
  actions: [],
  exhibits: Array.from({ length: count }, (_, index) => exhibit(index + 1)),
  records: { sentences: ['The head is 1.'] },
  texts: [],
  ticket: '7719',
  onUnreadable: 'stop',
});

describe('a packet in parts', () => {
  it.each<[string, readonly number[], Plan]>([
    ['all that fits stays in one', [1, 2], [['0', '1']]],
    [
      'as many as fit, in their order',
      [3, 3, 3, 3],
      [
        ['0', '1'],
        ['2', '3'],
      ],
    ],
    ['one that does not fit beside the statement begins the second', [7.5, 0.5], [[], ['0', '1']]],
    ['one that is too large by itself is alone, and the next begins anew', [2, 30, 2], [['0'], ['1'], ['2']]],
    ['no exhibit', [], [[]]],
  ])('%s', (_name, sizes, plan) => {
    const weights = sizes.map((size, index) => weight(String(index), size * 100_000 - 600));
    expect(planParts(weights, { first: 300_000, other: 200_000 }, 1_000_000)).toEqual(plan);
  });

  it('keeps every exhibit whole, once and in order, and below the limit by weight unless it is alone', () => {
    const weights = fc.array(fc.record({ pdf: fc.nat(3_000_000), file: fc.nat(3_000_000) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        weights,
        fc.nat(900_000),
        fc.integer({ min: 500_000, max: 4_000_000 }),
        (sizes, first, limit) => {
          const all = sizes.map(({ pdf, file }, index) => weight(String(index), pdf, file));
          const base = { first, other: Math.min(first, 300_000) };
          const plan = planParts(all, base, limit);
          expect(plan.flat()).toEqual(all.map(({ id }) => id));
          expect(plan.slice(1).every((ids) => ids.length > 0)).toBe(true);
          for (const [index, ids] of plan.entries()) {
            const own = all.filter(({ id }) => ids.includes(id));
            const sum = own.reduce((total, one) => total + one.pdf + one.file + 600, 0);
            const from = index === 0 ? base.first : base.other;
            if (own.length > 1 || (index === 0 && own.length > 0))
              expect(from + sum).toBeLessThanOrEqual(limit);
          }
          expect(planParts(all, base, limit)).toEqual(plan);
        },
      ),
    );
  });

  it('cuts what came out too large until every part is one exhibit, and then ends', () => {
    expect(refinePlan([['1', '2', '3'], ['4']], (index) => index === 0)).toEqual([['1'], ['2', '3'], ['4']]);
    expect(refinePlan([['1'], ['4']], () => false)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (count) => {
        const ids = Array.from({ length: count }, (_, index) => String(index));
        let plan: Plan | null = [ids];
        let last: Plan = plan;
        let turns = 0;
        while (plan !== null) {
          last = plan;
          plan = refinePlan(plan, () => true);
          turns += 1;
        }
        expect(last.flat()).toEqual(ids);
        expect(last.every((part, index) => part.length <= (index === 0 ? 0 : 1))).toBe(true);
        expect(turns).toBeLessThan(9);
      }),
    );
  });

  it('has the texts and the index of all exhibits in the first part, and a cover and its exhibits in each other', () => {
    const action: PacketInput['actions'][number] = {
      title: 'Second pickup',
      kind: 'Corrective',
      cause: '',
      owner: '',
      isDone: true,
      day: '20 Nov 2026',
      effect: '',
      exhibits: ['e1', 'e4'],
    };
    const input = { ...inputOf(5), actions: [action] };
    const plan: Plan = [['e1'], ['e2', 'e3'], ['e4', 'e5']];
    expect(contentsOf(input, plan)).toEqual([
      'statement, index and exhibit 1',
      'exhibits 2 and 3',
      'exhibits 4 and 5',
    ]);
    const [first, second, third] = partInputs(input, plan);
    if (first === undefined || second === undefined || third === undefined) throw new Error('no parts');
    expect([first, second, third].map(({ fileBase }) => fileBase)).toEqual([
      'shop-appeal-case-9-attempt-1-part-1-of-3',
      'shop-appeal-case-9-attempt-1-part-2-of-3',
      'shop-appeal-case-9-attempt-1-part-3-of-3',
    ]);
    for (const { fileBase } of [first, second, third]) {
      expect(safeFileName(`${fileBase}.pdf`)).toBe(`${fileBase}.pdf`);
      expect(fileBase).toMatch(/^[a-z0-9_-]+$/u);
    }
    expect(second.facts.slice(-3)).toEqual([
      { label: 'Part 1 of 3', value: 'Statement, index and exhibit 1' },
      { label: 'Part 2 of 3, this file', value: 'Exhibits 2 and 3' },
      { label: 'Part 3 of 3', value: 'Exhibits 4 and 5' },
    ]);
    expect(outlineTitles(second)).toEqual([
      'Appeal, part 2 of 3',
      'Exhibit index',
      'Exhibit 2 Caption 2',
      'Exhibit 3 Caption 3',
    ]);
    const pages = packetDocument(first, [{ kind: 'none', id: 'e1', why: '' }], { 'exhibit-1': 7 });
    for (const caption of input.exhibits.map((one) => one.caption)) expect(pages).toContain(caption);
    expect(pages).toContain('<td class="page">7</td>');
    expect(pages).toContain('Second pickup');
    expect(pages).not.toContain('href="#exhibit-4"');
    expect(pages.match(/<td class="page">Part&nbsp;2<\/td>/gu)).toHaveLength(2);
    expect(pages.match(/<td class="page">Part&nbsp;3<\/td>/gu)).toHaveLength(2);
    // Every citation of an exhibit in another part stands as words: no link leads nowhere.
    for (const [, to] of pages.matchAll(/href="#(exhibit-\d+)"/gu)) expect(to).toBe('exhibit-1');
    expect(pages.match(/<span class="cite">Ex\.&nbsp;[23]<\/span>/gu)).toHaveLength(4);
  });

  it('gets names that are free for all its files, and leaves what lies there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'good-standing-parts-'));
    try {
      const from = (name: string): string => {
        const path = join(folder, name);
        writeFileSync(path, name);
        return path;
      };
      writeFileSync(join(folder, 'a-part-2-of-2.zip'), 'old');
      const paths = await publishFiles(folder, 'a', [
        { from: from('x'), ending: '-part-1-of-2.pdf' },
        { from: from('y'), ending: '-part-2-of-2.zip' },
      ]);
      expect(paths.map((path) => path.slice(folder.length + 1))).toEqual([
        'a-2-part-1-of-2.pdf',
        'a-2-part-2-of-2.zip',
      ]);
      expect(readFileSync(join(folder, 'a-part-2-of-2.zip'), 'utf8')).toBe('old');
      const broken = publishFiles(folder, 'b', [
        { from: from('z'), ending: '.pdf' },
        { from: join(folder, 'not there'), ending: '.zip' },
      ]);
      await expect(broken).rejects.toThrow('ENOENT');
      expect(readdirSync(folder).filter((name) => name.startsWith('b'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
