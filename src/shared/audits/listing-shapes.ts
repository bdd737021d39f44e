import type { ContactShape } from '../policy/listing-rules.ts';
import type { Stretch } from './listing-words.ts';

/** Every repetition has a bound, and none lies in another that could share its characters, so that no text takes long. */
const shapes: Readonly<Record<ContactShape, RegExp>> = {
  link: /(?<![\p{L}\p{N}@._-])(?:https?:\/\/[^\s<>"]{1,300}|www\.[^\s<>"]{1,300}|(?:[a-z0-9-]{1,63}\.){1,3}(?:com|net|org|shop|store|info|site|online|link|io|me|ly|gg)(?![\p{L}\p{N}-])(?:\/[^\s<>"]{0,300})?)/giu,
  email: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}.-]{2,80}/giu,
  phone:
    /(?<![\p{L}\p{N}+.-])(?:\+\d{1,3}[\s().-]{0,2}(?:\d{1,5}[\s().-]{1,2}){1,4}\d{2,7}|\+\d{9,15}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4})(?![\p{L}\p{N}-])/gu,
  handle: /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}._]{1,30}/gu,
};

/** The stretches of a text that have one of these shapes. */
export const shapesIn = (text: string, wanted: readonly ContactShape[]): readonly Stretch[] =>
  wanted.flatMap((shape) =>
    [...text.matchAll(shapes[shape])].map((match) => ({
      from: match.index,
      // What ends the sentence belongs to the sentence.
      to: match.index + match[0].replace(/[.,;:!?'")\]]+$/u, '').length,
    })),
  );
