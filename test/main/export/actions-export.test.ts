import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { actionColumns, standWords } from '#main/export/actions-columns.ts';
import { exportActions } from '#main/export/actions-export.ts';
import { actionLines, type LogGround } from '#main/export/actions-lines.ts';
import { actionsReport, mostTold } from '#main/export/actions-report.ts';
import { reportDocument } from '#main/export/report-document.ts';
import { workbookBytes } from '#main/export/write-workbook.ts';
import { csvCells, readXlsx } from '../../support/outside-readers.ts';
import { jobContext } from '../../support/job-context.ts';
import { usPack } from '../../shared/packs.ts';
import { type Bench, createShop, openBench, violationFacts } from '../../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
const logGround = (): LogGround => ({
  shop: { id: shopId, zone: 'America/New_York' },
  pack: usPack,
  today: '2026-11-23',
});

afterEach(() => {
  bench.close();
});

const said = {
  kind: 'corrective' as const,
  detail: '',
  area: 'method' as const,
  whys: ['a', 'b'],
  rootCause: 'One\nTwo',
  findingId: null,
};

/** Two actions, the second of which follows the first, which is done, proved and checked; their ids. */
const recordLog = (): readonly [string, string] => {
  const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
  const { id: ownerId } = bench.run('person.add', { shopId, name: '=Kim', role: 'Packing' });
  const told = {
    shopId,
    ...said,
    violationId,
    ownerId,
    due: '2026-11-30',
    cause: 'Cut-off too late',
    follows: null,
  };
  const { id } = bench.run('action.record', { ...told, title: '-1', steps: ['One', 'Two'] });
  const more = {
    ...told,
    violationId: null,
    ownerId: null,
    due: null,
    title: 'Next',
    steps: [],
    follows: id,
  };
  const { id: second } = bench.run('action.record', more);
  const file = { sha256: 'a'.repeat(64), bytes: 1, mime: 'image/png', fileName: 'scan.png' };
  const { id: evidenceId } = bench.run('evidence.add', {
    shopId,
    violationId,
    file,
    caption: '',
    capturedAt: null,
  });
  const steps = [1, 2].map((step) => ({ id: `s${step}`, text: `Step ${step}`, done: true }));
  bench.run('action.setSteps', { id, rev: 1, steps });
  bench.run('action.prove', { id, rev: 2, evidenceId, isProof: true });
  bench.run('action.finish', { id, rev: 3, checkDue: '2026-12-20' });
  bench.run('action.check', { id, rev: 4, verdict: 'effective', note: 'None since' });
  return [id, second];
};

const named = (head: readonly string[], row: readonly (string | null)[] | undefined) =>
  Object.fromEntries(head.map((column, index) => [column, row?.[index] ?? '']));

const asked = (ids: readonly string[], form: 'csv' | 'xlsx') => ({
  shopId,
  actionIds: [...ids],
  form,
  shown: 'All actions',
});

it('writes the named actions in their order, with case, owner, steps, proof and checks, and no cell that is a formula', async () => {
  const path = join(bench.folder, 'actions.csv');
  const [id, second] = recordLog();
  const context = jobContext(bench, path);
  expect(await exportActions(asked([second, 'gone', id], 'csv'), context)).toEqual({
    path,
    count: 2,
    pages: null,
  });
  const name = 'Maple & Pine Home actions 2026-11-23.csv';
  expect(context.proposals).toEqual([{ fileName: name, kind: 'CSV', extension: 'csv' }]);
  const [head = [], ...rows] = csvCells(path);
  expect(named(head, rows[0])).toMatchObject({
    Action: '2',
    Title: 'Next',
    Case: '',
    Owner: '',
    'Follows action': '1',
    State: 'open',
  });
  expect(named(head, rows[1])).toEqual({
    Action: '1',
    Kind: 'Corrective',
    Title: "'-1",
    Cause: 'Cut-off too late',
    'Where it lies': 'How the work is done',
    'Root cause': 'One\nTwo',
    Whys: 'a; b',
    Case: '1',
    Ticket: '7719042633582041',
    Finding: '',
    'Least points at stake': '32',
    'Most points at stake': '32',
    'Follows action': '',
    Owner: "'=Kim",
    Recorded: '2026-11-23 09:12',
    Due: '2026-11-30',
    State: 'effective',
    'Steps done': '2 of 2',
    Steps: 'Step 1; Step 2',
    Proof: 'Evidence 1: scan.png',
    Done: '2026-11-23 09:12',
    'Effect check due': '2026-12-20',
    'Effect checks': '2026-11-23 09:12 effective: None since',
    Note: '',
  });
});

