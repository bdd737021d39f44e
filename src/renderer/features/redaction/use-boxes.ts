import { create } from 'zustand';
import { type Boxes, noBoxes } from './boxes.ts';

interface Kept {
  readonly byFile: Readonly<Record<string, Boxes>>;
  readonly change: (fileId: string, step: (boxes: Boxes) => Boxes) => void;
}

// Boxes that are drawn and not saved stay while the window looks elsewhere; no record is in them.
const useKept = create<Kept>()((set) => ({
  byFile: {},
  change: (fileId, step) =>
    set(({ byFile }) => ({ byFile: { ...byFile, [fileId]: step(byFile[fileId] ?? noBoxes) } })),
}));

/** The boxes of a file that is being redacted, and the way to change them. */
export const useBoxes = (
  fileId: string,
): readonly [boxes: Boxes, change: (step: (boxes: Boxes) => Boxes) => void] => {
  const boxes = useKept(({ byFile }) => byFile[fileId] ?? noBoxes);
  const change = useKept((kept) => kept.change);
  return [
    boxes,
    (step) => {
      change(fileId, step);
    },
  ];
};
