import './hardening.ts';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { z } from 'zod';
import { mostFilesAtOnce } from '#shared/evidence.ts';
import { aboutThis } from './about.ts';
import { failureFrom } from './bus.ts';
import { findRow } from './db/queries.ts';
import { createDesktop, noticesOf, type Desktop } from './desktop.ts';
import type { Env } from './env.ts';
import type { Frame } from './frame.ts';
import type { Lanes } from './ipc.ts';
import { jobHandlers } from './job-handlers.ts';
import { createJobLane, type JobLane } from './jobs.ts';
import { createLog } from './log.ts';
import type { PictureOf } from './protocol.ts';
import { answerQuery } from './queries.ts';
import { createAlertTicker, type AlertTicker } from './services/alert-ticker.ts';
import { showableKinds } from './services/file-kind.ts';
import { shippedPacks } from './services/packs.ts';
import type { PreferenceFile } from './services/preferences.ts';
import { askWith, rememberPlaces } from './services/save-as.ts';
import { createSpaces, type Spaces } from './services/space.ts';
import { readFromVault } from './services/vault.ts';
import { createWorkHost, type Work } from './worker/host.ts';

/** Beside the built code in the project, and in the packaged app's archive. */
const printFontFolder = join(import.meta.dirname, '../../resources/fonts/print');

type LogError = (error: unknown, where: string) => string;

/** Everything that lives as long as the app runs. */
interface Parts {
  readonly dataDir: string;
  readonly env: Env;
  readonly preferences: PreferenceFile;
  readonly spaces: Spaces;
  readonly work: Work;
  readonly logError: LogError;
  readonly tokens: Map<string, string>;
  readonly ticker: AlertTicker;
  readonly desktop: Desktop;
}

const makeParts = (dataDir: string, env: Env, frame: Frame, work: Work): Parts => {
  const { preferences, tell } = frame;
  const logError = createLog(dataDir, randomUUID, env.now);
  const packs = shippedPacks();
  const show = noticesOf(frame);
  const ticker = createAlertTicker({ env, records: () => spaces.records(), show, logError });
  const spaces: Spaces = createSpaces({
    dataDir,
    env,
    packs,
    logError,
    publish: (batch) => {
      tell()?.feed(batch);
      ticker.changed(batch);
    },
    makeSample: async (folder, pace) => {
      const { makeSample } = await import('./sample/make.ts');
      await makeSample({ folder, packs, now: env.now(), work, fonts: printFontFolder, logError, ...pace });
    },
    switched: (space) => {
      if (preferences.read().space !== space) preferences.change({ space });
      tell()?.menu('switched');
      ticker.wake();
    },
  });
  const desktop = createDesktop(frame, ticker, show);
  const tokens = new Map<string, string>();
  return { dataDir, env, preferences, spaces, work, logError, tokens, ticker, desktop };
};

const jobLane = (
  { env, preferences, spaces, work, logError, tokens, desktop }: Parts,
  tell: Frame['tell'],
): JobLane => {
  const places = rememberPlaces(
    askWith(
      (options) => dialog.showSaveDialog(options),
      () => app.getPath('documents'),
    ),
  );
  return createJobLane({
    handlers: jobHandlers,
    logError,
    report: (id, progress) => tell()?.progress(id, progress),
    contextOf: (job) => ({
      ...job,
      get records() {
        return spaces.records();
      },
      env,
      work,
      preferences,
      desktop,
      pathOf: (token) => tokens.get(token) ?? null,
      openSpace: spaces.open,
      resetSample: spaces.resetSample,
      reveal: (path) => shell.showItemInFolder(path),
      ...places,
    }),
  });
};

const filePaths = z.array(z.string()).max(mostFilesAtOnce);

const takeFiles = (tokens: Map<string, string>, given: unknown): readonly string[] =>
  (filePaths.safeParse(given).data ?? []).map((path) => {
    // A pasted picture has no path; its bytes come with the job.
    if (path === '') return '';
    const token = randomUUID();
    tokens.set(token, path);
    return token;
  });

const lanesOf = (parts: Parts, jobs: JobLane): Lanes => {
  const { spaces, env, preferences, logError } = parts;
  const context = {
    records: spaces.records,
    env,
    theme: () => preferences.read().theme,
    chartRanges: () => preferences.read().chartRanges,
    caseLayout: () => preferences.read().caseLayout,
    actionLayout: () => preferences.read().actionLayout,
    caseColumns: () => preferences.read().caseColumns,
    about: () => aboutThis(parts.dataDir, spaces),
  };
  return {
    command: (name, input, actor) => {
      try {
        return spaces.records().bus.receive(name, input, actor);
      } catch (error) {
        return { ok: false, error: failureFrom(error, 'command', logError) };
      }
    },
    query: (name, input) => answerQuery(name, input, context, logError),
    job: jobs.start,
    cancel: jobs.cancel,
    files: (given) => takeFiles(parts.tokens, given),
  };
};

/** A picture of evidence for the window; bytes that are not what was stored are not shown. */
const pictureOf =
  (spaces: Spaces): PictureOf =>
  async (evidenceId) => {
    try {
      const { db, vault } = spaces.records();
      const file = findRow(db, 'evidence', evidenceId);
      if (file === null || !showableKinds.includes(file.mime)) return null;
      return { mime: file.mime, bytes: await readFromVault(vault, file.sha256) };
    } catch {
      return null;
    }
  };

/** Opens the records behind a window and gives the lanes that its messages take. Called once. */
export const startApplication = async (dataDir: string, env: Env, frame: Frame): Promise<Lanes> => {
  const host = createWorkHost();
  const parts = makeParts(dataDir, env, frame, host.work);
  const { spaces } = parts;
  const jobs = jobLane(parts, frame.tell);
  app.on('will-quit', () => {
    parts.ticker.stop();
    jobs.cancelAll();
    host.stop();
    spaces.close();
  });
  frame.servePictures(pictureOf(spaces));
  const remembered = frame.preferences.read().space;
  await spaces.open(remembered === 'sample' && !spaces.sampleMade() ? 'own' : remembered, {
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  return lanesOf(parts, jobs);
};