describe('the log as a workbook', () => {
  const cellText = (cell: readonly [string, string, string] | null | undefined): string => {
    if (cell === null || cell === undefined) return '';
    const [, value, look] = cell;
    return look === 'yyyy-mm-dd' ? value.slice(0, '2026-11-30'.length) : value;
  };

  it('says the same as the CSV file and the records, with real dates, a frozen head and no formula', async () => {
    const ids = recordLog();
    const [csv, xlsx] = [join(bench.folder, 'actions.csv'), join(bench.folder, 'actions.xlsx')];
    await exportActions(asked(ids, 'csv'), jobContext(bench, csv));
    const context = jobContext(bench, xlsx);
    expect(await exportActions(asked(ids, 'xlsx'), context)).toEqual({ path: xlsx, count: 2, pages: null });
    expect(context.proposals).toEqual([
      { fileName: 'Maple & Pine Home actions 2026-11-23.xlsx', kind: 'Workbook', extension: 'xlsx' },
    ]);
    const book = readXlsx(xlsx);
    expect(book).toMatchObject({
      formulas: 0,
      frozen: ['frozen', '1', 'A2'],
      sheets: ['Corrective actions'],
    });
    expect(book.widths).toEqual(actionColumns.map(({ width }) => width));
    // The apostrophe of the CSV keeps a text from being a formula; a workbook needs none.
    const plain = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/u, '');
    const rows = book.rows.map((row) => actionColumns.map((_column, index) => cellText(row[index])));
    expect(rows).toEqual(csvCells(csv).map((row) => row.map(plain)));
    const lines = actionLines(bench.records, logGround(), ids);
    const values = lines.map((line) =>
      actionColumns.map(({ value }) =>
        String(value(line, 'America/New_York') ?? '').replace(/(?<=^\d{4}-\d\d-\d\d)T/u, ' '),
      ),
    );
    expect(rows.slice(1)).toEqual(values);
    const done = book.rows[1]?.[actionColumns.findIndex(({ head }) => head === 'Done')];
    expect(done).toEqual(['date', '2026-11-23 09:12', 'yyyy-mm-dd hh:mm']);
    const due = book.rows[1]?.[actionColumns.findIndex(({ head }) => head === 'Due')];
    expect(due).toEqual(['date', '2026-11-30 00:00', 'yyyy-mm-dd']);
  });

  it('keeps every text as it was typed, whatever it begins with or would mean to a spreadsheet', async () => {
    const texts = [
      '=1+1',
      '=HYPERLINK("https://evil.example","x")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      'TRUE',
      '2026-11-30',
      '007',
      '  spaces  ',
      'a\nb',
      '_x0041_',
      '<b>&amp;</b>',
      '😀 请取消 مرحبا',
      'bell\u0007',
    ];
    const path = join(bench.folder, 'texts.xlsx');
    const columns = [{ head: '=Head', kind: 'text' as const, width: 20 }];
    const made = { title: 'T', author: 'A', madeAt: 0, sheet: 'S', columns };
    const bytes = await workbookBytes({ ...made, rows: texts.map((text) => [text]) });
    writeFileSync(path, bytes);
    const { rows, formulas, names } = readXlsx(path);
    expect(formulas).toBe(0);
    expect(rows).toEqual(['=Head', ...texts].map((text) => [['text', text, '@']]));
    expect(names.filter((name) => /hyperlink|external|vba|rels\/sheet/iu.test(name))).toEqual([]);
    expect(await workbookBytes({ ...made, rows: texts.map((text) => [text]) })).toEqual(bytes);
  });

  it('cuts a text that no cell holds, and says so', async () => {
    const columns = [{ head: 'Text', kind: 'text' as const, width: 20 }];
    const made = { title: 'T', author: 'A', madeAt: 0, sheet: 'S', columns };
    const path = join(bench.folder, 'long.xlsx');
    writeFileSync(path, await workbookBytes({ ...made, rows: [['x'.repeat(40_000)]] }));
    const text = readXlsx(path).rows[1]?.[0]?.[1] ?? '';
    expect(text.length).toBe(32_767);
    expect(text).toMatch(/x … \(cut: a cell holds no more\)$/u);
  });
});

describe('the log as a report', () => {
  const ground = {
    shop: { name: 'Maple & Pine Home', isSample: false },
    zone: 'America/New_York',
    now: Date.parse('2026-11-23T14:12:00Z'),
    paper: 'letter' as const,
    lang: 'en',
    shown: 'Overdue',
    people: new Map<string, string>(),
  };

  it('has a table of all and a part for each action, and what was typed is text alone', () => {
    const [id] = recordLog();
    const { rev } = selectRows(bench.records.db, 'actions', { id })[0] ?? { rev: 0 };
    const { ownerId, violationId } = selectRows(bench.records.db, 'actions', { id })[0] ?? {
      ownerId: null,
      violationId: null,
    };
    const facts = { ...said, ownerId, violationId, due: null, cause: '<script>' };
    bench.run('action.edit', { id, rev, ...facts, title: '<img src=x>' });
    const report = actionsReport(actionLines(bench.records, logGround(), [id]), ground);
    expect(report.parts.map(({ title }) => title)).toEqual(['The log', 'Action 1: <img src=x>']);
    expect(report.facts).toContainEqual({ label: 'Actions', value: '1: 1 effective' });
    expect(report.facts).toContainEqual({ label: 'Shown', value: 'Overdue' });
    const page = reportDocument(report);
    expect(page).not.toMatch(/<(?:script|img)/u);
    for (const words of ['Step 1', 'Evidence 1: scan.png', 'Case 1', 'None since'])
      expect(page).toContain(words);
  });

  it('says where an action stands as the screen does: that its cause came back, or by how many days it is late', () => {
    const [id] = recordLog();
    const [line] = actionLines(bench.records, logGround(), [id]);
    const cases = selectRows(bench.records.db, 'violations');
    if (line === undefined) throw new Error('no line');
    const standing = { stand: 'checkDue', next: null, overdue: 0 } as const;
    expect(standWords({ ...line, standing, returned: { cases, points: 32, unknown: 1 } })).toMatch(
      /^effect check due, the cause came back: \d cases?, 32 points and 1 unknown since$/u,
    );
    const late = { stand: 'inProgress', next: '2026-11-13', overdue: 10 } as const;
    const nothing = { cases: [], points: 0, unknown: 0 };
    expect(standWords({ ...line, standing: late, returned: nothing })).toBe('in progress, 10 days overdue');
  });

  it('is its table alone where it is long', () => {
    const [id] = recordLog();
    const ids = Array.from({ length: mostTold + 1 }, () => id);
    const report = actionsReport(actionLines(bench.records, logGround(), ids), ground);
    expect(report.parts).toHaveLength(1);
    expect(report.lead).toContain('as its table alone');
  });
});
