import type { CommandInput } from '#shared/contract/commands.ts';
import type { Day, Instant } from '#shared/kernel/time.ts';
import { findRow } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import type { Role } from './outline.ts';
import { idOf, present, run, type Session, type Step } from './session.ts';

type Facts = Pick<CommandInput<'action.record'>, 'kind' | 'title' | 'cause' | 'area' | 'whys' | 'rootCause'>;

/** A corrective action of the sample shop, and what has come of it. */
interface SampleAction {
  readonly key: string;
  readonly caseKey: string;
  /** The finding of an audit that it is against. */
  readonly findingKey?: string;
  readonly facts: Facts;
  readonly recorded: Instant;
  readonly owner: Role;
  readonly due: Day | null;
  readonly steps: readonly string[];
  /** How many steps are ticked, from the first, and when. */
  readonly ticked: { readonly at: Instant; readonly count: number } | null;
  readonly proof: readonly string[];
  readonly done: { readonly at: Instant; readonly checkDue: Day } | null;
  readonly checked: { readonly at: Instant; readonly note: string } | null;
}

const boardAtThree = (calendar: Calendar): SampleAction => ({
  key: 'board',
  caseKey: 'earlierDispatch',
  facts: {
    kind: 'corrective',
    title: 'Dispatch board at 15:00 every day',
    cause: 'Cut-off too late',
    area: 'method',
    whys: [
      'Orders after 14:00 waited for the pickup of the next day',
      'Nobody looked at the list before the driver came',
      'The list was looked at when somebody had time',
    ],
    rootCause:
      'Orders after 14:00 waited for the pickup of the next day, because nobody looked at the list before the driver came.',
  },
  recorded: calendar.at(162, '09:30'),
  owner: 'Packing',
  due: calendar.day(145),
  steps: [
    'Board drawn and hung',
    'Cut-off moved to 15:00',
    'Read by the team',
    'Two weeks without a late order',
  ],
  ticked: { at: calendar.at(142, '16:10'), count: 4 },
  proof: ['board4'],
  done: { at: calendar.at(141, '16:20'), checkDue: calendar.day(111) },
  checked: { at: calendar.at(111, '10:05'), note: 'No late order in the thirty days since' },
});

const papersFirst = (calendar: Calendar): SampleAction => ({
  key: 'papers',
  caseKey: 'hearthLighter',
  facts: {
    kind: 'preventive',
    title: 'Folder of papers for each product',
    cause: 'Papers missing',
    area: 'goods',
    whys: [],
    rootCause: 'The certificate lay with the supplier and was asked for only after the notice.',
  },
  recorded: calendar.at(100, '10:15'),
  owner: 'Listings',
  due: calendar.day(80),
  steps: ['List of products and papers', 'Papers asked of each supplier', 'Folder on the shelf'],
  ticked: { at: calendar.at(84, '11:40'), count: 3 },
  proof: ['certificate5', 'invoice5'],
  done: { at: calendar.at(83, '09:20'), checkDue: calendar.day(54) },
  checked: { at: calendar.at(54, '09:45'), note: 'Every product has its folder' },
});

const secondCount = (calendar: Calendar): SampleAction => ({
  key: 'count',
  caseKey: 'cancellations',
  facts: {
    kind: 'corrective',
    title: 'Second stock count on Thursdays',
    cause: 'Stock counted too high',
    area: 'data',
    whys: ['The throws were sold twice', 'The stock of two shelves was counted as one'],
    rootCause: 'One count a week did not show what the weekend had sold.',
  },
  recorded: calendar.at(73, '11:00'),
  owner: 'Customer care',
  due: calendar.day(40),
  steps: ['Count sheet made', 'First four Thursdays counted'],
  ticked: { at: calendar.at(30, '17:05'), count: 2 },
  proof: ['stock6', 'orders6'],
  done: { at: calendar.at(28, '09:10'), checkDue: calendar.day(-2) },
  checked: null,
});

const claimsFirst = (calendar: Calendar): SampleAction => ({
  key: 'claims',
  caseKey: 'misleading',
  facts: {
    kind: 'preventive',
    title: 'Claim words checked before a listing goes live',
    cause: 'Claims without proof',
    area: 'method',
    whys: [],
    rootCause: 'The words came from the supplier’s page, and nobody asked for the test behind them.',
  },
  recorded: calendar.at(24, '15:30'),
  owner: 'Listings',
  due: calendar.day(10),
  steps: ['List of words that need a test', 'All live listings read', 'Second reader named'],
  ticked: { at: calendar.at(12, '16:00'), count: 2 },
  proof: ['corrected8'],
  done: null,
  checked: null,
});

