import { inFours } from './printable-text.ts';

const leastGrouped = 9;

/** A ticket's number of digits only in groups of four for the eye, which no line parts; any other one as it stands. */
export const ticketNumber = (text: string): string =>
  /^\d+$/u.test(text) && text.length >= leastGrouped ? inFours(text).replaceAll(' ', '\u00A0') : text;
