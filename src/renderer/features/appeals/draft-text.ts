import { z } from 'zod';
import {
  type Exhibit,
  section,
  type Section,
  timelineEntry,
  type TimelineEntry,
} from '#shared/appeals/appeal.ts';

/** A text of one line, as a field keeps it: what is pasted into it may have other lines, and signs that no text has. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s*\n\s*/gu, ' ')
    .replaceAll('\t', ' ')
    .replace(/\p{Cc}/gu, '');

/** What of an appeal is typed here and saved together. */
export interface DraftText {
  readonly request: string;
  readonly sections: readonly Section[];
  readonly timeline: readonly TimelineEntry[];
}

export const draftTextSchema: z.ZodType<DraftText> = z.object({
  request: z.string(),
  sections: z.array(section),
  timeline: z.array(timelineEntry),
});

// Lines are trimmed when they are saved; a space at the end is no change.
const comparable = ({ request, sections, timeline }: DraftText): string =>
  JSON.stringify([
    request,
    sections.map(({ id, title, markdown }) => [id, title.trim(), markdown]),
    timeline.map(({ id, when, what, exhibitIds }) => [id, when.trim(), what.trim(), exhibitIds]),
  ]);

export const sameDraftText = (a: DraftText, b: DraftText): boolean => comparable(a) === comparable(b);

export interface ClaimText {
  readonly line: number | null;
  readonly markdown: string;
}

export const claimTextSchema: z.ZodType<ClaimText> = z.object({
  line: z.number().int().nullable(),
  markdown: z.string(),
});

export const sameClaimText = (a: ClaimText, b: ClaimText): boolean =>
  a.line === b.line && a.markdown === b.markdown;

/** Moves an item of a list by one place; the list itself where that is not possible. */
export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] => {
  const item = list[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
};

/** What is said of an exhibit. */
export type ExhibitWords = Pick<Exhibit, 'caption' | 'proves' | 'originalInZip'>;

export const exhibitWordsSchema: z.ZodType<ExhibitWords> = z.object({
  caption: z.string(),
  proves: z.string(),
  originalInZip: z.boolean(),
});

// The record is trimmed; the space before a next word is not a change of it.
export const sameExhibitWords = (a: ExhibitWords, b: ExhibitWords): boolean =>
  a.caption.trim() === b.caption.trim() &&
  a.proves.trim() === b.proves.trim() &&
  a.originalInZip === b.originalInZip;
