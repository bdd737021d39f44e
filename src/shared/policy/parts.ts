import { z } from 'zod';

/** The small pieces that the parts of the pack format are made from. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'lower-case letters, digits, dot, dash');
export const text = z.string().min(1);
export const whole = z.int();
/** Days, points and counts; the bound keeps a day that is reckoned from it on the calendar. */
export const positive = z.int().positive().max(1_000_000);
export const percent = z.number().min(0).max(100);

/** What was read from a file, as nobody may change it. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
