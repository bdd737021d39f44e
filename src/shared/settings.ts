import { z } from 'zod';
import { actionLayouts, caseLayouts, chartRanges, listColumns, spaces, themes } from './choices.ts';
import { job, query } from './contract/command.ts';
import { id } from './kernel/id.ts';

const themeChoice = z.enum(themes);
const chartRange = z.enum(chartRanges);
const caseLayout = z.enum(caseLayouts);
const actionLayout = z.enum(actionLayouts);
const listColumn = z.enum(listColumns);
const space = z.enum(spaces);

/** What this installation runs on and where its records lie. */
export const about = z.object({
  version: z.string(),
  schema: z.number().int(),
  electron: z.string(),
  electronWanted: z.string(),
  electronOlder: z.boolean(),
  chromium: z.string(),
  node: z.string(),
  sqlite: z.string(),
  dataDir: z.string(),
  space,
  ownShops: z.number().int(),
  sampleMade: z.boolean(),
  platform: z.string(),
});
export type About = z.infer<typeof about>;

export const settingsQueries = {
  'app.about': query(z.object({}), about),
  'app.theme': query(z.object({}), z.object({ theme: themeChoice })),
  /** The range of the rating's chart in each shop for which one was chosen, by the shop's id. */
  'app.chartRanges': query(z.object({}), z.object({ ranges: z.record(id, chartRange) })),
  'app.caseLayout': query(z.object({}), z.object({ layout: caseLayout })),
  'app.actionLayout': query(z.object({}), z.object({ layout: actionLayout })),
  /** The columns of the list of cases in each shop for which they were chosen, by the shop's id. */
  'app.caseColumns': query(z.object({}), z.object({ columns: z.record(id, z.array(listColumn)) })),
} as const;

export const settingsJobs = {
  /** Opens the seller's records or the sample shop, which is made when it is not there yet. */
  'space.open': job(z.object({ space }), z.object({ space })),
  'sample.reset': job(z.object({}), z.object({})),
  /** Keeps the theme of this computer; preferences are a file of main, not a record. */
  'app.setTheme': job(z.object({ theme: themeChoice }), z.object({ theme: themeChoice })),
  /** Keeps the range of the rating's chart in a shop, as the theme is kept. */
  'app.setChartRange': job(z.object({ shopId: id, range: chartRange }), z.object({})),
  /** Keeps whether the cases stand in a table or on a board, as the theme is kept. */
  'app.setCaseLayout': job(z.object({ layout: caseLayout }), z.object({})),
  /** Keeps how the log of actions is laid out. */
  'app.setActionLayout': job(z.object({ layout: actionLayout }), z.object({})),
  /** Keeps the columns of the list of cases in a shop; null lets the width of the window decide again. */
  'app.setCaseColumns': job(z.object({ shopId: id, columns: z.array(listColumn).nullable() }), z.object({})),
  /** Throws away the window's own store when it can't be opened at all: copies of records, and text of the last second. */
  'app.clearReplica': job(z.object({}), z.object({})),
  /**
   * Shows in the system's file browser the data folder, a written packet, or a file that the user placed since the start;
   * nothing else can be named.
   */
  'app.reveal': job(
    z.discriminatedUnion('what', [
      z.object({ what: z.literal('data') }),
      z.object({ what: z.literal('packet'), packetId: id }),
      z.object({ what: z.literal('placed'), path: z.string() }),
    ]),
    z.object({}),
  ),
} as const;
