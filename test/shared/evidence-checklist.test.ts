import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf, EXPIRES_SOON_DAYS, validityOn, type Checklist } from '#shared/evidence-checklist.ts';
import type { EvidencePiece } from '#shared/evidence-pieces.ts';
import type { Evidence } from '#shared/evidence.ts';
import { addDays } from '#shared/kernel/time.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { parsePack } from '#shared/policy/parse.ts';
import { usPack } from './packs.ts';
import { fileOf, matchOf } from './routes/fact-sets.ts';

const today = '2026-11-23';
const carrier = 'late-dispatch-carrier';

const listed = (
  type: string | null,
  files: readonly Evidence[] = [],
  matches: readonly EvidencePiece[] = [],
): Checklist => checklistOf({ type, files, matches }, usPack, today);

const pieceOf = (list: Checklist, id: string) => list.pieces.find((piece) => piece.id === id);
const counts = ({ needed, have, files, unmatched }: Checklist) => [needed, have, files, unmatched];

describe('a paper’s validity', () => {
  it.each([
    [null, 'undated'],
    ['2026-11-22', 'expired'],
    [today, 'expiresSoon'],
    [addDays(today, EXPIRES_SOON_DAYS), 'expiresSoon'],
    [addDays(today, EXPIRES_SOON_DAYS + 1), 'valid'],
  ])('%s', (until, validity) => {
    expect(validityOn(until, today)).toBe(validity);
  });
});

describe('the checklist of a case', () => {
  it('asks by the type, and says what only other markets name', () => {
    const list = listed('late-dispatch');
    expect(list.list?.id).toBe(carrier);
    expect(counts(list)).toEqual([5, 0, 0, 0]);
    expect(list.pieces.map(({ need }) => need)).toEqual([
      ...Array.from({ length: 5 }, () => 'needed'),
      ...Array.from({ length: 6 }, () => 'elsewhere'),
    ]);
    expect(usPack.evidence[0]?.elsewhere).toMatchObject({ source: 'th-scenarios' });
  });

  it('has none for a type that the pack lists nothing for, nor without a type', () => {
    for (const type of ['wrong-category', 'no-such', null])
      expect([listed(type, [fileOf(1)]).list, counts(listed(type, [fileOf(1)]))]).toEqual([
        null,
        [0, 0, 1, 1],
      ]);
  });

  it('counts only what the user matched, one file for several pieces too', () => {
    const letter = fileOf(1, { caption: 'Letter of the carrier' });
    expect(counts(listed('late-dispatch', [letter]))).toEqual([5, 0, 1, 1]);
    const matches = ['carrier-letter', 'letter-contents'].map((piece) => matchOf(letter, carrier, piece));
    const list = listed('late-dispatch', [letter], matches);
    expect(counts(list)).toEqual([5, 2, 1, 0]);
    expect(pieceOf(list, 'carrier-letter')).toMatchObject({ state: 'onFile', files: [{ file: letter }] });
    expect(pieceOf(list, 'late-orders')).toMatchObject({ state: 'missing', files: [] });
  });

  it('is content with the one piece that fits where the pack says so', () => {
    const chat = fileOf(1);
    expect(counts(listed('seller-cancellation', [chat]))).toEqual([1, 0, 1, 1]);
    const matched = listed(
      'seller-cancellation',
      [chat],
      [matchOf(chat, 'cancellations', 'awaiting-pickup')],
    );
    expect([matched.enough, ...counts(matched)]).toEqual(['one', 1, 1, 1, 0]);
  });

  it('tells what is expired and what expires soon; of several papers the best counts', () => {
    const [old, soon, good] = ['2026-11-01', '2026-12-01', '2027-12-01'].map((validUntil, index) =>
      fileOf(index + 1, { validUntil }),
    );
    if (old === undefined || soon === undefined || good === undefined) throw new Error('three files');
    const stateOf = (...files: readonly Evidence[]) => {
      const list = listed(
        'ip-copyright',
        files,
        files.map((file) => matchOf(file, 'copyright', 'licence')),
      );
      return [pieceOf(list, 'licence')?.state, list.have];
    };
    expect(stateOf(old)).toEqual(['expired', 0]);
    expect(stateOf(old, soon)).toEqual(['expiresSoon', 1]);
    expect(stateOf(old, soon, good)).toEqual(['onFile', 1]);
  });

  it('leaves out matches of another list, once the type was changed', () => {
    const file = fileOf(1);
    const match = matchOf(file, carrier, 'late-orders');
    expect(counts(listed('valid-tracking', [file], [match]))).toEqual([2, 0, 1, 1]);
  });

  it('proposes a file by its words, never one that is matched, and none of two alike', () => {
    const orders = fileOf(1, { caption: 'Late orders as downloaded, 17 rows' });
    const other = fileOf(2, { caption: 'Second pickup agreement' });
    const proposal = (files: readonly Evidence[], matches: readonly EvidencePiece[] = []) =>
      pieceOf(listed('late-dispatch', files, matches), 'late-orders')?.proposal?.number ?? null;
    expect(proposal([other, orders])).toBe(1);
    expect(proposal([other])).toBeNull();
    expect(proposal([orders], [matchOf(orders, carrier, 'manifest')])).toBeNull();
    expect(proposal([orders, fileOf(3, { caption: orders.caption })])).toBeNull();
  });

  it('has never more on file than asked for, and none without a match', () => {
    const types = usPack.violations.map(({ code }) => code);
    const pieces = usPack.evidence.flatMap((list) => piecesOf(list).map(({ id }) => [list.id, id] as const));
    const days = fc.constantFrom(null, '2026-11-01', '2026-12-01', '2027-12-01');
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.array(fc.tuple(days, fc.constantFrom(...pieces)), { maxLength: 8 }),
        (type, made) => {
          const files = made.map(([validUntil], index) => fileOf(index + 1, { validUntil }));
          const matches = made.map(([, [list, piece]], index) => matchOf(fileOf(index + 1), list, piece));
          const list = listed(type, files, matches);
          expect(list.have).toBeLessThanOrEqual(list.needed);
          expect(list.unmatched).toBeLessThanOrEqual(list.files);
          const bare = listed(type, files);
          expect([bare.have, bare.unmatched]).toEqual([0, bare.files]);
          for (const piece of list.pieces) expect(piece.state === 'missing').toBe(piece.files.length === 0);
        },
      ),
    );
  });
});

describe('lists of asked evidence in a pack', () => {
  it('name the place of a piece that stands in its list twice', () => {
    const [first, ...rest] = usPack.evidence;
    const [manifest] = first?.elsewhere?.value ?? [];
    if (first === undefined || manifest === undefined) throw new Error('the list of late dispatch');
    const twice = { ...first, items: { ...first.items, value: [...first.items.value, manifest] } };
    const parsed = parsePack({ ...usPack, evidence: [twice, ...rest] });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      'evidence[0].elsewhere.value[0].id',
    ]);
  });

  it('say how sure each is and where it was read', () => {
    for (const { items, elsewhere, enough } of usPack.evidence)
      for (const value of [items, elsewhere, enough])
        if (value !== undefined) expect(usPack.sources[value.source]).toBeDefined();
  });
});
