import { z } from 'zod';
import { command, job } from './contract/command.ts';
import { day, id, line, rev } from './kernel/id.ts';

const points = z.number().int().min(1).max(100_000);

/** The cause of an entry that only makes ledger and reading agree. */
export const unexplainedCause = 'Unexplained, reconciled';

/** Whether an entry only settles a difference between the ledger and a reading, so that what it was is not known. */
export const isReconciled = ({
  cause,
  violationId,
}: {
  readonly cause: string;
  readonly violationId: string | null;
}): boolean => violationId === null && cause === unexplainedCause;

export const pointCommands = {
  /** The points of an entry that were unknown; those of a case become the case's own. */
  'points.set': command(z.object({ id, rev, points }), z.undefined()),
  /** Removes an entry that was recorded by hand; one of a case or of a week's orders goes with those. */
  'points.remove': command(z.object({ id, rev }), z.undefined()),
  /** The rest of a difference between reading and ledger that nothing on record explains. */
  'points.adjust': command(
    z.object({ shopId: id, day, kind: z.enum(['loss', 'gain']), points, note: line(500) }),
    z.object({ id }),
  ),
} as const;

/** The most entries that one export names. */
const mostEntries = 50_000;

export const pointJobs = {
  /** Writes entries of the ledger, in the order given, as CSV where the user says; null when the user says nowhere. */
  'ledger.export': job(
    z.object({ shopId: id, entryIds: z.array(id).max(mostEntries) }),
    z.object({ path: z.string().nullable(), count: z.number().int() }),
  ),
} as const;
