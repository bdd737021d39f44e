import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistText, isSameChecklist } from '#shared/audits/checklist-file.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { lastSeq } from '#main/db/history.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { exportChecklist } from '#main/export/checklist-export.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import { jobContext } from '../support/job-context.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});

afterEach(() => {
  bench.close();
});

const from = shippedChecklists().find(({ id }) => id === 'fulfilment');
if (from === undefined) throw new Error('no checklist');

const copy = (title = 'Our fulfilment'): string => bench.run('checklist.copy', { shopId, from, title }).id;
const rowOf = (id: string) => {
  const row = findRow(bench.records.db, 'checklists', id);
  if (row === null) throw new Error('no checklist');
  return row;
};
const versions = (checklistId: string) => selectRows(bench.records.db, 'checklistVersions', { checklistId });
const newest = (id: string): Checklist => {
  const found = versions(id).find(({ version }) => version === rowOf(id).version);
  if (found === undefined) throw new Error('no version');
  return found.content;
};
const save = (id: string, change: Partial<Checklist>) =>
  bench.run('checklist.save', { id, rev: rowOf(id).rev, content: { ...newest(id), ...change } });
const begin = (checklist: Checklist): string =>
  bench.run('audit.start', { shopId, checklist, sample: { kind: 'whole' } }).id;
const undo = (seq = lastSeq(bench.records.db)) => bench.run('history.undo', { seq });

