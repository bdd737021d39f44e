import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/result.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import { selectRows } from '#main/db/queries.ts';
import type { MadeReport, Report } from '#main/export/report.ts';
import { exportReview, fileReviewReport } from '#main/export/review-export.ts';
import { vaultPath } from '#main/services/vault.ts';
import { actionOf } from '../../shared/actions/action.ts';
import { reviewFacts, week } from '../../shared/review/facts.ts';
import { jobContext } from '../../support/job-context.ts';
import { createShop, openBench, testNow, type Bench } from '../../support/records.ts';
import { workHere } from '../../support/work-here.ts';

let bench: Bench;
let id: string;

beforeEach(() => {
  bench = openBench();
  const shopId = createShop(bench);
  const actions = Array.from({ length: 12 }, (_, index) => actionOf(String(index), { due: '2026-11-13' }));
  const report = assembleReview(reviewFacts({ actions }), week, testNow);
  id = bench.run('review.sign', { shopId, report, notes: '', duties: [] }).id;
});

afterEach(() => {
  bench.close();
});

const context = (path: string | null = null) => ({ ...jobContext(bench, path), work: workHere });

/** Prints a report as its own words, of as many pages as a function says. */
const printing = (pagesOf: (report: Report) => number) => {
  const printed: Report[] = [];
  const print = (report: Report): Promise<MadeReport> => {
    printed.push(report);
    const bytes = Buffer.from(`%PDF-1.4 ${JSON.stringify(report)}`);
    return Promise.resolve({ bytes, pages: pagesOf(report), sha256: '' });
  };
  return { printed, print };
};

const shownIn = (report: Report): number =>
  report.parts
    .map(({ body }) => body)
    .join('')
    .split('Second pickup').length - 1;

const evidence = () => selectRows(bench.records.db, 'evidence');
const review = () => selectRows(bench.records.db, 'reviews')[0];

describe('the PDF of a review', () => {
  it('is tried with fewer lines until it is one page, stored, and filed', async () => {
    const { printed, print } = printing((report) => (shownIn(report) > 2 ? 2 : 1));
    const { evidenceId, number } = await fileReviewReport({ id }, print, context());
    expect(printed.map(shownIn)).toEqual([8, 5, 3, 2]);
    const [file] = evidence();
    expect(file).toMatchObject({ id: evidenceId, number, mime: 'application/pdf', violationId: null });
    expect(file?.fileName).toBe('Maple & Pine Home review 1 2026-11-23.pdf');
    expect(existsSync(vaultPath(bench.records.vault, file?.sha256 ?? ''))).toBe(true);
    expect(review()?.evidenceId).toBe(evidenceId);
  });

  it('is filed with more pages where nothing else can be left out', async () => {
    const { printed, print } = printing(() => 2);
    await fileReviewReport({ id }, print, context());
    expect(printed.map(shownIn)).toEqual([8, 5, 3, 2, 1, 0]);
    expect(evidence()).toHaveLength(1);
  });

  it('leaves a signed review without one where it can’t be made, and is made once', async () => {
    const full = () => Promise.reject(new AppError('diskFull', 'The disk is full.'));
    await expect(fileReviewReport({ id }, full, context())).rejects.toThrow('The disk is full.');
    expect([evidence(), review()?.number, review()?.evidenceId]).toEqual([[], 1, null]);
    const { print } = printing(() => 1);
    await fileReviewReport({ id }, print, context());
    await expect(fileReviewReport({ id }, print, context())).rejects.toThrow(/on file already/);
    await expect(fileReviewReport({ id: 'none' }, print, context())).rejects.toThrow(/not on record/);
  });

  it('is copied to where the user says, byte for byte, once it is on file', async () => {
    const path = join(bench.folder, 'copy.pdf');
    await expect(exportReview({ id }, context(path))).rejects.toThrow(/Make it first/);
    await fileReviewReport({ id }, printing(() => 1).print, context());
    const asked = context(path);
    expect(await exportReview({ id }, asked)).toEqual({ path });
    expect(asked.proposals).toMatchObject([{ fileName: 'Maple & Pine Home review 1 2026-11-23.pdf' }]);
    const [file] = evidence();
    expect(readFileSync(path)).toEqual(readFileSync(vaultPath(bench.records.vault, file?.sha256 ?? '')));
    expect(await exportReview({ id }, context(null))).toEqual({ path: null });
  });
});
