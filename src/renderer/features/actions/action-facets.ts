import { statusLook } from '#renderer/ui/action-states.ts';
import type { FacetGroup } from '#renderer/ui/FacetMenu.tsx';
import { kindNames, actionKind } from '#shared/actions/action.ts';
import { actionFilter, stands, type ActionFilter } from '#shared/actions/action-filter.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { lowerFirst, sameWords } from '#shared/kernel/words.ts';
import { longestName } from '#shared/saved-views.ts';
import type { Person } from '#shared/shops.ts';

export const ANY = 'any';
const NONE = 'none';
const ONE = 'one:';

/** Where actions can stand. */
export const standGroups: readonly FacetGroup[] = [
  {
    choices: [
      { value: 'all', label: 'Any state' },
      { value: 'left', label: 'Still to be done' },
      { value: 'over', label: 'Checked or dropped' },
    ],
  },
  { label: 'State', choices: stands.map((value) => ({ value, label: statusLook(value).word })) },
];

export const kindGroups: readonly FacetGroup[] = [
  {
    choices: [
      { value: ANY, label: 'Any kind' },
      ...actionKind.options.map((value) => ({ value, label: kindNames[value] })),
    ],
  },
];

export const dueGroups: readonly FacetGroup[] = [
  {
    choices: [
      { value: ANY, label: 'Any day or none' },
      { value: 'overdue', label: 'Overdue' },
      { value: 'week', label: `Within 7${NBSP}days` },
      { value: 'month', label: `Within 31${NBSP}days` },
      { value: NONE, label: 'No day is set' },
    ],
  },
];

export const sourceGroups: readonly FacetGroup[] = [
  {
    choices: [
      { value: ANY, label: 'Anywhere' },
      { value: 'case', label: 'A case' },
      { value: 'finding', label: 'A finding' },
      { value: 'hand', label: 'By hand' },
    ],
  },
];

/** The people who own actions, and nobody. */
export const ownerGroups = (owners: readonly Person[]): readonly FacetGroup[] => [
  {
    choices: [
      { value: ANY, label: 'Anybody' },
      ...owners.map(({ id, name }) => ({ value: `${ONE}${id}`, label: name })),
      { value: NONE, label: 'Nobody' },
    ],
  },
];

/** The value of a menu that chooses one of the shop's own, none or all. */
export const chosenOne = (value: string | null): string => {
  if (value === null) return ANY;
  return value === '' ? NONE : `${ONE}${sameWords(value)}`;
};

/** The causes of the log by their words, and none; one that is asked for stands there though no action names it any more. */
export const causeGroups = (
  causes: ReadonlyMap<string, string>,
  asked: string | null,
): readonly FacetGroup[] => [
  {
    choices: [
      { value: ANY, label: 'Any cause' },
      ...[...causes].map(([key, label]) => ({ value: `${ONE}${key}`, label })),
      ...(asked === null || asked === '' || causes.has(sameWords(asked))
        ? []
        : [{ value: chosenOne(asked), label: asked }]),
      { value: NONE, label: 'No cause is named' },
    ],
  },
];

/** What a choice of such a menu asks for. */
export const askedOne = (value: string): string | null => {
  if (value === ANY) return null;
  return value.startsWith(ONE) ? value.slice(ONE.length) : '';
};

const oneOf = <T extends string>(options: readonly T[], value: string, otherwise: T): T =>
  options.find((one) => one === value) ?? otherwise;

export const withStand = (filter: ActionFilter, value: string): ActionFilter => ({
  ...filter,
  stand: oneOf(actionFilter.shape.stand.options, value, 'all'),
});

export const withKind = (filter: ActionFilter, value: string): ActionFilter => ({
  ...filter,
  kind: oneOf(actionFilter.shape.kind.options, value, ANY),
});

export const withDue = (filter: ActionFilter, value: string): ActionFilter => ({
  ...filter,
  due: oneOf(actionFilter.shape.due.options, value, ANY),
});

export const withSource = (filter: ActionFilter, value: string): ActionFilter => ({
  ...filter,
  source: oneOf(actionFilter.shape.source.options, value, ANY),
});

const labelOf = (groups: readonly FacetGroup[], value: string): readonly string[] =>
  groups.flatMap(({ choices }) => choices.filter((one) => one.value === value).map(({ label }) => label));

interface Named {
  readonly owners: readonly Person[];
  readonly causes: ReadonlyMap<string, string>;
}

const partsOf = (filter: ActionFilter, { owners, causes }: Named): readonly string[] => [
  ...(filter.kind === ANY ? [] : labelOf(kindGroups, filter.kind)),
  ...(filter.cause === null ? [] : labelOf(causeGroups(causes, filter.cause), chosenOne(filter.cause))),
  ...(filter.ownerId === null ? [] : labelOf(ownerGroups(owners), chosenOne(filter.ownerId))),
  ...(filter.stand === 'all' ? [] : labelOf(standGroups, filter.stand)),
  ...(filter.due === ANY ? [] : labelOf(dueGroups, filter.due)),
  ...(filter.source === ANY
    ? []
    : labelOf(sourceGroups, filter.source).map((one) => `from ${lowerFirst(one)}`)),
  ...(filter.text.trim() === '' ? [] : [`“${filter.text.trim()}”`]),
];

/** A name for a filter that is to be saved, from what it asks for: "Corrective, Priya, overdue". */
export const logFilterName = (filter: ActionFilter, named: Named): string =>
  partsOf(filter, named).join(', ').slice(0, longestName).trim();

const longestShown = 300;

/** What the log shows, as a file of it says: "All actions", or what it was narrowed to. */
export const logShownWords = (filter: ActionFilter, named: Named): string => {
  const parts = partsOf(filter, named);
  return parts.length === 0 ? 'All actions' : parts.join(', ').slice(0, longestShown).trim();
};
