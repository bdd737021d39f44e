import { z } from 'zod';

/** A record's id: UUIDv7 as text, made in main. */
export const id = z.string().min(1).max(64);

/** An instant: ms since epoch, UTC. The bounds are the years 1970 to 9999. */
export const instant = z
  .number()
  .int()
  .min(0, 'A date from 1970 on')
  .max(253_402_300_799_999, 'A date before the year 10000');

/** A day: ISO date in the shop's zone. */
export const day = z.iso.date();

/** The revision that an edit was based on. */
export const rev = z.number().int().positive();

/** Text as it can be stored: half of a surrogate pair, which no encoding has, becomes the replacement character. */
const wellFormed = (text: string): string => text.toWellFormed();

// Signs that turn the direction of what follows: in a row or a title they would turn the words beside it as well.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** One line of text without control characters or signs that turn its direction, trimmed. */
export const line = (max: number) =>
  z
    .string()
    .overwrite((text) => wellFormed(text).replace(TURNING, ''))
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'One line of text, without control characters');

/** One line of text that must not be empty. */
export const title = (max: number) => line(max).min(1, 'This field is needed');

/** The longest reason that somebody gives for what they do, in characters: the app's own choice. */
export const longestReason = 500;

/** Long text (Markdown), at most `max` characters, without NUL. */
export const prose = (max: number) =>
  z
    .string()
    .overwrite(wellFormed)
    .max(max)
    .refine((text) => !text.includes('\0'), 'Text without NUL characters');
