import { app } from 'electron';
import type { About } from '#shared/settings.ts';
import { selectRows } from './db/queries.ts';
import type { Spaces } from './services/space.ts';

/** The major of Electron that this version is made for (package.json pins it). */
const wantedMajor = '45';

/** What this installation runs on, as Settings shows it. */
export const aboutThis = (dataDir: string, spaces: Spaces): About => {
  const { electron, chrome, node } = process.versions;
  const open = (() => {
    try {
      return spaces.records();
    } catch {
      return null;
    }
  })();
  return {
    version: app.getVersion(),
    schema: open?.schema ?? 0,
    electron,
    electronWanted: wantedMajor,
    electronOlder: Number(electron.split('.')[0]) < Number(wantedMajor),
    chromium: chrome,
    node,
    sqlite: open?.sqlite ?? '',
    dataDir,
    space: spaces.current(),
    ownShops: open === null || spaces.current() !== 'own' ? 0 : selectRows(open.db, 'shops').length,
    sampleMade: spaces.sampleMade(),
    platform: process.platform,
  };
};
