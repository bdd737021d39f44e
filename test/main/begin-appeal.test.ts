import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRow, selectRows } from '#main/db/queries.ts';
import { shippedPacks } from '#main/services/packs.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { TemplateChoice } from '#shared/appeals/begun-with.ts';
import { gapsIn } from '#shared/appeals/text.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;

const recordCase = (type: string | null, ticket = '7719042633582041') =>
  bench.run('violation.record', { ...violationFacts(shopId), type, ticket }).id;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = recordCase('late-dispatch');
});
afterEach(() => bench.close());

const find = (id: string): Appeal => {
  const row = findRow(bench.records.db, 'appeals', id);
  if (row === null) throw new Error('no appeal');
  return row;
};
const start = (template?: TemplateChoice, mode: Appeal['mode'] = 'wrongDecision'): Appeal =>
  find(bench.run('appeal.start', { violationId, mode, ...(template === undefined ? {} : { template }) }).id);
const textIn = ({ sections }: Appeal, id: string): string =>
  sections.find((section) => section.id === id)?.markdown ?? '';
const write = (appeal: Appeal, id: string, markdown: string): Appeal => {
  const { rev, request, timeline } = appeal;
  const sections = appeal.sections.map((one) => (one.id === id ? { ...one, markdown } : one));
  bench.run('appeal.write', { id: appeal.id, rev, request, timeline, sections });
  return find(appeal.id);
};
const change = ({ id, rev }: Appeal, template: TemplateChoice): Appeal => {
  bench.run('appeal.setTemplate', { id, rev, template });
  return find(id);
};
const undoLast = () => bench.run('history.undo', { seq: Math.max(...bench.batches.map(({ to }) => to)) });

describe('a new draft', () => {
  it('begins with the pack’s template for its type, says so, and can’t be sent while a gap is open', () => {
    const appeal = start();
    expect(appeal.template).toEqual({
      from: 'pack',
      id: 'late-dispatch-carrier',
      name: 'Late dispatch, the carrier’s fault',
    });
    expect(appeal.request).toBe(
      'We ask you to cancel the violation on ticket 7719042633582041, of which the notice came on Thursday 19\u00a0November\u00a02026.',
    );
    expect(gapsIn(textIn(appeal, 'statement'))[0]).toBe('Which orders');
    expect(() =>
      bench.run('appeal.recordSent', { id: appeal.id, rev: appeal.rev, at: bench.clock.now }),
    ).toThrow(/refused: The text still has 5 open gaps/u);
  });

  it.each<[string, string | null, TemplateChoice | undefined]>([
    ['its case has no type', null, undefined],
    ['the pack has none for the type', 'other', undefined],
    ['they are asked for', 'late-dispatch', { from: 'usual' }],
  ])('begins with the usual sections where %s', (_what, type, template) => {
    violationId = recordCase(type, '7719042633582042');
    const appeal = start(template);
    expect(appeal).toMatchObject({ template: null, request: '' });
    expect(appeal.sections.map(({ id, markdown }) => [id, markdown])).toEqual([
      ['statement', ''],
      ['since', ''],
    ]);
  });

  it.each<[TemplateChoice, RegExp]>([
    [{ from: 'pack', id: 'nothing' }, /refused: The policy pack of this case has no such template/u],
    [
      { from: 'pack', id: 'fulfilment-fixed' },
      /refused: The template “Fulfilment put right” is for the other/u,
    ],
  ])('is not started with %j', (template, words) => {
    expect(() => start(template)).toThrow(words);
    expect(selectRows(bench.records.db, 'appeals')).toEqual([]);
  });

  it('shows and cites the files that the user matched to what the template rests on, in one step', () => {
    const evidenceId = bench.run('evidence.add', {
      shopId,
      violationId,
      file: { sha256: 'a'.repeat(64), bytes: 1, mime: 'application/pdf', fileName: 'letter.pdf' },
      caption: 'Letter of the carrier',
      capturedAt: null,
    }).id;
    bench.run('evidence.match', { violationId, evidenceId, piece: 'carrier-letter' });
    bench.run('evidence.match', { violationId, evidenceId, piece: 'manifest' });
    const appeal = start();
    const [exhibit] = selectRows(bench.records.db, 'exhibits');
    expect(exhibit).toMatchObject({ appealId: appeal.id, evidenceId, position: 0 });
    const cited = `[[ex:${exhibit?.id ?? ''}]]`;
    expect(textIn(appeal, 'statement')).toContain(`names them]] ${cited}`);
    // A hand-over is asked for only where a file shows one.
    expect(textIn(appeal, 'records')).toContain(`show it]] ${cited}`);
    undoLast();
    expect(selectRows(bench.records.db, 'appeals')).toEqual([]);
    expect(selectRows(bench.records.db, 'exhibits')).toEqual([]);
  });
});

