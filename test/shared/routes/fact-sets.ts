import type { AppealMode } from '#shared/appeals/appeal.ts';
import type { MilestoneFacts, PolicyQuizFacts } from '#shared/clock-context.ts';
import { checklistOf, type Checklist } from '#shared/evidence-checklist.ts';
import type { EvidencePiece } from '#shared/evidence-pieces.ts';
import type { Evidence } from '#shared/evidence.ts';
import { instantOfLocal, type Instant } from '#shared/kernel/time.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { evidenceListOf, type Pack } from '#shared/policy/pack.ts';
import type { ForecastEntry } from '#shared/rating/own-counts.ts';
import type { AppealSoFar, Route, RouteFacts, RouteLedger } from '#shared/routes/route.ts';
import { routesOf } from '#shared/routes/routes.ts';
import { isClosed, type ViolationStatus } from '#shared/violations.ts';
import { usPack } from '../packs.ts';

export const zone = 'America/New_York';
export const at = (text: string): Instant => instantOfLocal(text, zone) ?? Number.NaN;

/** Monday morning, four days after the notice of the plain case. */
export const now = at('2026-11-23T09:12');
export const noticeAt = at('2026-11-19T08:41');

export const fileOf = (number: number, rest: Partial<Evidence> = {}): Evidence => ({
  id: `e${String(number)}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  violationId: 'v',
  number,
  sha256: '0'.repeat(64),
  bytes: 1,
  mime: 'application/pdf',
  fileName: `paper-${String(number)}.pdf`,
  caption: '',
  capturedAt: null,
  addedAt: at('2026-11-20T10:00'),
  validUntil: null,
  trashedAt: null,
  redactedFrom: null,
  ...rest,
});

export const matchOf = (file: Evidence, list: string, piece: string): EvidencePiece => ({
  id: `${file.id}-${piece}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  violationId: 'v',
  evidenceId: file.id,
  list,
  piece,
  pack: 'us@2026.10',
});

/** A checklist of which so many needed pieces are on file, each by a file of its own. */
export const onFile = (
  pack: Pack,
  type: string | null,
  have: number | 'all',
  validUntil?: string,
): Checklist => {
  const list = evidenceListOf(pack, type);
  const needed = list === null ? [] : piecesOf(list).filter(({ need }) => need === 'needed');
  const pieces = needed.slice(0, have === 'all' ? needed.length : have);
  const files = pieces.map((_, index) => fileOf(index + 1, { validUntil: validUntil ?? null }));
  const matches = pieces.map(({ id }, index) => matchOf(fileOf(index + 1), list?.id ?? '', id));
  return checklistOf({ type, files, matches }, pack, '2026-11-23');
};

/** Facts of a case in the words of a test; what is left out is the plain case: action taken, 32 points, nothing on file. */
export interface Told {
  readonly type?: string | null;
  readonly points?: number | null;
  readonly status?: ViolationStatus;
  readonly noticeAt?: Instant;
  readonly correctionDue?: Instant;
  readonly appealDue?: Instant;
  readonly have?: number | 'all';
  readonly validUntil?: string;
  readonly fixes?: RouteFacts['fixes'];
  readonly sent?: readonly {
    readonly at: Instant;
    readonly rejectedAt?: Instant;
    readonly mode: AppealMode;
  }[];
  readonly draft?: AppealMode;
  readonly newestProofAt?: Instant;
  readonly milestone?: MilestoneFacts;
  readonly quiz?: PolicyQuizFacts;
  /** Whether the loss is in the ledger; left out, as the status has it. */
  readonly lost?: boolean;
  readonly voidFrom?: string;
  /** The newest reading; left out, the one of the day before. */
  readonly reading?: RouteLedger['latest'];
  /** Other losses: their days and points. */
  readonly since?: readonly (readonly [string, number | null])[];
}

const pendingStates: readonly ViolationStatus[] = [
  'pending',
  'evidenceSent',
  'correctionSent',
  'warningOnly',
  'correctedInTime',
];

