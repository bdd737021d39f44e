import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JobProgress } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import type { StoredFile } from '#shared/evidence.ts';
import type { Instant, Zone } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { seededEnv } from '../env.ts';
import { openRecords, type Records } from '../services/records.ts';
import type { Work } from '../worker/host.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type Role, roles, type SampleEvidence } from './outline.ts';
import { run, type Session } from './session.ts';
import { type Outline, outlineOf } from './steps.ts';

export interface SampleParts {
  readonly folder: string;
  readonly packs: readonly Pack[];
  readonly now: Instant;
  readonly work: Work;
  /** The folder of the bundled print fonts, which the made-up documents are drawn with. */
  readonly fonts: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: JobProgress) => void;
  readonly logError: (error: unknown, where: string) => string;
}

const shop = { name: 'Maple & Pine Home', market: 'US' };
const seed = 2_026;
/** Days ago on which the shop came on record. */
const begun = 256;

const packOfShop = (packs: readonly Pack[]): Pack => {
  const pack = packs.findLast(({ market }) => market.code === shop.market);
  if (pack === undefined) throw new AppError('invalid', `There is no policy pack for ${shop.market}.`);
  return pack;
};

/** Takes away what a sample that was not finished has left. */
const removeUnfinished = async (folder: string): Promise<void> => {
  const above = dirname(folder);
  const left = (await readdir(above)).filter((name) => name.startsWith(`${basename(folder)}.making-`));
  await Promise.all(left.map((name) => rm(join(above, name), { recursive: true, force: true })));
};

/** All files at once, so that their syncs do not wait for each other; none is still being written afterwards. */
const storeFiles = async (
  files: readonly SampleEvidence[],
  vault: string,
  { work, fonts, signal, progress }: SampleParts,
): Promise<ReadonlyMap<string, StoredFile>> => {
  let done = 0;
  const settled = await Promise.allSettled(
    files.map(async ({ key, spec }) => {
      const stored = await work('sample.file', { vault, spec, fonts }, { signal });
      done += 1;
      // Drawing takes about as long as all commands together.
      progress({ done, total: files.length * 2, words: 'its papers and pictures' });
      return [key, stored] as const;
    }),
  );
  return new Map(
    settled.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    }),
  );
};

const openShop = (records: Records, zone: Zone): { shopId: string; people: Map<Role, string> } => {
  const people = new Map<Role, string>();
  const { id, ownerId } = run({ records, people }, 'Owner', 'shop.create', { ...shop, zone, rating: null });
  people.set('Owner', ownerId);
  for (const role of roles.filter((one) => one !== 'Owner')) {
    people.set(role, run({ records, people }, 'Owner', 'person.add', { shopId: id, name: role, role }).id);
  }
  return { shopId: id, people };
};

const fill = async (
  records: Records,
  outline: Outline,
  facts: Pick<Session, 'calendar' | 'pack' | 'clock' | 'stored'>,
  { signal, progress }: Pick<SampleParts, 'signal' | 'progress'>,
): Promise<void> => {
  const { calendar, clock } = facts;
  const total = outline.steps.length * 2;
  clock.now = calendar.at(begun, '09:00');
  const session: Session = { ...facts, ...openShop(records, calendar.zone), records, ids: new Map() };
  for (const [index, { at, act }] of outline.steps.entries()) {
    // The window stays at hand between two commands.
    await nextTurn();
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled. The sample shop was not made.');
    clock.now = at;
    act(session);
    if (index % 10 === 0) progress({ done: total / 2 + index, total, words: 'its records' });
  }
};

const makeIn = async (folder: string, calendar: Calendar, parts: SampleParts): Promise<void> => {
  const { packs, logError } = parts;
  const pack = packOfShop(packs);
  const outline = outlineOf(calendar, pack);
  const clock = { now: calendar.at(begun, '09:00') };
  const env = seededEnv(() => clock.now, seed);
  const records = openRecords({ folder, env, packs, publish: () => undefined, logError });
  try {
    const stored = await storeFiles(outline.files, join(folder, 'vault'), parts);
    await fill(records, outline, { calendar, pack, clock, stored }, parts);
  } finally {
    records.close();
  }
};

/**
 * Makes the sample shop in a folder of its own, by running commands. The same `now` day gives the same records and
 * files. It is made beside its place and moved there when it is whole, so a crash leaves nothing half made.
 */
export const makeSample = async (parts: SampleParts): Promise<void> => {
  const { folder, now, packs } = parts;
  await removeUnfinished(folder);
  const making = `${folder}.making-${now.toString(36)}`;
  try {
    await makeIn(making, calendarOf(now, packOfShop(packs).defaultZone), parts);
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
};