describe('another template', () => {
  it('takes the place of the first one, keeps what was written, and is taken back by undo', () => {
    const first = write(start(), 'records', 'All parcels were scanned on Monday.');
    const other = change(first, { from: 'pack', id: 'on-time-delivery' });
    expect(other.template).toMatchObject({ id: 'on-time-delivery' });
    expect(textIn(other, 'records')).toBe('All parcels were scanned on Monday.');
    expect(gapsIn(textIn(other, 'statement'))).toContain(
      'Which orders came late, and what kept the carrier from delivering them',
    );
    expect(textIn(other, 'statement')).not.toContain('letter');
    const usual = change(other, { from: 'usual' });
    expect(usual).toMatchObject({ template: null, request: '' });
    expect(usual.sections.map(({ id }) => id)).toEqual(['statement', 'since', 'records']);
    undoLast();
    expect(find(first.id)).toMatchObject({ sections: other.sections, template: other.template });
  });

  it('leaves a request of the user’s as it is', () => {
    const { id, rev, sections } = start();
    bench.run('appeal.write', { id, rev, request: 'Please look again.', sections, timeline: [] });
    expect(change(find(id), { from: 'usual' }).request).toBe('Please look again.');
  });

  it('comes with the other ground, where the draft began with one of the pack', () => {
    const { id, rev } = start();
    bench.run('appeal.setMode', { id, rev, mode: 'weFixedIt' });
    const fixed = find(id);
    expect(fixed.template).toMatchObject({ id: 'fulfilment-fixed' });
    expect(fixed.request).toMatch(/^We ask you to accept the correction/u);
    expect(fixed.sections.map(({ id: section }) => section)).toEqual([
      'statement',
      'cause',
      'done',
      'prevention',
    ]);
    const usual = change(fixed, { from: 'usual' });
    bench.run('appeal.setMode', { id, rev: usual.rev, mode: 'wrongDecision' });
    expect(find(id).template).toBeNull();
  });
});

it('no newer pack changes a draft that is there', () => {
  const us = shippedPacks().find(({ id }) => id === 'us');
  if (us === undefined) throw new Error('no pack');
  const before = start();
  const [first, ...rest] = us.appealTemplates ?? [];
  const newer = {
    ...us,
    version: '2026.11',
    effectiveFrom: '2026-11-01',
    appealTemplates: [{ ...first, title: 'Another name' }, ...rest],
  };
  bench.run('pack.import', { json: JSON.stringify(newer), fileName: 'us.json' });
  expect(find(before.id)).toEqual(before);
  expect(change(before, { from: 'pack', id: 'late-dispatch-carrier' }).template?.name).toBe(
    'Late dispatch, the carrier’s fault',
  );
});

it('a second attempt goes on with the sections and the template of the first', () => {
  const appeal = write(write(start(), 'statement', 'It was so.'), 'records', 'And the scans show it.');
  bench.run('appeal.recordSent', { id: appeal.id, rev: appeal.rev, at: bench.clock.now });
  const sent = find(appeal.id);
  bench.run('appeal.recordOutcome', {
    id: sent.id,
    rev: sent.rev,
    outcome: 'rejected',
    at: bench.clock.now,
    note: '',
  });
  const { id } = bench.run('appeal.start', { violationId, mode: 'wrongDecision', goesOn: true });
  expect(find(id)).toMatchObject({ template: appeal.template, sections: appeal.sections });
});
