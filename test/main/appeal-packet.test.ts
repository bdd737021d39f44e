import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionsTold } from '#shared/appeals/appeal.ts';
import { AppError } from '#shared/contract/result.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { chainHead } from '#main/db/history.ts';
import { packetInputOf, packetText } from '#main/export/packet-input.ts';
import { storeInVault } from '#main/services/vault.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../support/records.ts';

let bench: Bench;
let appealId: string;
let shopId: string;
let exhibitIds: readonly string[];

const addFile = async (fileName: string, text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  const file = await storeInVault(
    bench.records.vault,
    { kind: 'bytes', bytes, fileName },
    new AbortController().signal,
  );
  const { id } = bench.run('evidence.add', {
    shopId,
    violationId: null,
    file,
    caption: '',
    capturedAt: null,
  });
  return bench.run('exhibit.add', { appealId, evidenceId: id, caption: `Caption of ${fileName}`, proves: '' })
    .id;
};

const ask = (exportedAt = testNow, actions: ActionsTold = 'doneAndPlanned') =>
  packetInputOf({
    db: bench.records.db,
    vault: bench.records.vault,
    packs: bench.records.packs,
    appealId,
    paper: 'letter',
    onUnreadable: 'stop',
    actions,
    exportedAt,
    isSample: false,
  });

const writeClaim = (index: number, line: number | null, markdown: string): void => {
  const claim = selectRows(bench.records.db, 'claims', { appealId })[index];
  if (claim === undefined) throw new Error('no such claim');
  bench.run('claim.write', { id: claim.id, rev: claim.rev, line, markdown });
};

const writeText = (request: string): void => {
  const appeal = findRow(bench.records.db, 'appeals', appealId);
  if (appeal === null) throw new Error('no appeal');
  const { rev, sections } = appeal;
  const [statement, ...others] = sections;
  bench.run('appeal.write', {
    id: appealId,
    rev,
    request,
    sections: statement === undefined ? [] : [{ ...statement, markdown: 'It was in time.' }, ...others],
    timeline: [
      { id: 't', when: '12 Nov', what: 'Handed over', exhibitIds: [exhibitIds[1] ?? ''] },
      // Added and never filled, so it is not printed.
      { id: 'u', when: ' ', what: '', exhibitIds: [] },
    ],
  });
};

beforeEach(async () => {
  bench = openBench();
  shopId = createShop(bench);
  const violation = bench.run('violation.record', {
    ...violationFacts(shopId),
    lines: ['17 orders were late', 'the rate exceeds the limit'],
  });
  appealId = bench.run('appeal.start', { violationId: violation.id, mode: 'wrongDecision' }).id;
  exhibitIds = [await addFile('a.txt', 'one'), await addFile('b.csv', 'x,y\n1,2\n')];
  writeText('Please cancel it.');
  writeClaim(0, 1, `Not so. [[ex:${exhibitIds[0] ?? ''}]]`);
  writeClaim(1, 0, `Nor this. [[ex:${exhibitIds[1] ?? ''}]]`);
});

afterEach(() => {
  bench.close();
});

