import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import {
  type ActionLayout,
  actionLayouts,
  type ListColumn,
  listColumns,
  type CaseLayout,
  caseLayouts,
  type ChartRangeKey,
  chartRanges,
  type Space,
  spaces,
  type ThemeChoice,
  themes,
} from '#shared/choices.ts';

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly space: Space;
  readonly bounds: Electron.Rectangle | null;
  readonly maximized: boolean;
  readonly zoom: number;
  /** How far back the rating's chart looks, by shop. */
  readonly chartRanges: Readonly<Record<string, ChartRangeKey>>;
  readonly caseLayout: CaseLayout;
  readonly actionLayout: ActionLayout;
  /** The columns of the list of cases, by shop; without an entry the width of the window decides. */
  readonly caseColumns: Readonly<Record<string, readonly ListColumn[]>>;
  /** Whether the app stays in the system's tray when its window is closed. */
  readonly tray: boolean;
}

/** What this computer remembers of the window; nothing here is a record, and a damaged file means the defaults. */
export interface PreferenceFile {
  readonly read: () => Preferences;
  readonly change: (change: Partial<Preferences>) => void;
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const boundsOf = (value: unknown): Electron.Rectangle | null => {
  const { x, y, width, height } = fieldsOf(value);
  const isWhole = (one: unknown): one is number => Number.isInteger(one);
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : null;
};

const rangesOf = (value: unknown): Preferences['chartRanges'] => {
  const found: Record<string, ChartRangeKey> = {};
  for (const [shopId, range] of Object.entries(fieldsOf(value))) {
    const known = oneOf(chartRanges, range);
    if (known !== undefined) found[shopId] = known;
  }
  return found;
};

const columnsOf = (value: unknown): Preferences['caseColumns'] => {
  const found: Record<string, readonly ListColumn[]> = {};
  for (const [shopId, columns] of Object.entries(fieldsOf(value)))
    if (Array.isArray(columns)) found[shopId] = listColumns.filter((one) => columns.includes(one));
  return found;
};

const zoomLevels = { least: -3, most: 5 };
const isZoom = (value: unknown): value is number =>
  typeof value === 'number' && value >= zoomLevels.least && value <= zoomLevels.most;

/** The preferences that a file's value holds, each on its own: what is missing or no choice of this version is the default. */
const preferencesIn = (value: unknown): Preferences => {
  const fields = fieldsOf(value);
  return {
    theme: oneOf(themes, fields['theme']) ?? 'system',
    space: oneOf(spaces, fields['space']) ?? 'own',
    bounds: boundsOf(fields['bounds']),
    maximized: fields['maximized'] === true,
    zoom: isZoom(fields['zoom']) ? fields['zoom'] : 0,
    chartRanges: rangesOf(fields['chartRanges']),
    caseLayout: oneOf(caseLayouts, fields['caseLayout']) ?? 'table',
    actionLayout: oneOf(actionLayouts, fields['actionLayout']) ?? 'table',
    caseColumns: columnsOf(fields['caseColumns']),
    tray: fields['tray'] === true,
  };
};

const load = (path: string): Preferences => {
  try {
    return preferencesIn(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return preferencesIn(null);
  }
};

/** Opens the preferences of a data folder; every change is written to a temporary name, synced and renamed. */
export const openPreferences = (folder: string): PreferenceFile => {
  const path = join(folder, 'preferences.json');
  let current = load(path);
  return {
    read: () => current,
    change: (change) => {
      current = { ...current, ...change };
      try {
        writeFileAtomic(path, JSON.stringify(current, null, 2));
      } catch {
        // The window's place is not worth an error; records tell of a full disk themselves.
      }
    },
  };
};
