import type { PacketExhibit, PacketInput } from '#shared/appeals/packet.ts';
import { upperFirst } from '#shared/kernel/words.ts';

/** About how many bytes an exhibit adds to a part: its pages in the PDF, and its own file in the ZIP. */
export interface Weight {
  readonly id: string;
  readonly pdf: number;
  readonly file: number;
}

/** What a part weighs without an exhibit: the first has the statement and the index, the others a cover. */
export interface PartBase {
  readonly first: number;
  readonly other: number;
}

/** The ids of the exhibits of each part, in their order; the first part may have none. */
export type Plan = readonly (readonly string[])[];

/** Entries of a ZIP have names and places beside their bytes. */
const entryBytes = 600;

const weightOf = ({ pdf, file }: Weight): number => pdf + file + entryBytes;

/**
 * Exhibits in their order on as few parts as keep below the limit, by what they are thought to weigh. A ZIP holds its PDF, so
 * what keeps the ZIP below keeps both. An exhibit is never cut: one that is too large has a part of its own.
 */
export const planParts = (weights: readonly Weight[], base: PartBase, limit: number): Plan => {
  const parts: string[][] = [[]];
  let used = base.first;
  for (const weight of weights) {
    const own = weightOf(weight);
    const isFirst = parts.length === 1;
    const isFree = parts.at(-1)?.length === 0 && !isFirst;
    if (!isFree && used + own > limit) {
      parts.push([]);
      used = base.other;
    }
    parts.at(-1)?.push(weight.id);
    used += own;
  }
  return parts;
};

/** Whether a part of a plan can be made smaller: the first can do without an exhibit, every other one has at least one. */
const canBeCut = (ids: readonly string[], index: number): boolean => ids.length > (index === 0 ? 0 : 1);

/** The plan with each part that came out too large cut in two; null where none can be cut any more. */
export const refinePlan = (plan: Plan, isOver: (index: number) => boolean): Plan | null => {
  const next = plan.flatMap((ids, index): Plan => {
    if (!isOver(index) || !canBeCut(ids, index)) return [ids];
    const at = Math.floor(ids.length / 2);
    return [ids.slice(0, at), ids.slice(at)];
  });
  return next.length === plan.length ? null : next;
};

const rangeWords = (exhibits: readonly PacketExhibit[]): string => {
  const [first] = exhibits;
  const last = exhibits.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return `exhibit ${first.number}`;
  return `exhibits ${first.number} ${exhibits.length === 2 ? 'and' : 'to'} ${last.number}`;
};

/** What lies in each part: "statement, index and exhibits 1 to 4", "exhibits 5 to 9". */
export const contentsOf = (input: PacketInput, plan: Plan): readonly string[] =>
  plan.map((ids, index) => {
    const exhibits = rangeWords(input.exhibits.filter(({ id }) => ids.includes(id)));
    if (index > 0) return exhibits;
    return exhibits === '' ? 'statement and index' : `statement, index and ${exhibits}`;
  });

/** What comes behind the packet's name in that of a part: `-part-2-of-3`. */
export const partName = (number: number, count: number): string => `-part-${number}-of-${count}`;

/**
 * The packet's input as its parts: the first with all texts and the index of all exhibits, each other one with a cover and its
 * exhibits. Every cover tells what lies in which part.
 */
export const partInputs = (input: PacketInput, plan: Plan): readonly PacketInput[] => {
  const contents = contentsOf(input, plan);
  const count = plan.length;
  const partOf = new Map(plan.flatMap((ids, index) => ids.map((id) => [id, index + 1] as const)));
  return plan.map((ids, index) => {
    const number = index + 1;
    const own = input.exhibits.filter(({ id }) => ids.includes(id));
    const where = contents.map((words, at) => ({
      label: at === index ? `Part ${at + 1} of ${count}, this file` : `Part ${at + 1} of ${count}`,
      value: upperFirst(words),
    }));
    const common = {
      ...input,
      fileBase: `${input.fileBase}${partName(number, count)}`,
      title: `${input.title}, part ${number} of ${count}`,
      facts: [...input.facts, ...where],
      exhibits: own,
    };
    if (index === 0) {
      const others = input.exhibits.filter(({ id }) => !ids.includes(id));
      return {
        ...common,
        elsewhere: others.map((exhibit) => ({ exhibit, part: partOf.get(exhibit.id) ?? 1 })),
      };
    }
    const cover = `The statement, the answer to the notice and the index of all exhibits are in part 1.`;
    const noTexts = {
      sections: [],
      timeline: [],
      lines: [],
      actions: [],
      records: { sentences: [] },
      texts: [],
    };
    return { ...common, ...noTexts, request: cover };
  });
};
