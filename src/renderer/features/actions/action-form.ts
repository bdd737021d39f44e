import { HALF_TYPED } from '#renderer/ui/date-field.ts';
import { type Action, type ActionKind, type CauseArea, mostSteps, mostWhys } from '#shared/actions/action.ts';
import { knownCauses } from '#shared/actions/causes.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import { isDay } from '#shared/kernel/time.ts';
import { sameWords } from '#shared/kernel/words.ts';

/** What is typed of an action. Steps stand one on a line, and only while it is new. */
export interface TypedAction {
  readonly kind: ActionKind;
  readonly title: string;
  readonly detail: string;
  readonly cause: string;
  readonly area: CauseArea | null;
  readonly whys: readonly string[];
  readonly rootCause: string;
  readonly violationId: string | null;
  readonly ownerId: string | null;
  readonly due: string;
  readonly steps: string;
}

type Facts = Omit<CommandInput<'action.edit'>, 'id' | 'rev'>;

const blank: TypedAction = {
  kind: 'corrective',
  title: '',
  detail: '',
  cause: '',
  area: null,
  whys: [],
  rootCause: '',
  violationId: null,
  ownerId: null,
  due: '',
  steps: '',
};

/** A new action, of a case where it is begun there. */
export const newAction = (violationId: string | null): TypedAction => ({ ...blank, violationId });

/** A new action against the cause that another one did not take away. */
export const actionAfter = (before: Action): TypedAction => {
  const { cause, area, whys, rootCause, violationId, ownerId } = before;
  return { ...blank, cause, area, whys, rootCause, violationId, ownerId };
};

/** An action as the form shows it. */
export const typedOf = (action: Action): TypedAction => ({ ...action, due: action.due ?? '', steps: '' });

/** The steps of the text, one a line; empty lines are none. */
export const stepsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '');

/** What is wrong with what was typed, by field. */
export const faultsOf = ({ title, due, steps }: TypedAction): Readonly<Record<string, string>> => {
  const lines = stepsOf(steps);
  const isLong = lines.some((line) => line.length > 200);
  return {
    ...(title.trim() === '' ? { title: 'What is to be done' } : {}),
    ...(due === HALF_TYPED || (due !== '' && !isDay(due)) ? { due: 'A date, or nothing' } : {}),
    ...(lines.length > mostSteps ? { steps: `At most ${String(mostSteps)} steps` } : {}),
    ...(isLong ? { steps: 'A step has at most 200 characters' } : {}),
  };
};

/** The facts as the commands take them; questions that were left empty are none. */
export const factsOf = (typed: TypedAction): Facts => ({
  kind: typed.kind,
  title: typed.title,
  detail: typed.detail,
  cause: typed.cause,
  area: typed.area,
  whys: typed.whys.map((why) => why.trim()).filter((why) => why !== ''),
  rootCause: typed.rootCause,
  violationId: typed.violationId,
  ownerId: typed.ownerId,
  due: typed.due === '' ? null : typed.due,
});

/** The answers to "why" and the next question that is still open. */
export const openWhys = (whys: readonly string[]): readonly string[] =>
  whys.length < mostWhys && whys.every((why) => why.trim() !== '') ? [...whys, ''] : whys;

/** The area that goes with a cause of the app's own list; what was chosen stays for one of the shop's. */
export const areaOf = (cause: string, chosen: CauseArea | null): CauseArea | null =>
  knownCauses.find(({ name }) => sameWords(name) === sameWords(cause))?.area ?? chosen;
