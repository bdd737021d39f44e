import type { AuditResult, Checklist } from '#shared/audits/checklist.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { findRow } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import type { Role } from './outline.ts';
import { shippedChecklists } from '../services/checklists.ts';
import { present, run, type Session, type Step } from './session.ts';

interface SampleFinding {
  readonly key: string;
  readonly item: number;
  readonly title: string;
  readonly type: string;
  readonly owner: Role;
  /** Days from today on which it is due. */
  readonly due: number;
}

/** A run of the sample shop: one letter an item, in the checklist's order; a dash is not asked, what is missing not assessed. */
interface SampleAudit {
  readonly at: Instant;
  readonly seed: number;
  readonly answers: string;
  readonly notes: Readonly<Record<number, string>>;
  readonly findings: readonly SampleFinding[];
  readonly conclusion: string | null;
}

const letters: Readonly<Record<string, AuditResult>> = {
  c: 'compliant',
  p: 'partly',
  x: 'not',
  n: 'notApplicable',
};

/** Runs of earlier months, so that the screens of months and repeats have something to show. */
const earlierOn = (calendar: Calendar): readonly SampleAudit[] => [
  {
    at: calendar.at(78, '09:30'),
    seed: 8052,
    answers: 'xxxnppncxpcxxcpxxcpx',
    notes: { 11: 'One number stood on two orders.' },
    findings: [],
    conclusion: 'The first run. Much is not in hand yet.',
  },
  {
    at: calendar.at(43, '09:30'),
    seed: 2746,
    answers: 'pxxxccpncpcccpxxpcnc',
    notes: {},
    findings: [],
    conclusion: 'Tracking is in hand now. Pickups and stock are not.',
  },
];

const auditsOn = (calendar: Calendar): readonly SampleAudit[] => [
  ...earlierOn(calendar),
  {
    at: calendar.at(15, '09:30'),
    seed: 1204,
    answers: 'xpxcccpncccccpcpccnp',
    notes: { 2: 'Two pickups were missed and handed in the day after.' },
    findings: [
      {
        key: 'pickups',
        item: 2,
        title: 'Missed pickups are handed in a day late, and nothing shows when',
        type: 'late-dispatch',
        owner: 'Packing',
        due: 5,
      },
    ],
    conclusion: 'Pickup is the weak place. The rest holds.',
  },
  {
    at: calendar.at(8, '09:30'),
    seed: 3310,
    answers: 'cpp-cccncccccccpccnp',
    notes: { 15: 'The ten best sellers have no buffer.' },
    findings: [
      {
        key: 'buffer',
        item: 15,
        title: 'The ten best sellers have no buffer',
        type: 'seller-cancellation',
        owner: 'Listings',
        due: 4,
      },
    ],
    conclusion: 'Better than the week before.',
  },
  {
    at: calendar.at(1, '09:00'),
    seed: 4471,
    answers: 'cc--cccnccccccpx',
    notes: { 15: '2 of 231 orders were cancelled, both Wool Throw, oatmeal.' },
    findings: [
      {
        key: 'cancelled',
        item: 15,
        title: 'Stock of Wool Throw was 3 too high',
        type: 'seller-cancellation',
        owner: 'Customer care',
        due: 4,
      },
    ],
    conclusion: null,
  },
];

const orders = Array.from({ length: 231 }, (_, at) => String(5_770_000_000 + at * 37));
const size = 12;

const fulfilment = (): Checklist =>
  present(shippedChecklists().find(({ id }) => id === 'fulfilment') ?? null);

const answer = (session: Session, auditId: string, { answers, notes }: SampleAudit): void => {
  const items = fulfilment().items;
  for (const [at, { id: itemId }] of items.entries()) {
    const result = letters[answers[at] ?? ''];
    if (result === undefined) continue;
    run(session, 'Packing', 'audit.answer', { auditId, itemId, result });
    const note = notes[at];
    if (note !== undefined) run(session, 'Packing', 'audit.note', { auditId, itemId, note });
  }
};

const find = (session: Session, auditId: string, one: SampleFinding, calendar: Calendar): void => {
  const { id: itemId } = present(fulfilment().items[one.item] ?? null);
  const { id } = run(session, 'Packing', 'finding.record', {
    auditId,
    itemId,
    title: one.title,
    type: one.type,
    ownerId: present(session.people.get(one.owner) ?? null),
    due: calendar.day(-one.due),
    withAction: false,
  });
  session.ids.set(`finding:${one.key}`, id);
};

const stepOf = (one: SampleAudit, calendar: Calendar): Step => ({
  at: one.at,
  act: (session) => {
    const { id } = run(session, 'Packing', 'audit.start', {
      shopId: session.shopId,
      checklist: fulfilment(),
      sample: { kind: 'random', population: orders, size, seed: one.seed },
    });
    session.ids.set(`audit:${String(one.seed)}`, id);
    answer(session, id, one);
    for (const finding of one.findings) find(session, id, finding, calendar);
    if (one.conclusion === null) return;
    const { rev } = present(findRow(session.records.db, 'audits', id));
    run(session, 'Packing', 'audit.signOff', { id, rev, conclusion: one.conclusion });
  },
});

/** The audits of the sample shop: four of three months that are signed off, and one that goes on. */
export const auditSteps = (calendar: Calendar): readonly Step[] =>
  auditsOn(calendar).map((one) => stepOf(one, calendar));
