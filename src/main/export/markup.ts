import { escaped } from './inert-text.ts';

/** HTML that is ready to stand in a page. */
export interface Markup {
  readonly markup: string;
}

type Part = string | Markup | readonly Markup[];

const written = (part: Part): string => {
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
};

/** HTML from a template: whatever is put into it and is a text, is escaped; there is no other way for a text into a page. */
export const markup = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: fixed.map((text, index) => `${text}${written(parts[index] ?? '')}`).join(''),
});
