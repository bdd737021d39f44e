import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/result.ts';
import { seededEnv } from '#main/env.ts';
import { createJobLane, type JobHandlers, type JobLane } from '#main/jobs.ts';
import { shippedPacks } from '#main/services/packs.ts';
import { openPreferences } from '#main/services/preferences.ts';
import { noAlertJobs, noDesktop } from '../support/no-desktop.ts';
import { type Bench, createShop, openBench, testNow } from '../support/records.ts';

const refused = { ok: false, error: { code: 'refused' } };

/** A promise with the way to keep it. */
const waiting = () => {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end: () => end() };
};

describe('the lane of jobs', () => {
  let bench: Bench;
  let lane: JobLane;
  let intake = waiting();
  let opening = waiting();

  beforeEach(() => {
    bench = openBench();
    intake = waiting();
    opening = waiting();
    const handlers: JobHandlers = {
      'evidence.intake': async (_input, { signal }) => {
        await intake.done;
        if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
        return { added: [], refused: [], left: 0 };
      },
      'evidence.redact': () => Promise.reject(new Error('not asked for')),
      'evidence.words': () => Promise.reject(new Error('not asked for')),
      'evidence.page': () => Promise.reject(new Error('not asked for')),
      'evidence.deleteForGood': () => Promise.reject(new Error('not asked for')),
      'evidence.content': () => Promise.reject(new Error('not asked for')),
      'evidence.look': () => Promise.reject(new Error('not asked for')),
      'packet.preparePictures': () => Promise.resolve({}),
      'packet.export': () => Promise.reject(new Error('not asked for')),
      'readings.preview': () => Promise.reject(new Error('not asked for')),
      'readings.import': () => Promise.reject(new Error('not asked for')),
      'capture.read': () => Promise.reject(new Error('not asked for')),
      'history.verify': () => Promise.reject(new Error('not asked for')),
      'space.open': async ({ space }) => {
        await opening.done;
        return { space };
      },
      'sample.reset': () => Promise.resolve({}),
      'app.setTheme': ({ theme }) => Promise.resolve({ theme }),
      'ledger.export': () => Promise.reject(new Error('not asked for')),
      'clocks.export': () => Promise.reject(new Error('not asked for')),
      'submissions.export': () => Promise.reject(new Error('not asked for')),
      'cases.export': () => Promise.reject(new Error('not asked for')),
      'audit.export': () => Promise.reject(new Error('not asked for')),
      'audit.sheet': () => Promise.reject(new Error('not asked for')),
      'review.export': () => Promise.reject(new Error('not asked for')),
      'review.report': () => Promise.reject(new Error('not asked for')),
      'audit.readSample': () => Promise.reject(new Error('not asked for')),
      'listing.readFile': () => Promise.reject(new Error('not asked for')),
      'checklist.export': () => Promise.reject(new Error('not asked for')),
      'actions.export': () => Promise.reject(new Error('not asked for')),
      'app.setChartRange': () => Promise.resolve({}),
      'app.setCaseLayout': () => Promise.resolve({}),
      'app.setActionLayout': () => Promise.resolve({}),
      'app.setCaseColumns': () => Promise.resolve({}),
      'app.clearReplica': () => Promise.resolve({}),
      'app.reveal': () => Promise.resolve({}),
      'case.export': () => Promise.resolve({ path: null, number: 1 }),
      'statement.export': () => Promise.resolve({ path: null }),
      ...noAlertJobs,
    };
    lane = createJobLane({
      handlers,
      report: () => undefined,
      logError: String,
      contextOf: (job) => ({
        ...job,
        records: bench.records,
        env: seededEnv(() => testNow, 1),
        packs: shippedPacks(),
        work: () => Promise.reject(new Error('not asked for')),
        preferences: openPreferences(bench.folder),
        desktop: noDesktop,
        pathOf: () => null,
        openSpace: () => Promise.resolve(),
        resetSample: () => Promise.resolve(),
        reveal: () => undefined,
        askWhere: () => Promise.resolve(null),
        wasPlaced: () => false,
      }),
    });
  });

  afterEach(() => bench.close());

  const takeFiles = (id: string) =>
    lane.start(
      id,
      'evidence.intake',
      { shopId: createShop(bench), violationId: null, files: [], caption: '', capturedAt: null },
      null,
    );
  const openSample = (id: string) => lane.start(id, 'space.open', { space: 'sample' }, null);

  it('opens no other records while files are taken in, and does once they are', async () => {
    const files = takeFiles('a');
    expect(await openSample('b')).toMatchObject(refused);
    expect(await lane.start('c', 'sample.reset', {}, null)).toMatchObject(refused);
    expect(await lane.start('d', 'app.setTheme', { theme: 'dark' }, null)).toMatchObject({ ok: true });
    intake.end();
    expect(await files).toMatchObject({ ok: true });
    opening.end();
    expect(await openSample('b')).toMatchObject({ ok: true });
  });

  it('takes nothing in while other records are opened', async () => {
    const sample = openSample('a');
    expect(await takeFiles('b')).toMatchObject(refused);
    expect(await openSample('c')).toMatchObject(refused);
    opening.end();
    expect(await sample).toMatchObject({ ok: true });
  });

  it('answers a cancelled job as cancelled, and lets others in afterwards', async () => {
    const files = takeFiles('a');
    lane.cancel('a');
    intake.end();
    expect(await files).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    opening.end();
    expect(await openSample('b')).toMatchObject({ ok: true });
  });
});
