import { z } from 'zod';
import { id, line } from '../kernel/id.ts';

/** What a draft is to begin with: a template of the policy pack, one of the user's, or the usual sections of its ground. */
export const templateChoice = z.discriminatedUnion('from', [
  z.object({ from: z.literal('pack'), id: line(80) }),
  z.object({ from: z.literal('own'), id }),
  z.object({ from: z.literal('usual') }),
]);
export type TemplateChoice = z.infer<typeof templateChoice>;

/** The template that a draft began with, under the name that it had then. */
export const begunWith = z.object({ from: z.enum(['pack', 'own']), id: z.string(), name: z.string() });
export type BegunWith = z.infer<typeof begunWith>;