describe('a checklist of one’s own', () => {
  it('is a copy with a name and an id of its own, and each save is another version', () => {
    const id = copy();
    expect(newest(id)).toEqual({ ...from, id: 'our-fulfilment', version: 1, title: 'Our fulfilment' });
    expect(versions(id)).toMatchObject([{ version: 1, origin: 'Copy of Fulfilment, version 1' }]);
    expect(save(id, { about: 'Every Friday' })).toEqual({ id, version: 2 });
    expect(versions(id).map(({ content }) => content.about)).toEqual([from.about, 'Every Friday']);
    const second = copy();
    expect(rowOf(second).listId).toBe('our-fulfilment-2');
  });

  it('keeps a run on the version that it was made with', () => {
    const id = copy();
    const run = begin(newest(id));
    save(id, { items: newest(id).items.slice(0, 3) });
    expect(findRow(bench.records.db, 'audits', run)?.checklist).toEqual(versions(id)[0]?.content);
  });

  it('is refused with the item and the field, and nothing is written', () => {
    const id = copy();
    const [first] = newest(id).items;
    const items = newest(id).items.map((item, at) => (at === 0 ? { ...item, section: 'nowhere' } : item));
    expect(() => save(id, { items })).toThrow(
      `items[0] (${first?.id ?? ''}), section: no section "nowhere".`,
    );
    expect(() => save(id, {})).toThrow('Nothing differs from version 1.');
    expect(() =>
      bench.run('checklist.save', { id, rev: 9, content: { ...newest(id), about: 'Else' } }),
    ).toThrow('conflict');
    expect(versions(id)).toHaveLength(1);
  });

  it('can be retired and brought back, and a retired one takes no change and no run', () => {
    const id = copy();
    bench.run('checklist.retire', { id, rev: 1 });
    expect(rowOf(id).retiredAt).toBe(bench.clock.now);
    expect(() => save(id, { about: 'Else' })).toThrow('is retired. Bring it back first.');
    expect(() => begin(newest(id))).toThrow('is retired. Bring it back first.');
    bench.run('checklist.restore', { id, rev: 2 });
    expect(begin(newest(id))).not.toBe('');
  });

  it('is not retired while a duty goes by it', () => {
    const id = copy();
    const duty = {
      kind: 'audit' as const,
      title: 'Friday audit',
      detail: '',
      evidenceId: null,
      ownerId: null,
    };
    bench.run('duty.record', {
      shopId,
      ...duty,
      checklistId: rowOf(id).listId,
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      first: '2026-11-27',
    });
    expect(() => bench.run('checklist.retire', { id, rev: 1 })).toThrow(
      'Duty 1, “Friday audit”, goes by this checklist.',
    );
  });

  it('begins no run with another text than the one on record', () => {
    const id = copy();
    const text = { ...newest(id), about: 'Something else' };
    expect(() => begin(text)).toThrow('was changed in the meantime');
    expect(() => begin({ ...text, version: 2 })).toThrow('was changed in the meantime');
  });

  it('takes a save back, but not once a run goes by it', () => {
    const id = copy();
    save(id, { about: 'Else' });
    const saved = lastSeq(bench.records.db);
    undo();
    expect([rowOf(id).version, versions(id).length]).toEqual([1, 1]);
    undo();
    expect(newest(id)).toMatchObject({ version: 2, about: 'Else' });
    undo();
    save(id, { about: 'Again' });
    const again = lastSeq(bench.records.db);
    begin(newest(id));
    expect(() => undo(again)).toThrow('audit 1 goes by this version, so it stays.');
    expect(() => undo(saved)).toThrow();
    expect(newest(id).about).toBe('Again');
  });

  it('lets no number of a version mean two texts that runs went by, whatever is done', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('save' as const), about: fc.constantFrom('One', 'Two', 'Three') }),
        fc.record({
          kind: fc.constantFrom('run' as const, 'undo' as const, 'retire' as const, 'restore' as const),
        }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        const id = copy();
        for (const step of given) {
          try {
            if (step.kind === 'save') save(id, { about: step.about });
            else if (step.kind === 'run') begin(newest(id));
            else if (step.kind === 'undo') undo();
            else bench.run(`checklist.${step.kind}`, { id, rev: rowOf(id).rev });
          } catch {
            // What is refused must have changed nothing, which is looked at below.
          }
          const [row] = selectRows(bench.records.db, 'checklists', { id });
          if (row === undefined) return;
          expect(newest(id).version).toBe(row.version);
          for (const { checklist } of selectRows(bench.records.db, 'audits', { shopId })) {
            const kept = versions(id).find(
              ({ content }) => content.id === checklist.id && content.version === checklist.version,
            );
            if (checklist.id === row.listId)
              expect(kept !== undefined && isSameChecklist(kept.content, checklist)).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a checklist from a file', () => {
  const load = (list: Checklist, fileName = 'list.json') =>
    bench.run('checklist.import', { shopId, json: checklistText(list), fileName });
  const foreign: Checklist = { ...from, id: 'partner', version: 4, title: 'From a partner' };

  it('is kept to the letter, becomes the next version where its id is here, and is named where it came from', () => {
    const { id, version } = load(foreign);
    expect([version, newest(id)]).toEqual([4, foreign]);
    expect(() => load(foreign)).toThrow('This is version 4, which is here already.');
    expect(load({ ...foreign, about: 'Newer' })).toEqual({ id, version: 5 });
    expect(versions(id).map(({ origin }) => origin)).toEqual(['From file list.json', 'From file list.json']);
    const next = load(from);
    expect(rowOf(next.id).listId).toBe('fulfilment-2');
  });

  it('changes nothing where it is faulty', () => {
    const before = lastSeq(bench.records.db);
    const [first] = from.items;
    const bad = JSON.stringify({ ...foreign, items: [{ ...first, severity: 'huge' }] });
    const run = (json: string) => () => bench.run('checklist.import', { shopId, json, fileName: 'bad.json' });
    expect(run(bad)).toThrow(
      `items[0] (${first?.id ?? ''}), severity: must be one of "high", "medium", "low".`,
    );
    expect(run('{')).toThrow('The file is not JSON');
    expect([lastSeq(bench.records.db), selectRows(bench.records.db, 'checklists', { shopId })]).toEqual([
      before,
      [],
    ]);
  });

  it('is written as the file that it came from, an own version and a shipped one', async () => {
    const { id } = load(foreign);
    save(id, { about: 'Newer' });
    const path = join(bench.folder, 'out.json');
    const context = jobContext(bench, path);
    const written = async (listId: string, version: number) => {
      await exportChecklist({ shopId, listId, version }, context);
      return readFileSync(path, 'utf8');
    };
    expect(await written('partner', 4)).toBe(checklistText(foreign));
    expect(await written('partner', 5)).toBe(checklistText({ ...foreign, version: 5, about: 'Newer' }));
    expect(await written('fulfilment', from.version)).toBe(checklistText(from));
    await expect(written('partner', 9)).rejects.toThrow('is not on record');
  });
});
