import type { SampleToTake } from '#shared/audits/audit.ts';
import { longestReference, mostPopulation, referencesOf } from '#shared/audits/draw.ts';
import type { SampleRead } from '#shared/audits/sample-file.ts';

/** What is typed of the sample of a run that is about to begin; `file` is what was read of one, null where lines are pasted. */
export interface TypedSample {
  readonly kind: SampleToTake['kind'];
  readonly text: string;
  readonly file: SampleRead | null;
  readonly size: number;
  readonly seed: number;
}

/** The things that a sample is taken from: those that the file names, or the pasted lines. */
export const thingsOf = ({ text, file }: Pick<TypedSample, 'text' | 'file'>): readonly string[] =>
  file === null ? referencesOf(text) : file.things;

const fileOf = (read: SampleRead | null) =>
  read === null
    ? {}
    : {
        file: {
          name: read.name,
          sha256: read.sha256,
          sheet: read.sheets[read.sheet] ?? '',
          column: read.column === null ? '' : (read.columns[read.column] ?? ''),
          rows: read.rows,
        },
      };

/** A sample as the command takes it. */
export const sampleOf = (typed: TypedSample): SampleToTake => {
  const { kind, size, seed, file } = typed;
  if (kind === 'whole') return { kind };
  const items = [...thingsOf(typed)];
  return kind === 'chosen'
    ? { kind, items, ...fileOf(file) }
    : { kind, population: items, size, seed, ...fileOf(file) };
};

const fileFaults = ({ column, fault }: SampleRead): Readonly<Record<string, string>> => {
  if (column === null) return { column: 'Which column names them' };
  return fault === null ? {} : { column: fault };
};

const lineFaults = (lines: readonly string[]): Readonly<Record<string, string>> => {
  if (lines.length === 0) return { items: 'At least one, each on a line of its own' };
  if (lines.length > mostPopulation) return { items: `At most ${mostPopulation.toLocaleString('en')} lines` };
  return lines.some((line) => line.length > longestReference)
    ? { items: `A line has at most ${String(longestReference)} characters` }
    : {};
};

/** What is wrong with a sample, by field. */
export const sampleFaults = ({ kind, text, file }: TypedSample): Readonly<Record<string, string>> => {
  if (kind === 'whole') return {};
  return file === null ? lineFaults(referencesOf(text)) : fileFaults(file);
};
