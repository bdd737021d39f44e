import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLimit, limitWords, megabyteWords } from '#shared/appeals/channel-limits.ts';
import type {
  ExhibitPasswords,
  PacketExhibit,
  PacketInput,
  PacketOutcome,
  PacketProgress,
} from '#shared/appeals/packet.ts';
import type { PreparedExhibit } from './exhibit-sheets.ts';
import { cancelled } from './packet-failure.ts';
import { exportPacket, type PacketPorts, type WrittenPacket } from './packet.ts';
import { named } from './prepare-exhibits.ts';
import { publishFiles } from './publish-files.ts';
import {
  contentsOf,
  partInputs,
  partName,
  type Plan,
  planParts,
  refinePlan,
  type Weight,
} from './split-parts.ts';
import { openScratch } from './unfinished.ts';

/** Which stretch of the whole work a print takes, from 0 to 1, and which part it prints; 0 for the packet as one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly parts: number;
}

export interface PartsOptions {
  readonly limit: FileLimit;
  readonly passwords: ExhibitPasswords;
  readonly signal: AbortSignal;
  readonly progress: (progress: PacketProgress, stretch: Stretch) => void;
}

export interface PacketParts {
  /** One packet, or its parts in order, under their final names. */
  readonly parts: readonly PacketOutcome[];
  /** Why there are parts and what lies in each; null where there are none. */
  readonly split: string | null;
  /** What is larger than the limit all the same, and what to do. */
  readonly over: readonly string[];
  /** What the reader of the packet does not see. */
  readonly notes: readonly string[];
}

interface Run extends PartsOptions {
  readonly input: PacketInput;
  readonly ports: PacketPorts;
  readonly staging: string;
}

/** Of the whole work, the print of the packet as one takes so much; then come the parts. */
const wholeShare = 0.4;

/** A cover, heads and feet and the fonts of a part without a statement weigh at most this much. */
const mostOfCover = 300_000;

/** About what a text exhibit adds beside its own bytes. */
const textBytes = 30_000;

const writeOne = async (run: Run, input: PacketInput, folder: string, stretch: Stretch) => {
  const outDir = join(run.staging, folder);
  await mkdir(outDir);
  return exportPacket(
    input,
    { ...run.ports, outDir },
    { passwords: run.passwords, signal: run.signal, progress: (progress) => run.progress(progress, stretch) },
  );
};

const isOver = ({ pdf, zip }: PacketOutcome, { limit }: Pick<Run, 'limit'>): boolean =>
  Math.max(pdf.bytes, zip.bytes) > limit.bytes;

const weightOf = (exhibit: PacketExhibit, prepared: PreparedExhibit | undefined): Weight => {
  const copy = prepared?.kind === 'image' ? prepared.copy.bytes : 0;
  const text = textBytes + exhibit.bytes;
  const pages = prepared?.kind === 'image' ? copy : prepared?.kind === 'pdf' ? exhibit.bytes : text;
  return { id: exhibit.id, pdf: pages, file: exhibit.originalInZip ? exhibit.bytes : copy };
};

/** What each exhibit weighs, by its copy for print. */
const weigh = ({ input }: Run, { prepared }: WrittenPacket): readonly Weight[] =>
  input.exhibits.map((exhibit) =>
    weightOf(
      exhibit,
      prepared.find(({ id }) => id === exhibit.id),
    ),
  );

const writePlan = async (run: Run, plan: Plan, turn: number): Promise<readonly PacketOutcome[]> => {
  const inputs = partInputs(run.input, plan);
  const written: PacketOutcome[] = [];
  for (const [index, input] of inputs.entries()) {
    const step = (1 - wholeShare) / inputs.length;
    const from = wholeShare + index * step;
    const stretch = { from, to: from + step, part: index + 1, parts: inputs.length };
    written.push(await writeOne(run, input, `${turn}-${index + 1}`, stretch));
  }
  return written;
};

/** Writes the parts; one that came out too large is cut in two and all are written again, since each names their number. */
const writeParts = async (run: Run, first: Plan) => {
  let plan = first;
  for (let turn = 1; ; turn += 1) {
    const written = await writePlan(run, plan, turn);
    const over = written.map((outcome) => isOver(outcome, run));
    const next = refinePlan(plan, (index) => over[index] === true);
    if (next === null) return { plan, written };
    plan = next;
  }
};