const handOverPhotos = (calendar: Calendar): SampleAction => ({
  key: 'photos',
  caseKey: 'lateDispatch',
  findingKey: 'pickups',
  facts: {
    kind: 'preventive',
    title: 'Photo at each hand-over',
    cause: 'Carrier scans late',
    area: 'carrier',
    whys: [],
    rootCause:
      'The carrier’s hub scanned two days after the hand-over, and nothing of ours showed the time of it.',
  },
  recorded: calendar.at(2, '10:15'),
  owner: 'Packing',
  due: calendar.day(-7),
  steps: [
    'Clock hung beside the door',
    'Form for the driver’s name',
    'Two weeks of photos',
    'Read by the team',
  ],
  ticked: { at: calendar.at(2, '16:30'), count: 2 },
  proof: [],
  done: null,
  checked: null,
});

const cleanImages = (calendar: Calendar): SampleAction => ({
  key: 'images',
  caseKey: 'imageText',
  facts: {
    kind: 'immediate',
    title: 'Take the text off three main images',
    cause: 'Listing not checked before it went live',
    area: 'method',
    whys: [],
    rootCause: '',
  },
  recorded: calendar.at(1, '10:20'),
  owner: 'Listings',
  due: calendar.today,
  steps: ['Images without text made', 'Images replaced', 'Other listings looked through'],
  ticked: { at: calendar.at(1, '16:40'), count: 1 },
  proof: [],
  done: null,
  checked: null,
});

const rowOf = (session: Session, key: string) =>
  present(findRow(session.records.db, 'actions', idOf(session, 'action', key)));

const record = (one: SampleAction): Step => ({
  at: one.recorded,
  act: (session) => {
    const { id } = run(session, one.owner, 'action.record', {
      shopId: session.shopId,
      ...one.facts,
      detail: '',
      violationId: idOf(session, 'case', one.caseKey),
      follows: null,
      findingId: one.findingKey === undefined ? null : idOf(session, 'finding', one.findingKey),
      ownerId: present(session.people.get(one.owner) ?? null),
      due: one.due,
      steps: [...one.steps],
    });
    session.ids.set(`action:${one.key}`, id);
  },
});

const tick = ({ key, owner, ticked }: SampleAction): readonly Step[] => {
  if (ticked === null) return [];
  const act = (session: Session): void => {
    const { id, rev, steps } = rowOf(session, key);
    const typed = steps.map((step, at) => ({ id: step.id, text: step.text, done: at < ticked.count }));
    run(session, owner, 'action.setSteps', { id, rev, steps: typed });
  };
  return [{ at: ticked.at, act }];
};

const prove = ({ key, owner, ticked, recorded, proof }: SampleAction): readonly Step[] =>
  proof.map((file) => ({
    at: ticked?.at ?? recorded,
    act: (session) => {
      const { id, rev } = rowOf(session, key);
      const evidenceId = idOf(session, 'evidence', file);
      run(session, owner, 'action.prove', { id, rev, evidenceId, isProof: true });
    },
  }));

const close = ({ key, owner, done, checked }: SampleAction): readonly Step[] => [
  ...(done === null
    ? []
    : [
        {
          at: done.at,
          act: (session: Session): void => {
            const { id, rev } = rowOf(session, key);
            run(session, owner, 'action.finish', { id, rev, checkDue: done.checkDue });
          },
        },
      ]),
  ...(checked === null
    ? []
    : [
        {
          at: checked.at,
          act: (session: Session): void => {
            const { id, rev } = rowOf(session, key);
            run(session, 'Owner', 'action.check', { id, rev, verdict: 'effective', note: checked.note });
          },
        },
      ]),
];

/** The corrective actions of the sample shop: checked ones, one whose cause came back, and open ones. */
export const actionSteps = (calendar: Calendar): readonly Step[] =>
  [boardAtThree, papersFirst, secondCount, claimsFirst, handOverPhotos, cleanImages]
    .map((make) => make(calendar))
    .flatMap((one) => [record(one), ...tick(one), ...prove(one), ...close(one)]);
