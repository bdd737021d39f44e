import { claimsInOrder } from '#shared/appeals/order.ts';
import type { Submitted } from '#shared/appeals/submission.ts';
import { numbersOf } from '#shared/appeals/text.ts';
import { EMAIL_WAY, textForWay, waysOf } from '#shared/appeals/ways.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { SampleAppeal, SampleWay } from './outline.ts';
import { idOf, present, run, type Session, type Step } from './session.ts';

type Exhibits = ReadonlyMap<string, string>;

/** Texts name exhibits by the key of their evidence. */
const cited = (text: string, exhibits: Exhibits): string =>
  text.replace(/\{(\w+)\}/gu, (_whole, key: string) => `[[ex:${present(exhibits.get(key) ?? null)}]]`);

const draftOf = ({ records }: Session, violationId: string, status: 'draft' | 'sent') =>
  present(selectRows(records.db, 'appeals', { violationId, status })[0] ?? null);

/** Time that a command of a draft takes a person, ms: the last one is at the time of the save. */
const pace = 75_000;

/** Sets the clock so that as many commands of the draft are still to come, this one included. */
const moveClock = ({ clock }: Session, { saved }: SampleAppeal, left: number): void => {
  clock.now = saved.at - (left - 1) * pace;
};

const addExhibits = (session: Session, appeal: SampleAppeal, appealId: string): void => {
  for (const [index, { evidence, caption, proves }] of appeal.exhibits.entries()) {
    moveClock(session, appeal, appeal.exhibits.length - index + appeal.claims.length + 1);
    const evidenceId = idOf(session, 'evidence', evidence);
    run(session, appeal.saved.by, 'exhibit.add', { appealId, evidenceId, caption, proves });
  }
};

const exhibitsOf = ({ records, ids }: Session, appealId: string): Exhibits => {
  const keys = new Map([...ids].map(([key, id]) => [id, key.replace('evidence:', '')]));
  const rows = selectRows(records.db, 'exhibits', { appealId });
  return new Map(rows.map(({ id, evidenceId }) => [keys.get(evidenceId) ?? '', id]));
};

const writeClaims = (session: Session, appeal: SampleAppeal, appealId: string, exhibits: Exhibits): void => {
  const begun = selectRows(session.records.db, 'claims', { appealId });
  for (const [index, { line, markdown }] of appeal.claims.entries()) {
    moveClock(session, appeal, appeal.claims.length - index + 1);
    const old = begun.find(({ position }) => position === index);
    const text = { line, markdown: cited(markdown, exhibits) };
    if (old === undefined) run(session, appeal.saved.by, 'claim.add', { appealId, ...text });
    else run(session, appeal.saved.by, 'claim.write', { id: old.id, rev: old.rev, ...text });
  }
};

const writeDraft = (session: Session, appeal: SampleAppeal): void => {
  const { id } = draftOf(session, idOf(session, 'case', appeal.caseKey), 'draft');
  addExhibits(session, appeal, id);
  const exhibits = exhibitsOf(session, id);
  writeClaims(session, appeal, id, exhibits);
  const row = present(findRow(session.records.db, 'appeals', id));
  moveClock(session, appeal, 1);
  run(session, appeal.saved.by, 'appeal.write', {
    id,
    rev: row.rev,
    request: cited(appeal.request, exhibits),
    sections: row.sections.map((section) => ({
      ...section,
      markdown: cited(appeal.sections[section.id] ?? '', exhibits),
    })),
    timeline: appeal.timeline.map(({ when, what, evidence }, index) => ({
      id: `entry-${String(index + 1)}`,
      when,
      what,
      exhibitIds: evidence.map((key) => present(exhibits.get(key) ?? null)),
    })),
  });
};

/** The text as the copy button of a way gives it, which is what was put into its field. */
const submittedBy = ({ records, pack }: Session, appealId: string, by: SampleWay): Submitted => {
  const appeal = present(findRow(records.db, 'appeals', appealId));
  const claims = claimsInOrder(selectRows(records.db, 'claims', { appealId }));
  const exhibits = selectRows(records.db, 'exhibits', { appealId }).toSorted(
    (a, b) => a.position - b.position,
  );
  const way = by === 'mail' ? EMAIL_WAY : (waysOf(pack.channels)[0] ?? EMAIL_WAY);
  const { text } = textForWay({ ...appeal, claims }, numbersOf(exhibits), pack.channels, way);
  return { way, text, packet: null };
};

/** What is done on one attempt: started, written, and as far as it went sent and decided. */
export const appealSteps = (appeal: SampleAppeal): readonly Step[] => {
  const { caseKey, started, mode, saved, sent, decided } = appeal;
  return [
    {
      at: started.at,
      act: (session) =>
        void run(session, started.by, 'appeal.start', {
          violationId: idOf(session, 'case', caseKey),
          mode,
          template: { from: 'usual' },
        }),
    },
    { at: saved.at, act: (session) => writeDraft(session, appeal) },
    ...(sent === null
      ? []
      : [
          {
            at: sent.at,
            act: (session: Session): void => {
              const { id, rev } = draftOf(session, idOf(session, 'case', caseKey), 'draft');
              const submitted = sent.way === null ? {} : { submitted: submittedBy(session, id, sent.way) };
              run(session, sent.by, 'appeal.recordSent', { id, rev, at: sent.sentAt, ...submitted });
            },
          },
          ...sent.also.map(({ at, by, way }) => ({
            at,
            act: (session: Session): void => {
              const { id: appealId } = draftOf(session, idOf(session, 'case', caseKey), 'sent');
              const submitted = submittedBy(session, appealId, way);
              run(session, by, 'submission.record', { appealId, at, submitted });
            },
          })),
        ]),
    ...(decided === null
      ? []
      : [
          {
            at: decided.at,
            act: (session: Session): void => {
              const { id, rev } = draftOf(session, idOf(session, 'case', caseKey), 'sent');
              const { outcome, decidedAt, note } = decided;
              run(session, decided.by, 'appeal.recordOutcome', { id, rev, outcome, at: decidedAt, note });
            },
          },
        ]),
  ];
};