const appealsOf = ({ sent = [], draft }: Told): readonly AppealSoFar[] => [
  ...sent.map(({ mode, rejectedAt }, index) => ({
    attempt: index + 1,
    mode,
    status: rejectedAt === undefined ? ('sent' as const) : ('rejected' as const),
  })),
  ...(draft === undefined ? [] : [{ attempt: sent.length + 1, mode: draft, status: 'draft' as const }]),
];

const actionOf = (status: ViolationStatus, at: Instant): Instant | null =>
  pendingStates.includes(status) || status === 'evidenceAsked' ? null : at;

const clockOf = (told: Told): RouteFacts['clock'] => {
  const { type = 'late-dispatch', status = 'actionTaken', sent = [] } = told;
  return {
    type,
    noticeAt: told.noticeAt ?? noticeAt,
    status,
    actionTakenAt: actionOf(status, told.noticeAt ?? noticeAt),
    printed: {
      correction: told.correctionDue ?? null,
      firstAppeal: told.appealDue ?? null,
      secondAppeal: null,
      evidence: null,
    },
    attempts: sent.map((one, index) => ({
      attempt: index + 1,
      sentAt: one.at,
      rejectedAt: one.rejectedAt ?? null,
    })),
    correctionSentAt: status === 'correctionSent' ? at('2026-11-20T10:00') : null,
    evidenceSentAt: null,
    milestone: told.milestone ?? null,
    policyQuiz: told.quiz ?? null,
  };
};

export const factsOf = (told: Told, pack: Pack): RouteFacts => {
  const { type = 'late-dispatch', points = 32, have = 0, fixes = { done: 0, open: 0 } } = told;
  return {
    violationId: 'v',
    type,
    points,
    clock: clockOf(told),
    appeals: appealsOf(told),
    checklist: onFile(pack, type, have, told.validUntil),
    newestProofAt: told.newestProofAt ?? (have === 0 ? null : at('2026-11-20T10:00')),
    fixes,
    newestFixAt: null,
  };
};

/** The shop's points: this case's loss, an older one that leaves on 9 December, and a reading of 148. */
export const ledgerOf = (told: Told): RouteLedger => {
  const { status = 'actionTaken', points = 32 } = told;
  const lost =
    told.lost ?? (!pendingStates.includes(status) && !(isClosed(status) && status === 'warningOnly'));
  const day = new Date(told.noticeAt ?? noticeAt).toISOString().slice(0, 10);
  const loss = (id: string, on: string, taken: number | null, violationId: string | null): ForecastEntry => ({
    id,
    day: on,
    kind: 'loss',
    points: taken,
    cause: '',
    voidFrom: null,
    violationId,
  });
  const own = { ...loss('own', day, points, 'v'), voidFrom: told.voidFrom ?? null };
  return {
    entries: [
      loss('older', '2026-06-12', 20, 'other'),
      ...(told.since ?? []).map(([on, taken], index) => loss(`more-${String(index)}`, on, taken, null)),
      ...(lost && points !== 0 ? [own] : []),
    ],
    latest: told.reading ?? { day: '2026-11-22', rating: 148 },
  };
};

/** The limits of the first milestone of a pack, run from the notice on and with a week to go. */
export const limitsOf = (pack: Pack, rest: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
  threshold: pack.rating.milestones[0]?.threshold.value ?? Number.NaN,
  startsAt: noticeAt,
  endsAt: at('2026-11-26T08:41'),
  quizOffered: true,
  quizPassedAt: null,
  isOfDayOnly: false,
  ...rest,
});

/** The routes of told facts. */
export const routes = (told: Told, pack: Pack = usPack, when: Instant = now): readonly Route[] =>
  routesOf(factsOf(told, pack), ledgerOf(told), { pack, zone, now: when });

/** An appeal that was sent and rejected in November. */
export const rejected = { at: at('2026-11-10T10:00'), rejectedAt: at('2026-11-16T10:00') };
export const old = at('2026-10-20T08:00');
