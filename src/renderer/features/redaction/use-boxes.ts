import { useEffect } from 'react';
import { create } from 'zustand';
import { now } from '#renderer/data/clock.ts';
import { dropDraft, keepDraft, readDraft } from '#renderer/data/drafts.ts';
import { addAll, type Boxes, noBoxes } from './boxes.ts';
import { boxesIn, drawnKey, keptOf } from './kept-boxes.ts';

interface Kept {
  readonly byFile: Readonly<Record<string, Boxes>>;
  /** Files whose boxes were drawn before the app was started. */
  readonly back: readonly string[];
}

// Boxes that are drawn and not saved stay while the window looks elsewhere; no record is in them.
const useKept = create<Kept>()(() => ({ byFile: {}, back: [] }));

const boxesOf = (fileId: string): Boxes | undefined => useKept.getState().byFile[fileId];

const put = (fileId: string, boxes: Boxes): void => {
  useKept.setState(({ byFile }) => ({ byFile: { ...byFile, [fileId]: boxes } }));
};

const PAUSE_MS = 250;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps boxes on this computer a quarter of a second after they changed, so that a crash leaves them. */
const keepSoon = (fileId: string): void => {
  if (waiting.has(fileId)) return;
  const keep = (): void => {
    waiting.delete(fileId);
    const boxes = boxesOf(fileId)?.now ?? [];
    if (boxes.length === 0) void dropDraft(drawnKey(fileId));
    else void keepDraft(drawnKey(fileId), keptOf(boxes), now());
  };
  waiting.set(fileId, setTimeout(keep, PAUSE_MS));
};

const change = (fileId: string, step: (boxes: Boxes) => Boxes): void => {
  put(fileId, step(boxesOf(fileId) ?? noBoxes));
  useKept.setState(({ back }) => ({ back: back.filter((id) => id !== fileId) }));
  keepSoon(fileId);
};

const bringBack = async (fileId: string): Promise<void> => {
  if (boxesOf(fileId) !== undefined) return;
  const boxes = boxesIn(await readDraft(drawnKey(fileId)));
  // What was drawn meanwhile is newer.
  if (boxes.length === 0 || boxesOf(fileId) !== undefined) return;
  put(fileId, { ...addAll(noBoxes, boxes), past: [] });
  useKept.setState(({ back }) => ({ back: [...back, fileId] }));
};

/** The boxes of a file that is being redacted, the way to change them, and whether they were drawn before the app started. */
export const useBoxes = (
  fileId: string,
): readonly [boxes: Boxes, change: (step: (boxes: Boxes) => Boxes) => void, areBack: boolean] => {
  const boxes = useKept(({ byFile }) => byFile[fileId] ?? noBoxes);
  const areBack = useKept(({ back }) => back.includes(fileId));
  useEffect(() => {
    void bringBack(fileId);
  }, [fileId]);
  return [
    boxes,
    (step) => {
      change(fileId, step);
    },
    areBack,
  ];
};
