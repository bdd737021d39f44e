import { z } from 'zod';
import type { Draft } from '#renderer/data/drafts.ts';
import { readJson } from '#shared/json.ts';
import { coveredBox, mostBoxes } from '#shared/redaction.ts';
import type { Box, NewBox } from './boxes.ts';

/** Where the boxes of a file are kept that are drawn and not saved, and those of the copy that was saved last. */
export const drawnKey = (fileId: string): string => `redaction.drawn/${fileId}`;
export const copiedKey = (fileId: string): string => `redaction.copied/${fileId}`;

const keptBoxes = z.array(coveredBox.extend({ label: z.string() })).max(mostBoxes * 4);

/** Boxes as they are kept: places and labels, in their order. */
export const keptOf = (boxes: readonly Box[]): Draft['fields'] => ({
  boxes: JSON.stringify(boxes.map(({ page, box, label }) => ({ page, box, label }))),
});

/** The boxes that were kept; none where nothing can be read. */
export const boxesIn = (kept: Pick<Draft, 'fields'> | null): readonly NewBox[] => {
  const read = readJson(kept?.fields['boxes'] ?? '');
  return read.ok ? (keptBoxes.safeParse(read.value).data ?? []) : [];
};
