// Plain lists: main reads its preferences before the window opens, and the schemas' library would hold that up.

export const themes = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themes)[number];

/** How far back the rating's chart looks: days, or all that is on record. */
export const chartRanges = ['30', '90', '180', '365', 'all'] as const;
export type ChartRangeKey = (typeof chartRanges)[number];

/** How the list of cases is laid out. */
export const caseLayouts = ['table', 'board'] as const;
export type CaseLayout = (typeof caseLayouts)[number];

/** How the log of corrective actions is laid out. */
export const actionLayouts = ['table', 'board', 'timeline'] as const;
export type ActionLayout = (typeof actionLayouts)[number];

/** The columns of the list of cases that can be left out, in their order; the next clock and what the case is always stand. */
export const listColumns = [
  'case',
  'state',
  'points',
  'leaves',
  'hits',
  'attempts',
  'evidence',
  'notice',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** Which set of records is open: the seller's own, or the sample shop's, which has its own folder. */
export const spaces = ['own', 'sample'] as const;
export type Space = (typeof spaces)[number];
