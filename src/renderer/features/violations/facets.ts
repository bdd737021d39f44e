import { caseColumns, caseFilter, type CaseColumn, type CaseFilter } from '#shared/case-filter.ts';
import { lowerFirst } from '#shared/kernel/words.ts';
import { longestName } from '#shared/saved-views.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import { violationStatus, type Violation } from '#shared/violations.ts';
import type { FacetGroup } from '#renderer/ui/FacetMenu.tsx';
import { caseStates } from '#renderer/ui/states.ts';

export const columnWords: Readonly<Record<CaseColumn, string>> = {
  action: 'Needs action',
  waiting: 'Waiting for the platform',
  won: 'Won or corrected',
  ended: 'Lost or ended',
};

/** The states that a list can be narrowed to. */
export const stateGroups: readonly FacetGroup[] = [
  {
    choices: [
      { value: 'all', label: 'Any state' },
      { value: 'open', label: 'Open' },
      { value: 'closed', label: 'Closed' },
    ],
  },
  { label: 'Who is next', choices: caseColumns.map((value) => ({ value, label: columnWords[value] })) },
  {
    label: 'On the ticket',
    choices: violationStatus.options.map((value) => ({ value, label: caseStates[value].word })),
  },
];

const CATEGORY = 'category:';
const TYPE = 'type:';
export const ANY = 'any';

/** The value of the one menu that chooses a type or a whole group of the catalogue. */
export const typeValue = ({ type, category }: CaseFilter): string => {
  if (type !== null) return `${TYPE}${type}`;
  return category === null ? ANY : `${CATEGORY}${category}`;
};

/** What a choice of that menu makes of a filter. */
export const withType = (filter: CaseFilter, value: string): CaseFilter => ({
  ...filter,
  type: value.startsWith(TYPE) ? value.slice(TYPE.length) : null,
  category: value.startsWith(CATEGORY) ? value.slice(CATEGORY.length) : null,
});

/**
 * The types that the shop has cases of, under their groups of the catalogue; a group of several can be chosen whole. A
 * type that the catalogue has not is named by its code.
 */
export const typeGroups = (violations: readonly Violation[], pack: Pack): readonly FacetGroup[] => {
  const codes = new Set(violations.map(({ type }) => type ?? ''));
  const known = pack.categories.flatMap(({ id, label }): readonly FacetGroup[] => {
    const types = pack.violations.filter(({ code, category }) => category === id && codes.has(code));
    if (types.length === 0) return [];
    const whole = types.length > 1 ? [{ value: `${CATEGORY}${id}`, label: `All of ${label}` }] : [];
    return [
      {
        label,
        choices: [...whole, ...types.map(({ code, title }) => ({ value: `${TYPE}${code}`, label: title }))],
      },
    ];
  });
  const others = [...codes].filter((code) => code !== '' && violationTypeOf(pack, code) === null);
  const rest = [
    ...others.map((code) => ({ value: `${TYPE}${code}`, label: code })),
    ...(codes.has('') ? [{ value: TYPE, label: 'No type named' }] : []),
  ];
  return [
    { choices: [{ value: ANY, label: 'Any type' }] },
    ...known,
    ...(rest.length === 0 ? [] : [{ label: 'Not in the catalogue', choices: rest }]),
  ];
};

const clockDays = [1, 3, 7, 14, 31] as const;

const withinWords = (days: number): string =>
  days === 1 ? `Within 1${NBSP}day` : `Within ${String(days)}${NBSP}days`;

export const clockGroups: readonly FacetGroup[] = [
  { choices: [{ value: ANY, label: 'Any clock or none' }] },
  {
    label: 'Next clock runs out',
    choices: clockDays.map((days) => ({ value: String(days), label: withinWords(days) })),
  },
];

export const withClock = (filter: CaseFilter, value: string): CaseFilter => ({
  ...filter,
  clockWithin: clockDays.find((days) => String(days) === value) ?? null,
});

const pointChoices = [
  { value: ANY, label: 'Any points' },
  { value: 'known', label: 'Known' },
  { value: 'unknown', label: 'Unknown' },
] as const;

export const pointGroups: readonly FacetGroup[] = [{ choices: pointChoices }];

export const withPoints = (filter: CaseFilter, value: string): CaseFilter => ({
  ...filter,
  points: pointChoices.find((one) => one.value === value)?.value ?? ANY,
});

const hitChoices = [
  { value: ANY, label: 'Anything' },
  { value: 'orders', label: 'Orders' },
  { value: 'listings', label: 'Listings' },
  { value: 'account', label: 'The account' },
] as const;

export const hitGroups: readonly FacetGroup[] = [{ choices: hitChoices }];

export const withHits = (filter: CaseFilter, value: string): CaseFilter => ({
  ...filter,
  hits: hitChoices.find((one) => one.value === value)?.value ?? ANY,
});

/** What a choice of the menu of states makes of a filter. */
export const withState = (filter: CaseFilter, value: string): CaseFilter => ({
  ...filter,
  state: caseFilter.shape.state.options.find((one) => one === value) ?? 'all',
});

/** A name for a filter that is to be saved, from what it asks for: "Late dispatch rate, open". */
export const filterName = (filter: CaseFilter, pack: Pack): string => {
  const labelOf = (groups: readonly FacetGroup[], value: string): readonly string[] =>
    groups.flatMap(({ choices }) => choices.filter((one) => one.value === value).map(({ label }) => label));
  const category = pack.categories.find(({ id }) => id === filter.category)?.label;
  const type = filter.type === null ? undefined : violationTypeOf(pack, filter.type)?.title;
  const parts = [
    ...[type ?? category].filter((words) => words !== undefined),
    ...(filter.state === 'all' ? [] : labelOf(stateGroups, filter.state)),
    ...(filter.clockWithin === null ? [] : [withinWords(filter.clockWithin)]),
    ...(filter.points === ANY ? [] : [`points ${filter.points}`]),
    ...(filter.hits === ANY ? [] : labelOf(hitGroups, filter.hits)),
    ...(filter.appealDue ? ['appeal can be sent'] : []),
    ...(filter.repeats ? ['repeats'] : []),
    ...(filter.text.trim() === '' ? [] : [filter.text.trim()]),
  ].map((words, index) => (index === 0 ? words : lowerFirst(words)));
  return parts.join(', ').slice(0, longestName).trim();
};