const tooLarge = (run: Run, plan: Plan, index: number, { pdf, zip }: PacketOutcome): string => {
  const { limit, input } = run;
  const exhibit = input.exhibits.find(({ id }) => id === plan[index]?.[0]);
  const size = megabyteWords(Math.max(pdf.bytes, zip.bytes));
  const what = plan.length === 1 ? 'The packet' : `Part ${index + 1}`;
  const lead = `${what} is ${size}, more than ${limitWords(limit)}: `;
  if (exhibit === undefined)
    return `${lead}the statement alone is that large. Shorten it, or send it another way.`;
  if (pdf.bytes <= limit.bytes)
    return `${lead}only its ZIP, by the file of ${named(exhibit)}. Clear “Original file goes into the ZIP” at this exhibit, or send the PDF alone.`;
  return `${lead}${named(exhibit)} can’t be cut. File it with fewer pages or as a smaller copy, or send it another way.`;
};

const splitWords = (run: Run, plan: Plan): string => {
  const contents = contentsOf(run.input, plan).map((words, index) => `Part ${index + 1}: ${words}.`);
  return `The packet as one file is larger than ${limitWords(run.limit)}, so it is written in ${plan.length} parts of whole exhibits. ${contents.join(' ')}`;
};

const overWords = (run: Run, plan: Plan, written: readonly PacketOutcome[]): readonly string[] =>
  written.flatMap((outcome, index) => (isOver(outcome, run) ? [tooLarge(run, plan, index, outcome)] : []));

const publish = async (
  { ports, input }: Run,
  written: readonly PacketOutcome[],
): Promise<readonly PacketOutcome[]> => {
  const count = written.length;
  const files = written.flatMap(({ pdf, zip }, index) => {
    const part = count === 1 ? '' : partName(index + 1, count);
    return [
      { from: pdf.path, ending: `${part}.pdf` },
      { from: zip.path, ending: `${part}.zip` },
    ];
  });
  const paths = await publishFiles(ports.outDir, input.fileBase, files);
  return written.map((outcome, index) => ({
    ...outcome,
    pdf: { ...outcome.pdf, path: paths[2 * index] ?? outcome.pdf.path },
    zip: { ...outcome.zip, path: paths[2 * index + 1] ?? outcome.zip.path },
  }));
};

const exportIn = async (run: Run): Promise<PacketParts> => {
  const whole = await writeOne(run, run.input, 'whole', { from: 0, to: wholeShare, part: 0, parts: 0 });
  const one = { split: null, over: [], notes: whole.notes };
  if (!isOver(whole, run)) return { ...one, parts: await publish(run, [whole]) };
  const weights = weigh(run, whole);
  const first = Math.max(0, whole.pdf.bytes - weights.reduce((sum, { pdf }) => sum + pdf, 0));
  const base = { first, other: Math.min(first, mostOfCover) };
  const { plan, written } = await writeParts(run, planParts(weights, base, run.limit.bytes));
  // A statement that is too large by itself is no part of several.
  if (written.length === 1) {
    const over = [tooLarge(run, plan, 0, whole)];
    return { ...one, over, parts: await publish(run, [whole]) };
  }
  const parts = await publish(run, written);
  const notes = [...new Set(written.flatMap((outcome) => outcome.notes))];
  return { parts, split: splitWords(run, plan), over: overWords(run, plan, written), notes };
};

/**
 * Writes a packet as one PDF and one ZIP where both keep to the limit, else in parts of whole exhibits, each of which does, under
 * names that are free in `ports.outDir`. The same input and limit give the same bytes. An exhibit that is too large by itself
 * is written alone and named in the notes. Rejects as `exportPacket` does; then, and after a cancel, nothing is left.
 */
export const exportInParts = async (
  input: PacketInput,
  ports: PacketPorts,
  options: PartsOptions,
): Promise<PacketParts> => {
  if (options.signal.aborted) throw cancelled();
  const staging = await openScratch(ports.outDir);
  try {
    return await exportIn({ ...options, input, ports, staging });
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 });
  }
};
