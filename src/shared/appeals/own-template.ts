import { z } from 'zod';
import { command } from '../contract/command.ts';
import { id, line, prose, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { type AppealMode, appealMode, type Section } from './appeal.ts';

/** The most templates that a shop keeps, and how long one and its name may be: the app's own choice. */
export const mostTemplates = 40;
export const longestTemplateName = 60;
export const longestTemplateText = 20_000;

const templateSection = z.object({ id: line(40), title: line(120), markdown: prose(longestTemplateText) });
const sections = z.array(templateSection).min(1).max(30);

/** Sections that the user keeps for further appeals of one ground; `type` is the violation type they are for, null for any. */
export const appealTemplates = table(
  { shopId: id, name: z.string(), mode: appealMode, type: z.string().nullable(), sections },
  { index: ['shopId'] },
);
export type AppealTemplate = z.infer<typeof appealTemplates.row>;

const name = title(longestTemplateName);

export const appealTemplateCommands = {
  /** Keeps sections as a template; `appealId` is the draft they come from, of whose case nothing may be in them. */
  'appealTemplate.save': command(
    z.object({ appealId: id, name, type: line(80).nullable(), sections }),
    z.object({ id }),
  ),
  'appealTemplate.rename': command(z.object({ id, rev, name }), z.undefined()),
  'appealTemplate.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

/** Whether the sections are longer together than a template may be. */
export const isTooLong = (written: readonly Section[]): boolean =>
  written.reduce((sum, { markdown }) => sum + markdown.length, 0) > longestTemplateText;

/**
 * The templates that fit an appeal, by name: those of its ground that are for its violation type first, then those for any
 * type, then those for another one.
 */
export const templatesFor = <T extends Pick<AppealTemplate, 'name' | 'mode' | 'type'>>(
  templates: readonly T[],
  mode: AppealMode,
  type: string | null,
): readonly T[] => {
  const place = (one: T): number => {
    if (one.type === null) return 1;
    return one.type === type ? 0 : 2;
  };
  return templates
    .filter((one) => one.mode === mode)
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en'));
};
