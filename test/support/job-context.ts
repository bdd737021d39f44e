import { seededEnv } from '#main/env.ts';
import type { JobContext } from '#main/jobs.ts';
import { openPreferences } from '#main/services/preferences.ts';
import type { SaveProposal } from '#main/services/save-as.ts';
import { noDesktop } from './no-desktop.ts';
import type { Bench } from './records.ts';

/** What a job that asks where to write gets: the save dialog answers `path`, and what it proposed is kept. */
export const jobContext = (
  bench: Bench,
  path: string | null,
): JobContext & { readonly proposals: readonly SaveProposal[] } => {
  const proposals: SaveProposal[] = [];
  return {
    proposals,
    records: bench.records,
    env: seededEnv(() => bench.clock.now, 1),
    actor: null,
    work: () => Promise.reject(new Error('not asked for')),
    signal: new AbortController().signal,
    progress: () => undefined,
    pathOf: () => null,
    preferences: openPreferences(bench.folder),
    desktop: noDesktop,
    openSpace: () => Promise.resolve(),
    resetSample: () => Promise.resolve(),
    reveal: () => undefined,
    wasPlaced: () => false,
    askWhere: (proposal) => {
      proposals.push(proposal);
      return Promise.resolve(path);
    },
  };
};
