import { z } from 'zod';
import { command, job } from '../contract/command.ts';
import { id, instant, line, rev } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { checklist, type Checklist } from './checklist.ts';
import { longestChecklist, type KnownChecklist } from './checklist-file.ts';

/** The most checklists of its own that a shop keeps, retired ones with them; our own bound. */
export const mostChecklists = 60;

/**
 * A checklist of a shop's own. `listId` is the id that its file and its runs bear, `version` the newest one; a retired one is
 * kept and not offered.
 */
export const checklists = table(
  { shopId: id, listId: z.string(), version: z.number().int(), retiredAt: instant.nullable() },
  { index: ['shopId'] },
);
export type OwnChecklist = z.infer<typeof checklists.row>;

/** A version of an own checklist, which is never changed; `origin` says what it was made from. */
export const checklistVersions = table(
  {
    shopId: id,
    checklistId: id,
    version: z.number().int(),
    content: checklist,
    origin: z.string(),
    savedAt: instant,
    savedBy: id.nullable(),
  },
  { index: ['shopId', 'checklistId'] },
);
export type ChecklistVersion = z.infer<typeof checklistVersions.row>;

const saved = z.object({ id, version: z.number().int() });

export const checklistCommands = {
  /** Makes an own checklist of another one; it begins with version 1 and an id of its own. */
  'checklist.copy': command(
    z.object({ shopId: id, from: checklist, title: line(80).min(1, 'A name for the copy') }),
    saved,
  ),
  /** Keeps what was changed as the next version. Id and version of the content are those on record. */
  'checklist.save': command(z.object({ id, rev, content: checklist }), saved),
  /** A file becomes a checklist or the next version of the one that has its id; a faulty one is refused whole. */
  'checklist.import': command(
    z.object({ shopId: id, json: z.string().max(longestChecklist), fileName: line(255) }),
    saved,
  ),
  /** Offers it no more; `refused` while a duty goes by it. */
  'checklist.retire': command(z.object({ id, rev }), z.undefined()),
  'checklist.restore': command(z.object({ id, rev }), z.undefined()),
} as const;

export const checklistJobs = {
  /** Writes a version of a checklist, a shipped or an own one by its `listId`, as JSON where the user says; null where nowhere. */
  'checklist.export': job(
    z.object({ shopId: id, listId: line(80).min(1), version: z.number().int().positive() }),
    z.object({ path: z.string().nullable(), title: z.string() }),
  ),
} as const;

/** The versions of a checklist, newest first. */
export const versionsOf = (
  { id: own }: Pick<OwnChecklist, 'id'>,
  versions: readonly ChecklistVersion[],
): readonly ChecklistVersion[] =>
  versions.filter(({ checklistId }) => checklistId === own).toSorted((a, b) => b.version - a.version);

/** The newest content of a checklist; null where its version is not at hand. */
export const contentOf = (own: OwnChecklist, versions: readonly ChecklistVersion[]): Checklist | null =>
  versions.find(({ checklistId, version }) => checklistId === own.id && version === own.version)?.content ??
  null;

/** Own checklists as an import looks at them. */
export const knownChecklists = (
  own: readonly OwnChecklist[],
  versions: readonly ChecklistVersion[],
): readonly KnownChecklist[] =>
  own.map((one) => ({
    id: one.id,
    listId: one.listId,
    version: one.version,
    isRetired: one.retiredAt !== null,
    versions: versionsOf(one, versions).map(({ content }) => content),
  }));
