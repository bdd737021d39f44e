import type { Paper } from '#shared/appeals/packet.ts';

/** All measures of the printed packet, in points from the top left of the sheet. The style sheet and the drawing of PDF pages both come from here. */

/** Pixels to a point of a page or picture that is drawn for print, for a copy or to be read: 200 to an inch. */
export const pixelsPerPoint = 200 / 72;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

export const paperSize: Readonly<Record<Paper, Size>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595, height: 842 },
};

export const side = 68;
export const textTop = 102;
export const sheetTop = 57;
export const bottom = 62;
export const stampHeight = 28;
export const stampGap = 12;
export const infoLine = 11;
const infoGap = 14;
const frameInset = 7;
/** An exhibit's sheet ends this much before the page does, so that rounding never opens another page. */
const slack = 2;

// So few that a line of capitals holds them too; a name stands beside the day on which its file was received.
const charactersInProofLine = 88;
const charactersInNameLine = 72;

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/gu;

/** How much room a text takes in Latin letters: a Chinese one is about as wide as two of them. */
export const widthInLetters = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** How many lines what an exhibit proves takes under its frame at most. */
export const proofLines = (proves: string): number =>
  Math.ceil((widthInLetters(proves) + 8) / charactersInProofLine);

/** How many lines the name of an exhibit's file takes under its frame at most. */
export const nameLines = (fileName: string): number =>
  Math.ceil((widthInLetters(fileName) + 10) / charactersInNameLine);

/** How many lines stand under an exhibit's frame: what it proves, its file, its fingerprint. */
export const infoLines = (proves: string, fileName: string): number =>
  proofLines(proves) + nameLines(fileName) + 1;

export const contentWidth = (paper: Paper): number => paperSize[paper].width - 2 * side;

export const sheetHeight = (paper: Paper): number => paperSize[paper].height - sheetTop - bottom - slack;

/** The frame that an exhibit is fitted into, for a number of lines under it. */
export const frameBox = (paper: Paper, lines: number): Box => {
  const top = sheetTop + stampHeight + stampGap;
  const height = sheetHeight(paper) - stampHeight - stampGap - infoGap - lines * infoLine;
  return { left: side, top, width: contentWidth(paper), height };
};

/** The part of the frame that the exhibit itself may fill. */
export const innerBox = (frame: Box): Box => ({
  left: frame.left + frameInset,
  top: frame.top + frameInset,
  width: frame.width - 2 * frameInset,
  height: frame.height - 2 * frameInset,
});

/** The largest size with the same sides that fits, never above `most` times its own; never cropped or stretched. */
export const fitted = (size: Size, room: Size, most: number): Size & { readonly scale: number } => {
  const scale = Math.min(room.width / size.width, room.height / size.height, most);
  return { width: size.width * scale, height: size.height * scale, scale };
};

/** Where something of a size stands when it is centred in a box. */
export const centred = (size: Size, box: Box): Box => ({
  left: box.left + (box.width - size.width) / 2,
  top: box.top + (box.height - size.height) / 2,
  width: size.width,
  height: size.height,
});
