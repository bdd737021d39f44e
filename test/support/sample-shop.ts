import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seededEnv } from '#main/env.ts';
import { makeSample } from '#main/sample/make.ts';
import { shippedPacks } from '#main/services/packs.ts';
import { openRecords, type Records } from '#main/services/records.ts';
import { workHere } from './work-here.ts';

/** A sample is made without an error, or not at all. */
export const failWith = (error: unknown): string => {
  throw error;
};

export const packs = shippedPacks();

/** The folder of the fonts that its papers are drawn with. */
export const fonts = resolve(import.meta.dirname, '../../resources/fonts/print');

/** Makes the sample shop of a day in a folder of its own below `root`, and opens its records. */
export const makeSampleShop = async (root: string, name: string, now: number): Promise<Records> => {
  mkdirSync(join(root, name));
  const folder = join(root, name, 'sample');
  const signal = new AbortController().signal;
  const progress = (): void => undefined;
  await makeSample({ folder, packs, now, work: workHere, fonts, signal, progress, logError: failWith });
  return openRecords({
    folder,
    env: seededEnv(() => now, 9),
    packs,
    publish: () => undefined,
    logError: failWith,
  });
};
