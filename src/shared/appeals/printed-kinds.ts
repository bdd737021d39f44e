const pictureKinds: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/avif',
]);

const videoKinds: ReadonlySet<string> = new Set(['video/mp4', 'video/quicktime', 'video/webm']);

const textKinds: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'message/rfc822']);

/** Whether files of a kind are pictures: one sheet each, whatever their size. */
export const isPictureKind = (mime: string): boolean => pictureKinds.has(mime);

/** Whether files of a kind are videos: a still of one stands on its sheet. */
export const isVideoKind = (mime: string): boolean => videoKinds.has(mime);

/** Whether files of a kind are printed as their words. */
export const isTextKind = (mime: string): boolean => mime === 'text/csv' || textKinds.has(mime);

/** Whether files of a kind have a printed form in a packet. */
export const hasPrintedForm = (mime: string): boolean =>
  mime === 'application/pdf' || isPictureKind(mime) || isTextKind(mime) || isVideoKind(mime);
