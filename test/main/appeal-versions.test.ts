import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VersionText } from '#shared/appeals/appeal.ts';
import { textOfAppeal } from '#shared/appeals/version.ts';
import { exhibitToken } from '#shared/appeals/text.ts';
import { MINUTE } from '#shared/kernel/time.ts';
import { feedSince } from '#main/db/feed.ts';
import { verifyChain } from '#main/db/history.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, startAppeal, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;
let id: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = bench.run('violation.record', violationFacts(shopId)).id;
  id = startAppeal(bench, violationId);
});
afterEach(() => bench.close());

const appeal = () => {
  const row = findRow(bench.records.db, 'appeals', id);
  if (row === null) throw new Error('no appeal');
  return row;
};

const text = (): VersionText =>
  textOfAppeal(appeal(), {
    claims: selectRows(bench.records.db, 'claims', { appealId: id }),
    exhibits: selectRows(bench.records.db, 'exhibits', { appealId: id }),
  });

const versions = () => selectRows(bench.records.db, 'appealVersions', { appealId: id });
const causes = () => versions().map(({ marks }) => marks.map(({ cause }) => cause));

const write = (request: string): void => {
  bench.run('appeal.write', { id, rev: appeal().rev, request, sections: [], timeline: [] });
};

const addExhibit = (letter: string): string => {
  const file = { sha256: letter.repeat(64), bytes: 1, mime: 'image/png', fileName: `${letter}.png` };
  const { id: evidenceId } = bench.run('evidence.add', {
    shopId,
    violationId,
    file,
    caption: '',
    capturedAt: null,
  });
  return bench.run('exhibit.add', { appealId: id, evidenceId, caption: letter, proves: '' }).id;
};

const exported = (): void => {
  bench.run('packet.record', {
    appealId: id,
    exportedAt: bench.clock.now,
    folder: 'f',
    pdfName: 'a.pdf',
    pdfSha256: 'a'.repeat(64),
    zipName: 'a.zip',
    zipSha256: 'b'.repeat(64),
    pages: 1,
    notes: [],
    text: text(),
  });
};

const undoLast = (): void => {
  bench.run('history.undo', { seq: bench.batches.at(-1)?.to ?? 0 });
};

