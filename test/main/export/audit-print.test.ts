import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit, readPrint } from '#main/export/audit-facts.ts';
import { auditReport } from '#main/export/audit-report.ts';
import { auditSheet } from '#main/export/audit-sheet.ts';
import type { Report } from '#main/export/report.ts';
import { findRow } from '#main/db/queries.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import type { AuditResult } from '#shared/audits/checklist.ts';
import { jobContext } from '../../support/job-context.ts';
import {
  checkPdf,
  pdfFacts,
  pdfFonts,
  pdfOutline,
  pdfStructure,
  pdfText,
  plainText,
} from '../../support/outside-readers.ts';
import { openPrintHarness, type PrintHarness } from '../../support/print-harness.ts';
import { type Bench, createShop, openBench } from '../../support/records.ts';

const hostile = '<script>document.title="PWNED"</script> ใบส่งของ';
const list = shippedChecklists().find(({ id }) => id === 'fulfilment');
if (list === undefined) throw new Error('no checklist');

const present = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('not there');
  return value;
};

let bench: Bench;
let reports: { readonly signed: Report; readonly sheet: Report; readonly blank: Report };

/** A run with every kind of answer, a note, a file, two findings and an action, signed off. */
const record = (): string => {
  const shopId = createShop(bench);
  const { id: ownerId } = bench.run('person.add', { shopId, name: 'Packing', role: 'Packing' });
  const population = Array.from({ length: 40 }, (_, at) => `order ${String(at)}`);
  const sample = { kind: 'random' as const, population, size: 5, seed: 4471 };
  const { id: auditId } = bench.run('audit.start', { shopId, checklist: list, sample });
  const results: readonly (AuditResult | null)[] = [
    'compliant',
    'not',
    'partly',
    null,
    'notApplicable',
    null,
  ];
  for (const [at, result] of results.entries()) {
    const itemId = present(list.items[at]).id;
    if (result !== null) bench.run('audit.answer', { auditId, itemId, result });
  }
  const second = present(list.items[1]).id;
  bench.run('audit.note', { auditId, itemId: second, note: hostile });
  const file = { sha256: 'a'.repeat(64), bytes: 3, mime: 'text/plain', fileName: 'scan proof.txt' };
  const words = { shopId, violationId: null, caption: '', capturedAt: null };
  const { id: evidenceId } = bench.run('evidence.add', { ...words, file });
  bench.run('audit.prove', { auditId, itemId: second, evidenceId, isProof: true });
  const facts = { auditId, itemId: second, type: null, ownerId, due: '2026-11-27' };
  bench.run('finding.record', { ...facts, title: 'No scan at the hand-over', withAction: true });
  bench.run('finding.record', {
    ...facts,
    title: 'Nobody looks',
    withAction: false,
    ownerId: null,
    due: null,
  });
  const { rev } = present(findRow(bench.records.db, 'audits', auditId));
  bench.run('audit.signOff', { id: auditId, rev, conclusion: 'Pickup is the weak place.' });
  return auditId;
};

describe('what is printed of an audit', () => {
  let harness: PrintHarness;
  let files: { readonly signed: string; readonly sheet: string; readonly blank: string };

  beforeAll(async () => {
    bench = openBench();
    const auditId = record();
    const context = jobContext(bench, null);
    const on = readAudit(auditId, context);
    const print = readPrint(on.audit.shopId, context);
    reports = {
      signed: auditReport(on, print),
      sheet: auditSheet(on.audit.checklist, on.audit, print),
      blank: auditSheet(list, null, { ...print, paper: 'a4' }),
    };
    harness = await openPrintHarness();
    const out = harness.folder('audits');
    files = { signed: join(out, '1.pdf'), sheet: join(out, '2.pdf'), blank: join(out, '3.pdf') };
    const folder = join(harness.folder('packets'), 'reports');
    await harness.run(
      {
        tasks: [
          { kind: 'report', report: reports.signed, folder, out: files.signed },
          { kind: 'report', report: reports.sheet, folder, out: files.sheet },
          { kind: 'report', report: reports.blank, folder, out: files.blank },
        ],
      },
      { TZ: 'Asia/Bangkok' },
    );
  }, 120_000);

  afterAll(() => {
    harness.close();
    bench.close();
  });

  const says = (path: string, words: readonly string[]): void => {
    const text = pdfText(path);
    for (const one of words) expect(text).toContain(plainText(one));
  };

  it('is sound, tagged and bookmarked by its parts, with bundled fonts alone', () => {
    for (const path of Object.values(files)) {
      checkPdf(path);
      expect(pdfFacts(path).get('Tagged')).toBe('yes');
      expect(pdfFonts(path).every(({ isEmbedded }) => isEmbedded)).toBe(true);
      expect(pdfStructure(path)).toContain('Table');
    }
    expect(pdfOutline(files.signed)).toEqual([
      'Audit 1: Fulfilment',
      'Score by section',
      'Findings',
      'Results item by item',
      ...list.sections.map(({ title }) => title),
      'What was not assessed',
      'Sample',
      'Sign-off',
    ]);
    expect(pdfFacts(files.signed).get('Page size')).toContain('letter');
    expect(pdfFacts(files.blank).get('Page size')).toContain('A4');
  });

  it('tells as a report scope, sample with its seed, method, results, findings with risk, owner and day, and the sign-off', () => {
    says(files.signed, [
      'Run 1 of “Fulfilment”, version 1',
      '5 of 40 orders, random, seed 4471',
      'the same list, size and seed draw the same sample again',
      'Compliant counts 1, partly one half.',
      'Signed off 23 Nov 2026, 09:12 Eastern time',
      '<script>document.title="PWNED"</script> ใบส่งของ',
      'Evidence 1: scan proof.txt',
      'No scan at the hand-over',
      'Action 1',
      '27 Nov 2026',
      'Action under way',
      'Not settled: 2. At risk together: unknown.',
      'Pickup is the weak place.',
    ]);
  });

  it('names what has no answer, and never counts it as good', () => {
    const { parts } = reports.signed;
    const open = present(parts.find(({ title }) => title === 'What was not assessed')).body;
    expect(open).toContain('They count for nothing, and not as good');
    expect(open).toContain(present(list.items[5]).question);
    expect(open).not.toContain(present(list.items[4]).question);
    says(files.signed, ['Too few for a score: 3 that apply; 4 of 18 assessed']);
  });

  it('is as a sheet every item with how it is checked and what is wanted, boxes, the sample and lines to sign', () => {
    for (const path of [files.sheet, files.blank])
      says(path, [
        ...list.items.flatMap(({ question, how, wanted }) => [question, `How: ${how}`, `Wanted: ${wanted}`]),
        'Compliant',
        'Not applicable',
        'Signature',
        'Only if 1.2 is not or partly.',
      ]);
    const drawn = reports.sheet.parts.find(({ title }) => title === 'Sample')?.body ?? '';
    expect(drawn.match(/order \d+/gu)).toHaveLength(5);
    const boxes = [reports.sheet, reports.blank].map(
      ({ parts }) => parts.flatMap(({ body }) => body.match(/class="tick"/gu) ?? []).length,
    );
    expect(boxes).toEqual([list.items.length * 4, list.items.length * 4]);
  });
});
