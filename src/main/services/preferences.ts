import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { z } from 'zod';
import { chartRange, space, themeChoice } from '#shared/settings.ts';

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});

const preferences = z.object({
  theme: themeChoice.catch('system'),
  space: space.catch('own'),
  bounds: bounds.nullable().catch(null),
  maximized: z.boolean().catch(false),
  zoom: z.number().min(-3).max(5).catch(0),
  /** How far back the rating's chart looks, by shop. */
  chartRanges: z.record(z.string(), chartRange).catch({}),
  /** Whether the app stays in the system's tray when its window is closed. */
  tray: z.boolean().catch(false),
});
export type Preferences = z.infer<typeof preferences>;

/** What this computer remembers of the window; nothing here is a record, and a damaged file means the defaults. */
export interface PreferenceFile {
  readonly read: () => Preferences;
  readonly change: (change: Partial<Preferences>) => void;
}

const load = (path: string): Preferences => {
  try {
    return preferences.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return preferences.parse({});
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