describe('a version is kept', () => {
  it('with an export and a sending, as one where the text is the same', () => {
    exported();
    bench.run('appeal.recordSent', { id, rev: appeal().rev, at: bench.clock.now });
    expect(causes()).toEqual([['exported', 'sent']]);
    expect(versions()[0]).toMatchObject({ words: 3, text: text() });
  });

  it('as what was exported, even when the text was changed while the packet was written', () => {
    const before = text();
    exported();
    write('Please cancel it now.');
    bench.run('appeal.recordSent', { id, rev: appeal().rev, at: bench.clock.now });
    expect(causes()).toEqual([['exported'], ['sent']]);
    expect(versions()[0]?.text).toEqual(before);
  });

  it('by hand, under a name, once', () => {
    const first = bench.run('appeal.keepVersion', { appealId: id, name: '' });
    const again = bench.run('appeal.keepVersion', { appealId: id, name: '' });
    expect([first.isNew, again]).toEqual([true, { id: first.id, isNew: false }]);
    bench.run('appeal.keepVersion', { appealId: id, name: 'For Kim' });
    expect(versions().map(({ marks }) => marks.map(({ name }) => name))).toEqual([['', 'For Kim']]);
  });

  it('not of a draft in which nothing stands', () => {
    bench.run('appeal.recordSent', { id, rev: appeal().rev, at: bench.clock.now });
    bench.run('appeal.recordOutcome', {
      id,
      rev: appeal().rev,
      outcome: 'rejected',
      at: bench.clock.now,
      note: '',
    });
    const empty = bench.run('appeal.start', { violationId, mode: 'weFixedIt' });
    const keep = bench.records.bus.run('appeal.keepVersion', { appealId: empty.id, name: '' }, null);
    expect(keep).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('with the name of the person who did it', () => {
    const { id: actor } = bench.run('person.add', { shopId, name: 'Kim', role: 'Packing' });
    bench.records.bus.run('appeal.keepVersion', { appealId: id, name: '' }, actor);
    expect(versions()[0]?.marks[0]?.by).toBe('Kim');
  });
});

describe('a session of work', () => {
  const changes: readonly (readonly [what: string, change: () => void])[] = [
    ['the text', () => write('Please cancel the violation.')],
    ['the ground', () => bench.run('appeal.setMode', { id, rev: appeal().rev, mode: 'weFixedIt' })],
    ['a claim', () => bench.run('claim.add', { appealId: id, line: 0, markdown: 'It was not.' })],
    ['an exhibit', () => addExhibit('c')],
  ];

  it.each(changes)('leaves a version when %s is changed after a pause', (_what, change) => {
    const left = text();
    const at = bench.clock.now;
    bench.clock.now += 30 * MINUTE;
    change();
    expect(versions().map(({ marks, text: kept }) => [marks, kept])).toEqual([
      [[{ cause: 'pause', at, name: '', by: '' }], left],
    ]);
    change();
    expect(versions()).toHaveLength(1);
  });

  it('leaves none while it goes on, whichever part is written', () => {
    const claim = selectRows(bench.records.db, 'claims', { appealId: id })[0];
    for (const words of ['It', 'It was', 'It was in', 'It was in time']) {
      bench.clock.now += 29 * MINUTE;
      const { rev = 0 } = findRow(bench.records.db, 'claims', claim?.id ?? '') ?? {};
      bench.run('claim.write', { id: claim?.id ?? '', rev, line: 0, markdown: words });
    }
    bench.clock.now += 29 * MINUTE;
    write('Please cancel it, since all were in time.');
    expect(versions()).toEqual([]);
  });

  it('leaves one when it began with taking out the last claim, which leaves no row behind', () => {
    const [claim] = selectRows(bench.records.db, 'claims', { appealId: id });
    bench.clock.now += 40 * MINUTE;
    bench.run('claim.remove', { id: claim?.id ?? '', rev: claim?.rev ?? 0 });
    bench.clock.now += 5 * MINUTE;
    write('Please cancel it all.');
    expect(versions()).toHaveLength(1);
  });
});

describe('an older text', () => {
  /** A version with a claim and two exhibits, of which the draft has since lost and changed all. */
  const changedSince = () => {
    const [first, second] = [addExhibit('c'), addExhibit('d')];
    const { id: claimId } = bench.run('claim.add', {
      appealId: id,
      line: null,
      markdown: `So it was. ${exhibitToken(second)}`,
    });
    const before = text();
    const { id: versionId } = bench.run('appeal.keepVersion', { appealId: id, name: '' });
    write('Quite another request.');
    bench.run('claim.remove', { id: claimId, rev: 1 });
    const row = findRow(bench.records.db, 'exhibits', first);
    bench.run('exhibit.remove', { id: first, rev: row?.rev ?? 0 });
    addExhibit('e');
    return { before, after: text(), versionId, first };
  };

  const putBack = (versionId: string) =>
    bench.run('appeal.restoreVersion', { id, rev: appeal().rev, versionId });

  it('is put back whole, and the newer one is kept first', () => {
    const { before, after, versionId } = changedSince();
    expect(putBack(versionId)).toEqual({ leftOut: 0 });
    expect(text()).toEqual(before);
    expect(causes()).toEqual([['byHand'], ['beforeRestore']]);
    expect(versions()[1]?.text).toEqual(after);
  });

  it('goes again by undo, and comes again by redo', () => {
    const { before, after, versionId } = changedSince();
    putBack(versionId);
    undoLast();
    expect(text()).toEqual(after);
    expect(versions()).toHaveLength(1);
    undoLast();
    expect(text()).toEqual(before);
    expect(versions()[1]?.text).toEqual(after);
    expect(verifyChain(bench.records.db).bad).toBeNull();
  });

  it('comes whole after any changes, and these come back by undo', () => {
    const claimAt = (index: number) => {
      const rows = selectRows(bench.records.db, 'claims', { appealId: id });
      return rows[index % Math.max(1, rows.length)];
    };
    const exhibitAt = (index: number) => {
      const rows = selectRows(bench.records.db, 'exhibits', { appealId: id });
      return rows[index % Math.max(1, rows.length)];
    };
    const steps: readonly ((at: number) => void)[] = [
      (at) => write(`Request ${String(at)}`),
      (at) =>
        bench.run('appeal.setMode', {
          id,
          rev: appeal().rev,
          mode: at % 2 === 0 ? 'weFixedIt' : 'wrongDecision',
        }),
      (at) => bench.run('claim.add', { appealId: id, line: at % 3, markdown: `Claim ${String(at)}` }),
      (at) => {
        const claim = claimAt(at);
        if (claim !== undefined) bench.run('claim.remove', { id: claim.id, rev: claim.rev });
      },
      (at) => {
        const claim = claimAt(at);
        if (claim !== undefined)
          bench.run('claim.write', {
            id: claim.id,
            rev: claim.rev,
            line: null,
            markdown: `New ${String(at)}`,
          });
      },
      (at) => addExhibit((at % 16).toString(16)),
      (at) => {
        const exhibit = exhibitAt(at);
        if (exhibit !== undefined) bench.run('exhibit.remove', { id: exhibit.id, rev: exhibit.rev });
      },
      (at) => {
        const exhibit = exhibitAt(at);
        if (exhibit !== undefined)
          bench.run('exhibit.move', { id: exhibit.id, rev: exhibit.rev, position: at % 4 });
      },
    ];
    const some = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(50)), { maxLength: 8 });
    const go = (list: readonly (readonly [step: number, at: number])[]): void => {
      for (const [step, at] of list) steps[step]?.(at);
    };
    fc.assert(
      fc.property(some, some, (first, then) => {
        go(first);
        const before = text();
        const { id: versionId } = bench.run('appeal.keepVersion', { appealId: id, name: '' });
        go(then);
        write('Something else at the end');
        const after = text();
        if (JSON.stringify(before) === JSON.stringify(after)) return;
        putBack(versionId);
        expect(text()).toEqual(before);
        undoLast();
        expect(text()).toEqual(after);
      }),
      { numRuns: 25 },
    );
  });

  it('comes without an exhibit whose file is in the trash, and says so', () => {
    const { before, versionId, first } = changedSince();
    const evidenceId = before.exhibits.find((one) => one.id === first)?.evidenceId ?? '';
    const file = findRow(bench.records.db, 'evidence', evidenceId);
    bench.run('evidence.remove', { id: evidenceId, rev: file?.rev ?? 0 });
    expect(putBack(versionId)).toEqual({ leftOut: 1 });
    expect(text().exhibits.map(({ caption }) => caption)).toEqual(['d']);
    const [{ position } = { position: -1 }] = selectRows(bench.records.db, 'exhibits', { appealId: id });
    expect(position).toBe(0);
  });

  it.each([
    ['is the text of the draft already', () => undefined, /has this text already/],
    [
      'is of an appeal that was sent',
      () => {
        write('Other words.');
        bench.run('appeal.recordSent', { id, rev: appeal().rev, at: bench.clock.now });
      },
      /recorded as sent/,
    ],
  ])('is not put back when it %s', (_what, prepare, words) => {
    const { id: versionId } = bench.run('appeal.keepVersion', { appealId: id, name: '' });
    prepare();
    expect(() => putBack(versionId)).toThrow(words);
  });

  it('is not put back over words that were written elsewhere meanwhile', () => {
    const { versionId } = changedSince();
    const { rev } = appeal();
    write('Still other words.');
    expect(() => bench.run('appeal.restoreVersion', { id, rev, versionId })).toThrow(/conflict/);
  });

  it('stays in main until it is asked for', () => {
    bench.run('appeal.keepVersion', { appealId: id, name: '' });
    const told = bench.batches.at(-1)?.rows['appealVersions'];
    const snapshot = feedSince(bench.records.db, null, 0).rows['appealVersions'];
    for (const rows of [told, snapshot]) {
      expect(rows).toHaveLength(1);
      expect(Object.keys(rows?.[0] ?? {}).toSorted()).toEqual([
        'appealId',
        'id',
        'marks',
        'rev',
        'seq',
        'shopId',
        'words',
      ]);
    }
  });
});
