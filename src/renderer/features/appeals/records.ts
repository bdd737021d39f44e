import type { Action } from '#shared/actions/action.ts';
import type { Appeal, Claim, Exhibit, Packet } from '#shared/appeals/appeal.ts';
import { lastRejected } from '#shared/appeals/earlier-attempt.ts';
import { claimsInOrder } from '#shared/appeals/order.ts';
import type { Submission } from '#shared/appeals/submission.ts';
import type { Evidence } from '#shared/evidence.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { copiesOf } from '#shared/redaction.ts';
import type { Violation } from '#shared/violations.ts';
import { useLive, type ReadTables } from '#renderer/data/live.ts';
import { type Earlier, earlierFrom } from './earlier.ts';

/** An exhibit with the file that it shows; the file may have been removed. */
export interface ShownExhibit {
  readonly exhibit: Exhibit;
  readonly file: Evidence | null;
  /** The newest redacted copy of the file. */
  readonly redactedCopy: Evidence | null;
  /** Whether that copy is an exhibit of the appeal as well. */
  readonly isCopyShown: boolean;
  readonly number: number;
}

/** All records that the workspace of one appeal shows, in their order. */
export interface AppealRecords {
  readonly appeal: Appeal;
  readonly violation: Violation;
  readonly attempts: readonly Appeal[];
  readonly claims: readonly Claim[];
  readonly exhibits: readonly ShownExhibit[];
  /** Files of this case first, then the shop's other files; none that is an exhibit already. */
  readonly unused: readonly Evidence[];
  /** Files of this case, by their number. */
  readonly caseFiles: readonly Evidence[];
  /** The file that holds the platform's answer; null where none is filed. */
  readonly reply: Evidence | null;
  readonly packets: readonly Packet[];
  /** What was handed in, the newest first. */
  readonly submissions: readonly Submission[];
  /** The rejected attempt before this one; null where there is none on file. */
  readonly earlier: Earlier | null;
  /** The corrective actions of the case. */
  readonly actions: readonly Action[];
}

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

const partsOf = async (table: ReadTables['table'], appealId: string) => {
  const [claims, exhibits] = await Promise.all([
    table('claims').where('appealId').equals(appealId).toArray(),
    table('exhibits').where('appealId').equals(appealId).toArray(),
  ]);
  return { claims, exhibits };
};

/** The records of an appeal; undefined until they were read, null when there is no such appeal. */
export const useAppealRecords = (id: string): AppealRecords | null | undefined =>
  useLive(
    async ({ table }): Promise<AppealRecords | null> => {
      const appeal = await table('appeals').get(id);
      const violation = appeal === undefined ? undefined : await table('violations').get(appeal.violationId);
      if (appeal === undefined || violation === undefined) return null;
      const [attempts, { claims, exhibits }, packets, submissions, files, actions] = await Promise.all([
        table('appeals').where('violationId').equals(violation.id).toArray(),
        partsOf(table, id),
        table('packets').where('appealId').equals(id).toArray(),
        table('submissions').where('appealId').equals(id).toArray(),
        table('evidence').where('shopId').equals(appeal.shopId).toArray(),
        table('actions').where('violationId').equals(violation.id).toArray(),
      ]);
      const former = lastRejected(attempts, appeal.attempt);
      const earlier = former === null ? null : earlierFrom(former, await partsOf(table, former.id), files);
      const used = new Set(exhibits.map(({ evidenceId }) => evidenceId));
      const kept = files.filter(isOnFile).toSorted((a, b) => a.number - b.number);
      const free = kept.filter((file) => !used.has(file.id));
      return {
        appeal,
        violation,
        actions,
        attempts,
        claims: claimsInOrder(claims),
        exhibits: exhibits.toSorted(byPosition).map((exhibit, index) => {
          const file = files.find(({ id: fileId }) => fileId === exhibit.evidenceId) ?? null;
          const redactedCopy = file === null ? null : (copiesOf(file, files)[0] ?? null);
          const isCopyShown = redactedCopy !== null && used.has(redactedCopy.id);
          return { exhibit, number: index + 1, file, redactedCopy, isCopyShown };
        }),
        unused: [
          ...free.filter((file) => file.violationId === violation.id),
          ...free.filter((file) => file.violationId !== violation.id),
        ],
        caseFiles: kept.filter((file) => file.violationId === violation.id),
        reply: files.find((file) => file.id === appeal.replyId) ?? null,
        packets: packets.toSorted((a, b) => b.exportedAt - a.exportedAt),
        submissions: submissions.toSorted((a, b) => b.at - a.at || b.seq - a.seq),
        earlier,
      };
    },
    [id],
  );

/**
 * Whether text, claims or exhibits were changed after a packet was written, by the transactions that wrote them. The row of
 * an appeal is written again when it is sent and answered, so from then on the time at which its text was saved tells.
 */
export const isOlderThanText = (packet: Packet, { appeal, claims, exhibits }: AppealRecords): boolean => {
  const parts = [...claims.map(({ seq }) => seq), ...exhibits.map(({ exhibit }) => exhibit.seq)];
  const isTextLater =
    appeal.status === 'draft' ? appeal.seq > packet.seq : appeal.savedAt > packet.exportedAt;
  return isTextLater || parts.some((seq) => seq > packet.seq);
};
