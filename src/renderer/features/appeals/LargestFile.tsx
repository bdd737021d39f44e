import { TextInput } from '@mantine/core';
import {
  type FileLimit,
  leastFileMb,
  MEGABYTE,
  mostFileMb,
  ownFileMb,
  readMegabytes,
  statedFileLimit,
} from '#shared/appeals/channel-limits.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { numberWords } from '#renderer/ui/numbers.ts';

/** The largest file of a packet as it is typed, and what stood there at first and by whose word. */
export interface LargestFile {
  readonly text: string;
  readonly first: string;
  readonly by: 'pack' | 'own';
}

/** What the pack states, or else the app's own default. */
export const firstLimit = (pack: Pack): LargestFile => {
  const stated = statedFileLimit(pack.channels);
  const first = String(stated?.megabytes ?? ownFileMb);
  return { text: first, first, by: stated === null ? 'own' : 'pack' };
};

/** Whether what is typed is a limit, or none at all. */
export const isLimitRead = ({ text }: LargestFile): boolean =>
  text.trim() === '' || readMegabytes(text) !== null;

/** The limit that was typed; what was changed is the seller's own. Null for none. */
export const limitFrom = ({ text, first, by }: LargestFile): FileLimit | null => {
  const megabytes = readMegabytes(text);
  if (megabytes === null) return null;
  return { bytes: Math.round(megabytes * MEGABYTE), by: text.trim() === first ? by : 'seller' };
};

const groundWords = (pack: Pack): string => {
  const stated = statedFileLimit(pack.channels);
  if (stated === null)
    return `No limit is published for this market: ${numberWords(ownFileMb)} MB and 200 dots per inch for pictures are the app’s own defaults.`;
  const files = stated.files === null ? '' : `, at most ${numberWords(stated.files)} files`;
  return `The policy pack names ${numberWords(stated.megabytes)} MB for “${stated.label}”${files}.`;
};

/** That a packet has more parts than a channel takes files, where one states how many. */
export const manyFilesWords = (pack: Pack, parts: number): readonly string[] => {
  const stated = statedFileLimit(pack.channels);
  if (stated?.files === undefined || stated.files === null || parts <= stated.files) return [];
  return [
    `“${stated.label}” takes at most ${numberWords(stated.files)} files, and the packet has ${numberWords(parts)} parts. Send the others another way, or file smaller copies of the largest exhibits.`,
  ];
};

type LargestFileProps = {
  readonly pack: Pack;
  readonly value: LargestFile;
  readonly onChange: (value: LargestFile) => void;
};

/** How large a file may be before the packet is written in parts. */
export const LargestFileField = ({ pack, value, onChange }: LargestFileProps) => (
  <TextInput
    label="Largest file in MB, optional"
    description={`${groundWords(pack)} A larger packet is written in parts of whole exhibits; left empty, it is one.`}
    inputMode="decimal"
    value={value.text}
    error={isLimitRead(value) ? null : `A number from ${String(leastFileMb)} to ${numberWords(mostFileMb)}`}
    onChange={(event) => {
      onChange({ ...value, text: event.currentTarget.value });
    }}
  />
);
