import type { Evidence } from './evidence.ts';
import { DAY, type Instant } from './kernel/time.ts';

/** How long a file lies in the trash before it is deleted for good, in days: the app's own choice. */
export const TRASH_DAYS = 30;

/** A file that lies in the trash. */
export type Trashed = Evidence & { readonly trashedAt: Instant };

/** Whether a file is on file; one in the trash proves nothing and is offered nowhere. */
export const isOnFile = ({ trashedAt }: Pick<Evidence, 'trashedAt'>): boolean => trashedAt === null;

/** What is told where a file is asked for that lies in the trash. */
export const inTrashWords = ({ number }: Pick<Evidence, 'number'>): string =>
  `Evidence ${String(number)} is in the trash. Restore it first.`;

/** Whether a file lies in the trash. */
export const isTrashed = (file: Evidence): file is Trashed => file.trashedAt !== null;

/** When the app deletes a file of the trash for good, at the first start from then on. */
export const deletedFrom = ({ trashedAt }: Pick<Trashed, 'trashedAt'>): Instant =>
  trashedAt + TRASH_DAYS * DAY;

/** Whole days that a file stays in the trash, begun ones counted; 0 when it is to go at the next start. */
export const trashDaysLeft = (file: Pick<Trashed, 'trashedAt'>, now: Instant): number =>
  Math.max(0, Math.ceil((deletedFrom(file) - now) / DAY));

/** The files of the trash whose time there is over. */
export const overdueInTrash = (files: readonly Evidence[], now: Instant): readonly Trashed[] =>
  files.filter(isTrashed).filter((file) => deletedFrom(file) <= now);
