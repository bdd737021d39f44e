import type { Action } from '../actions/action.ts';
import { isCarriedOut } from '../actions/closing.ts';
import { doneAt } from '../actions/effect.ts';
import { dayOf, type Zone } from '../kernel/time.ts';
import { formatDayLong } from '../kernel/time-words.ts';
import type { Section } from './appeal.ts';
import { exhibitToken, gapToken, literally, piecesOf } from './text.ts';

/** What is told of actions in a draft with. */
export interface ActionsToTell {
  /** The corrective actions of the case, in any state. */
  readonly actions: readonly Action[];
  /** Names of the team by the id of the person. */
  readonly people: ReadonlyMap<string, string>;
  /** The exhibit of a file, by the file's id; a file that is no exhibit is not cited. */
  readonly exhibits: ReadonlyMap<string, string>;
  readonly zone: Zone;
}

/** The actions of a case that were carried out and are not known to have failed: what a statement may call done. */
export const tellable = (actions: readonly Action[]): readonly Action[] =>
  actions
    .filter(({ status }) => isCarriedOut(status))
    .toSorted((a, b) => (doneAt(a) ?? 0) - (doneAt(b) ?? 0) || a.number - b.number);

const sentence = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const paragraph = (action: Action, { people, exhibits, zone }: ActionsToTell): string => {
  const at = doneAt(action);
  const owner = action.ownerId === null ? undefined : people.get(action.ownerId);
  const when = at === null ? '' : `, done on ${formatDayLong(dayOf(at, zone))}`;
  const steps = action.steps.map(({ text }) => text).join('; ');
  const cited = action.proof.flatMap((file) => exhibits.get(file) ?? []).map(exhibitToken);
  return [
    `**${literally(action.title)}**${when}${owner === undefined ? '' : ` (${literally(owner)})`}.`,
    ...(steps === '' ? [] : [sentence(literally(steps))]),
    ...(cited.length === 0 ? [] : [cited.join(' ')]),
  ].join(' ');
};

const causes = (told: readonly Action[]): string => {
  const once = new Set(told.map(({ rootCause }) => rootCause.trim()).filter((cause) => cause !== ''));
  return [...once].map(literally).join('\n\n');
};

const orGap = (text: string, missing: string): string => (text === '' ? gapToken(missing) : text);

/**
 * What the records of a case's corrective actions say for the sections of "we fixed it": only those that were carried out are
 * written as done, with day, owner and the exhibits that prove them; what no record says is a gap. Empty where the case
 * has no action.
 */
export const sectionsFromActions = (on: ActionsToTell): ReadonlyMap<string, string> => {
  if (on.actions.length === 0) return new Map();
  const told = tellable(on.actions);
  const list = (kinds: readonly Action['kind'][]): string =>
    told
      .filter(({ kind }) => kinds.includes(kind))
      .map((action) => paragraph(action, on))
      .join('\n\n');
  return new Map([
    ['cause', orGap(causes(told), 'Why it happened')],
    ['done', orGap(list(['immediate', 'corrective']), 'What was done, when, and its proof')],
    ['prevention', orGap(list(['preventive', 'improvement']), 'What keeps it from coming again')],
  ]);
};

const saysSomething = (markdown: string): boolean =>
  piecesOf(markdown).some((piece) => piece.kind === 'text' && piece.text.trim() !== '');

/**
 * The sections with what the actions say where nothing is written yet; a written text stays as it is. What a template
 * asks, in `asked`, gives way to what is on record, and else asks more than a gap without a template.
 */
export const filledIn = (
  sections: readonly Section[],
  texts: ReadonlyMap<string, string>,
  asked: readonly Section[] = [],
): readonly Section[] =>
  sections.map((section) => {
    const text = texts.get(section.id) ?? '';
    const isAsked = asked.some(({ id, markdown }) => id === section.id && markdown === section.markdown);
    if (section.markdown.trim() === '' || (isAsked && saysSomething(text)))
      return { ...section, markdown: text };
    return section;
  });
