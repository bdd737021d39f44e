import { z } from 'zod';
import type { AppealChannel } from '../policy/pack.ts';

/** How many characters a channel's field takes; null where there is no limit, or none is known. */
export const limitOf = ({ maxChars }: AppealChannel): number | null =>
  typeof maxChars.value === 'number' ? maxChars.value : null;

/** Whether somebody printed a channel's limit; one that a pack only assumes is a hint. */
export const isPrintedLimit = (channel: AppealChannel): boolean =>
  limitOf(channel) !== null && channel.maxChars.confidence !== 'assumed';

/** Bytes of a megabyte as limits are told: the smaller of its two meanings, so that a file keeps to both. */
export const MEGABYTE = 1_000_000;

/** How large a file may be where no limit is published, in megabytes. Ours, as are the 200 dots per inch of pictures. */
export const ownFileMb = 10;

/** The bounds of a limit that is set at an export, in megabytes: below, a statement alone is larger. */
export const leastFileMb = 0.5;
export const mostFileMb = 2000;

/** How large the files of a packet may be, and who says so: a channel of the pack, the seller at the export, or the app itself. */
export const fileLimit = z.object({
  bytes: z.number().int().positive(),
  by: z.enum(['pack', 'seller', 'own']),
});
export type FileLimit = z.infer<typeof fileLimit>;

/** What a pack states of files: the largest in megabytes, and by which channel; null where no channel states one. */
export interface StatedLimit {
  readonly megabytes: number;
  /** The most files that the same channel takes; null where none is stated. */
  readonly files: number | null;
  readonly index: number;
  readonly label: string;
}

/** The narrowest limit of a file among the channels, since it is not known by which one a packet goes. */
export const statedFileLimit = (channels: readonly AppealChannel[]): StatedLimit | null =>
  channels
    .flatMap(({ label, maxFileMb, maxFiles }, index): readonly StatedLimit[] => {
      const megabytes = maxFileMb?.value ?? null;
      return megabytes === null ? [] : [{ megabytes, files: maxFiles?.value ?? null, index, label }];
    })
    .toSorted((a, b) => a.megabytes - b.megabytes || a.index - b.index)[0] ?? null;

/** A limit as it was typed, in megabytes with a point or a comma; null for what is none within the bounds. */
export const readMegabytes = (text: string): number | null => {
  if (!/^\d{1,4}([.,]\d{1,3})?$/u.test(text.trim())) return null;
  const megabytes = Number(text.trim().replace(',', '.'));
  return megabytes >= leastFileMb && megabytes <= mostFileMb ? megabytes : null;
};

/** "10 MB", "2.5 MB". */
export const megabyteWords = (bytes: number): string =>
  `${Number((bytes / MEGABYTE).toFixed(bytes < MEGABYTE ? 2 : 1))}\u00a0MB`;

/** "the 5 MB that you set". */
export const limitWords = ({ bytes, by }: FileLimit): string => {
  if (by === 'pack') return `the ${megabyteWords(bytes)} that the policy pack names`;
  return by === 'seller'
    ? `the ${megabyteWords(bytes)} that you set`
    : `the app’s own default of ${megabyteWords(bytes)}`;
};
