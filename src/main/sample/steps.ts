import type { Pack } from '#shared/policy/pack.ts';
import { findRow } from '../db/queries.ts';
import { actionSteps } from './actions.ts';
import { lateDispatchAppeal } from './appeal-late-dispatch.ts';
import { otherAppeals } from './appeals-others.ts';
import { auditSteps } from './audits.ts';
import type { Calendar } from './calendar.ts';
import { caseFileSteps } from './case-file.ts';
import { closedCases } from './cases-closed.ts';
import { limitWords, openCases } from './cases-open.ts';
import { choiceSteps } from './choices.ts';
import { closedEvidence } from './evidence-closed.ts';
import { dutySteps } from './duties.ts';
import { lateDispatchEvidence } from './evidence-late-dispatch.ts';
import { openEvidence } from './evidence-open.ts';
import { lateOrdersOf } from './late-orders.ts';
import type { SampleCase, SampleEvidence } from './outline.ts';
import { reviewSteps } from './reviews.ts';
import { idOf, present, run, type Session, type Step } from './session.ts';
import { appealSteps } from './steps-appeals.ts';
import { ratingSteps } from './steps-rating.ts';

const linkOlderFiles = (session: Session, one: SampleCase, files: readonly SampleEvidence[]): void => {
  for (const file of files) {
    const id = file.caseKey === one.key ? session.ids.get(`evidence:${file.key}`) : undefined;
    if (id === undefined) continue;
    const { rev, caption, capturedAt, validUntil } = present(findRow(session.records.db, 'evidence', id));
    const violationId = idOf(session, 'case', one.key);
    run(session, file.filed.by, 'evidence.describe', {
      id,
      rev,
      caption,
      capturedAt,
      validUntil,
      violationId,
    });
  }
};

const caseSteps = (one: SampleCase, files: readonly SampleEvidence[]): readonly Step[] => [
  {
    at: one.recorded.at,
    act: (session) => {
      const { shopId } = session;
      const { id } = run(session, one.recorded.by, 'violation.record', { shopId, ...one.facts });
      session.ids.set(`case:${one.key}`, id);
      linkOlderFiles(session, one, files);
    },
  },
  ...one.changes.map(({ at, by, status, note }) => ({
    at,
    act: (session: Session): void => {
      const { id, rev } = present(findRow(session.records.db, 'violations', idOf(session, 'case', one.key)));
      run(session, by, 'violation.setStatus', { id, rev, status, at, note });
    },
  })),
];

const evidenceStep = ({ key, caseKey, filed, caption, capturedAt }: SampleEvidence): Step => ({
  at: filed.at,
  act: (session) => {
    const { id } = run(session, filed.by, 'evidence.add', {
      shopId: session.shopId,
      violationId: session.ids.get(`case:${caseKey ?? ''}`) ?? null,
      file: present(session.stored.get(key) ?? null),
      caption,
      capturedAt,
    });
    session.ids.set(`evidence:${key}`, id);
  },
});

/** All that happened in the sample shop: files to be drawn first, then steps in order of time. */
export interface Outline {
  readonly files: readonly SampleEvidence[];
  readonly steps: readonly Step[];
}

/** The sample shop for a calendar. */
export const outlineOf = (calendar: Calendar, pack: Pack): Outline => {
  const story = lateOrdersOf(calendar, pack);
  const cases = [...closedCases(calendar, pack), ...openCases(calendar, story, pack)];
  const points = cases.find(({ key }) => key === 'lateDispatch')?.facts.points ?? 0;
  const files = [
    ...closedEvidence(calendar),
    ...openEvidence(calendar),
    ...lateDispatchEvidence(story, calendar, points),
  ];
  const appeals = [...otherAppeals(calendar), lateDispatchAppeal(calendar, story, limitWords(pack, 'ldr'))];
  const steps = [
    ...cases.flatMap((one) => caseSteps(one, files)),
    ...files.map(evidenceStep),
    ...appeals.flatMap(appealSteps),
    ...choiceSteps(calendar, story),
    ...auditSteps(calendar),
    ...actionSteps(calendar),
    ...dutySteps(calendar),
    ...reviewSteps(calendar),
    ...caseFileSteps(calendar, pack),
    ...ratingSteps(calendar),
  ];
  return { files, steps: steps.toSorted((a, b) => a.at - b.at) };
};