describe('the input of a packet', () => {
  it('holds the saved records: claims by line, exhibits by number, empty sections left out', () => {
    const input = ask();
    expect(input.fileBase).toBe('maple-pine-home-appeal-case-1-attempt-1');
    expect(input.head).toEqual({ attempt: 1, attempts: 2, modeWords: 'wrong decision' });
    expect(input.lines.map(({ number, claims }) => [number, claims.map((claim) => claim.number)])).toEqual([
      [1, [1]],
      [2, [2]],
    ]);
    expect(input.lines[0]?.claims[0]?.markdown).toContain('Nor this.');
    expect(input.exhibits.map(({ number, caption, mime }) => [number, caption, mime])).toEqual([
      [1, 'Caption of a.txt', 'text/plain'],
      [2, 'Caption of b.csv', 'text/csv'],
    ]);
    expect(input.exhibits[0]?.path.startsWith(join(bench.folder, 'vault'))).toBe(true);
    expect(input.sections.map(({ title }) => title)).toEqual(['Statement']);
    expect(input.timeline).toEqual([{ when: '12 Nov', what: 'Handed over', exhibits: [exhibitIds[1]] }]);
  });

  it('tells of an exhibit what cites it, unless the seller said what it proves', () => {
    expect(ask().exhibits.map(({ proves }) => proves)).toEqual(['Claim\u00a02', 'Claim\u00a01']);
    writeClaim(0, 1, `Not so. [[ex:${exhibitIds[0] ?? ''}]] and [[ex:${exhibitIds[1] ?? ''}]]`);
    const [first] = selectRows(bench.records.db, 'exhibits', { appealId });
    if (first === undefined) throw new Error('no exhibit');
    const { id, rev, caption, originalInZip } = first;
    bench.run('exhibit.describe', { id, rev, caption, proves: 'The day', originalInZip });
    expect(ask().exhibits.map(({ proves }) => proves)).toEqual(['The day', 'Claims\u00a01 and 2']);
  });

  it('holds the text as each field of the pack takes it, and whole', () => {
    const texts = ask().texts.map(({ label, limit, text }) => [label, limit, text.includes('Nor this.')]);
    expect(texts[0]).toEqual(['Whole text', null, true]);
    expect(texts.length).toBeGreaterThan(3);
    for (const { limit, text } of ask().texts) expect(text.length).toBeLessThanOrEqual(limit ?? Infinity);
  });

  it('prints dates with their year in the shop’s zone, and the deadline from the pack', () => {
    const facts = new Map(ask().facts.map(({ label, value }) => [label, value.replaceAll('\u00a0', ' ')]));
    expect(facts.get('Notice')).toBe('Thursday 19 November 2026, 08:41 Eastern time');
    expect(facts.get('Appeal possible until')).toBe('Saturday 19 December 2026, 23:59 Eastern time');
    expect(facts.get('Date of this appeal')).toBe('Monday 23 November 2026');
    expect(facts.get('Effect so far')).toBe('32 points');
  });

  it('tells the corrective actions that are chosen, with owner, day, check and the exhibit of their proof', () => {
    const { violationId } = findRow(bench.records.db, 'appeals', appealId) ?? { violationId: '' };
    const proof = findRow(bench.records.db, 'exhibits', exhibitIds[1] ?? '')?.evidenceId ?? '';
    const ownerId = bench.run('person.add', { shopId, name: 'Packing', role: 'Packs' }).id;
    const record = (title: string, due: string | null): string =>
      bench.run('action.record', {
        shopId,
        kind: 'corrective',
        title,
        detail: '',
        cause: 'Pickup missed',
        area: null,
        whys: [],
        rootCause: '',
        violationId,
        ownerId,
        due,
        follows: null,
        findingId: null,
        steps: ['Book it'],
      }).id;
    const now = (id: string) => findRow(bench.records.db, 'actions', id) ?? { rev: 0, steps: [] };
    const done = record('Second pickup', '2026-11-24');
    const steps = now(done).steps.map(({ id, text }) => ({ id, text, done: true }));
    bench.run('action.setSteps', { id: done, rev: now(done).rev, steps });
    bench.run('action.prove', { id: done, rev: now(done).rev, evidenceId: proof, isProof: true });
    bench.run('action.finish', { id: done, rev: now(done).rev, checkDue: '2026-12-20' });
    record('A photo', '2026-12-05');
    record('Without a day', null);
    const told = ask().actions.map((one) => ({
      ...one,
      day: one.day.replaceAll('\u00a0', ' '),
      effect: one.effect.replaceAll('\u00a0', ' '),
    }));
    const both = { kind: 'Corrective', cause: 'Pickup missed', owner: 'Packing' };
    expect(told).toEqual([
      {
        ...both,
        title: 'Second pickup',
        isDone: true,
        day: '23 Nov 2026',
        effect: 'To be checked on 20 Dec 2026.',
        exhibits: [exhibitIds[1]],
      },
      { ...both, title: 'A photo', isDone: false, day: '5 Dec 2026', effect: '', exhibits: [] },
    ]);
    expect(ask(testNow, 'done').actions).toHaveLength(1);
    expect(ask(testNow, 'none').actions).toEqual([]);
  });

  it('is the same for the same records and time', () => {
    expect(ask()).toEqual(ask());
  });

  it('puts a claim on the notice as a whole last', () => {
    bench.run('claim.add', { appealId, line: null, markdown: `All of it. [[ex:${exhibitIds[0] ?? ''}]]` });
    expect(ask().lines.at(-1)).toMatchObject({ number: null, claims: [{ number: 3 }] });
  });

  it('prints the head of the history, and names earlier packets only once they were sent', () => {
    const sentences = ask().records.sentences;
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.replaceAll(' ', '')).toContain(chainHead(bench.records.db));
    bench.run('packet.record', {
      appealId,
      exportedAt: testNow - 1000,
      folder: 'f',
      pdfName: 'earlier.pdf',
      pdfSha256: 'a'.repeat(64),
      zipName: 'earlier.zip',
      zipSha256: 'b'.repeat(64),
      pages: 12,
      notes: [],
      text: packetText(bench.records.db, appealId),
    });
    expect(ask().records.sentences).toHaveLength(1);
    const appeal = findRow(bench.records.db, 'appeals', appealId);
    bench.run('appeal.recordSent', { id: appealId, rev: appeal?.rev ?? 1, at: testNow - 500 });
    expect(ask().records.sentences[1]).toContain('earlier.pdf');
  });
});

describe('a packet is refused', () => {
  it.each([
    ['an open gap', () => writeText('Please return [[gap:how many]] points.'), 'How many, in the request'],
    ['a claim without text', () => writeClaim(0, 0, ''), 'has no text'],
    [
      'a digit of the ticket number that is another',
      () => writeText('Please cancel violation 7719 0426 3358 2047.'),
      'The case has 7719 0426 3358 2041.',
    ],
  ])('in plain words for %s', (_what, break_, words) => {
    break_();
    expect(ask).toThrow(AppError);
    expect(ask).toThrow(words);
  });

  it('not for what is only to be looked at', () => {
    writeText('This is unfair, please cancel it.');
    expect(ask().request).toBe('This is unfair, please cancel it.');
  });
});
