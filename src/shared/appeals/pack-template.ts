import { listWords } from '../kernel/words.ts';
import { type PackTemplate, type TemplateField, withFields } from '../policy/appeal-templates.ts';
import type { Section } from './appeal.ts';
import { exhibitToken, gapsIn, gapToken, gapWords, literally } from './text.ts';

// More numbers than these are read in the packet's own list of orders: the app's own choice.
const MOST_NAMED = 5;

/** What a case has on record for the texts of a template. */
export interface TemplateFacts {
  readonly ticket: string;
  /** The day of the notice, in words. */
  readonly noticeDay: string;
  readonly orders: readonly string[];
  readonly listings: readonly string[];
  /** Exhibits of the draft that show a piece of the template's evidence list, by the piece's id. */
  readonly exhibitsOf: (piece: string) => readonly string[];
}

type Prompt = PackTemplate['sections'][number]['prompts']['value'][number];

const named = (what: string, items: readonly string[], say: (item: string) => string): string | null => {
  if (items.length === 0) return null;
  if (items.length > MOST_NAMED) return `${items.length} ${what}s`;
  return `${what}${items.length === 1 ? '' : 's'} ${listWords(items.map(say))}`;
};

type Said = (field: TemplateField) => string;

const saying = (
  facts: TemplateFacts,
  say: (text: string) => string,
  missing: (what: string) => string,
): Said => {
  const { ticket, noticeDay, orders, listings } = facts;
  const words: Readonly<Record<TemplateField, string | null>> = {
    ticket: ticket.trim() === '' ? 'this ticket' : `ticket ${say(ticket.trim())}`,
    notice: noticeDay,
    orders: named('order', orders, say),
    listings: named('listing', listings, (listing) => `“${say(listing)}”`),
  };
  const which = { ticket: '', notice: '', orders: 'Which orders', listings: 'Which listing' };
  return (field) => words[field] ?? missing(which[field]);
};

/** A prompt is asked in the text where it always is, or where a file shows that its case is this one. */
const isAsked = ({ either, rests = [] }: Prompt, { exhibitsOf }: TemplateFacts): boolean =>
  either !== true || rests.some((piece) => exhibitsOf(piece).length > 0);

const paragraph = ({ label, rests = [] }: Prompt, { exhibitsOf }: TemplateFacts): string =>
  [gapToken(label), ...new Set(rests.flatMap(exhibitsOf).map(exhibitToken))].join(' ');

/** Ids of all pieces that the prompts of a template rest on. */
export const piecesRestedOn = ({ sections }: PackTemplate): ReadonlySet<string> =>
  new Set(sections.flatMap(({ prompts }) => prompts.value.flatMap(({ rests = [] }) => rests)));

/** What a draft begins with: the records fill what they know, and each prompt is an open gap, with what shows it. */
export const beginning = (
  { request, sections }: PackTemplate,
  facts: TemplateFacts,
): { readonly request: string; readonly sections: Section[] } => {
  const plainly = saying(
    facts,
    (text) => text,
    (what) => `${what.toLowerCase()} it is about`,
  );
  const inText = saying(facts, literally, gapToken);
  return {
    request: withFields(request.value, plainly),
    sections: sections.map(({ id, title, opening, prompts }) => ({
      id,
      title,
      markdown: [
        ...(opening === undefined ? [] : [withFields(opening.value, inText)]),
        ...prompts.value.filter((one) => isAsked(one, facts)).map((one) => paragraph(one, facts)),
      ].join('\n\n'),
    })),
  };
};

/** What a section may still say by its template: what stands in it as a gap is asked there already. */
export const hintsFor = (template: PackTemplate, { id, markdown }: Section): readonly Prompt[] => {
  const section = template.sections.find((one) => one.id === id);
  if (section === undefined) return [];
  if (markdown.trim() === '') return section.prompts.value;
  const open = new Set(gapsIn(markdown));
  return section.prompts.value.filter(({ label, either }) => either === true && !open.has(gapWords(label)));
};
