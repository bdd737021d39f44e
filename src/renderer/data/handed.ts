// What one screen hands to the next: a picture to be read, and the facts of a notice that were confirmed. Taken once.
type Fields = Readonly<Record<string, string>>;

let picture: File | null = null;
const notices = new Map<string, Fields>();

export const handPicture = (file: File): void => {
  picture = file;
};

export const takePicture = (): File | null => {
  const taken = picture;
  picture = null;
  return taken;
};

/** Hands the fields of a notice's form to the screen that records it. */
export const handNotice = (shopId: string, fields: Fields): void => {
  notices.set(shopId, fields);
};

export const takeNotice = (shopId: string): Fields | null => {
  const fields = notices.get(shopId) ?? null;
  notices.delete(shopId);
  return fields;
};

/** The first picture among files; null where there is none. */
export const pictureAmong = (files: readonly File[]): File | null =>
  files.find(({ type }) => type.startsWith('image/')) ?? null;
