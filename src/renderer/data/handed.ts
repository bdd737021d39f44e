import type { NoticeProposal } from '#shared/notice-reading/read-notice.ts';

// What one screen hands to the next: a picture to be read, and the facts of a notice that were confirmed. Taken once.
/** A notice on its way to its form: what was confirmed of it, and what was read and is open yet. */
export interface HandedNotice {
  readonly fields: Readonly<Record<string, string>>;
  readonly open: readonly NoticeProposal[];
}

/** A file to be read, and the names of those that came with it and are not: one is read at a time. */
export interface HandedPicture {
  readonly file: File;
  readonly left: readonly string[];
}

let picture: HandedPicture | null = null;
const wanted = new Map<string, string>();
const notices = new Map<string, HandedNotice>();

/** The first picture among files; null where there is none. */
export const pictureAmong = (files: readonly File[]): File | null =>
  files.find(({ type }) => type.startsWith('image/')) ?? null;

/** Which of some files is read: the first picture, else the first, which is then refused by its name. */
export const oneOf = (files: readonly File[]): HandedPicture | null => {
  const file = pictureAmong(files) ?? files[0];
  if (file === undefined) return null;
  return { file, left: files.filter((one) => one !== file).map(({ name }) => name) };
};

/** Hands dropped or pasted files to the screen that reads one; whether there was one. */
export const handPicture = (files: readonly File[]): boolean => {
  picture = oneOf(files);
  return picture !== null;
};

export const takePicture = (): HandedPicture | null => {
  const taken = picture;
  picture = null;
  return taken;
};

/** Hands what is known of a notice to the screen that records it. */
export const handNotice = (shopId: string, notice: HandedNotice): void => {
  notices.set(shopId, notice);
};

export const takeNotice = (shopId: string): HandedNotice | null => {
  const notice = notices.get(shopId) ?? null;
  notices.delete(shopId);
  return notice;
};

/** Says with which kept text of a notice, by its key, the screen that records it goes on. */
export const handKept = (shopId: string, key: string): void => {
  wanted.set(shopId, key);
};

export const takeKept = (shopId: string): string | null => {
  const key = wanted.get(shopId) ?? null;
  wanted.delete(shopId);
  return key;
};
