import type { Pack } from '#shared/policy/pack.ts';
import { addDays } from '#shared/kernel/time.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { type Calendar, longRange, printed, shortDate, shortRange } from './calendar.ts';
import { lateDispatchTicket } from './evidence-late-dispatch.ts';
import { type LateOrders, rateWords } from './late-orders.ts';
import type { Role, SampleCase } from './outline.ts';

type Facts = SampleCase['facts'];

/** The facts of a case that most notices leave out. */
export const plainFacts = {
  type: null,
  detail: '',
  channel: 'E-mail, Inbox',
  noticeText: '',
  lines: [],
  points: null,
  hits: { orders: [], listings: [], account: false },
  correctionDue: null,
  appealDue: null,
  evidenceDue: null,
  period: null,
} as const satisfies Partial<Facts>;

/** Facts that differ in each call share no array with another case. */
export const factsOf = (
  facts: Pick<Facts, 'status' | 'ticket' | 'title' | 'noticeAt'> & Partial<Facts>,
): Facts => ({
  ...plainFacts,
  lines: [],
  hits: { orders: [], listings: [], account: false },
  ...facts,
});

/** "10", the limit of a rate as the pack knows it; "the" where it is unknown. */
export const limitWords = (pack: Pack, metric: string): string => {
  const limit = pack.metrics.find(({ id }) => id === metric)?.enforced.value ?? null;
  return limit === null ? 'the limit' : `${limit}${NBSP}%`;
};

const listing = (name: string): Facts['hits'] => ({ orders: [], listings: [name], account: false });

const by = (at: number, role: Role) => ({ at, by: role });

const misleadingClaim = (calendar: Calendar): SampleCase => ({
  key: 'misleading',
  recorded: by(calendar.at(35, '10:30'), 'Listings'),
  changes: [],
  facts: factsOf({
    status: 'actionTaken',
    ticket: '7718820419305533',
    type: 'misleading-content',
    title: 'Misleading listing claim',
    detail: 'Bamboo Utensil Set',
    noticeAt: calendar.at(35, '10:12'),
    noticeText:
      'Your product was found to violate the Product Listing Guidelines.\n\nViolation reason: claim without proof, “naturally antibacterial”\nProduct: Bamboo Utensil Set\nStatus: Action taken\nPoints: 20',
    lines: ['The listing claims “naturally antibacterial” without proof.'],
    points: 20,
    hits: listing('Bamboo Utensil Set'),
  }),
});

const safetySheet = (calendar: Calendar): SampleCase => ({
  key: 'safetySheet',
  recorded: by(calendar.at(48, '13:25'), 'Listings'),
  changes: [],
  facts: factsOf({
    status: 'pending',
    ticket: '7718603372914406',
    type: 'missing-qualification',
    title: 'Safety data sheet asked',
    detail: 'Cedar & Smoke Candle',
    noticeAt: calendar.at(48, '13:10'),
    noticeText: `A safety data sheet is needed for this product.\n\nProduct: Cedar & Smoke Candle\nStatus: Pending\nPlease upload the document by ${printed(calendar.at(-42, '23:59'), calendar.zone)}.`,
    lines: ['A safety data sheet is needed for this product.'],
    hits: listing('Cedar & Smoke Candle'),
    correctionDue: calendar.at(-42, '23:59'),
  }),
});

const lateDispatch = (calendar: Calendar, story: LateOrders, pack: Pack): SampleCase => {
  const rate = rateWords(story.orders.length, story.total);
  const limit = limitWords(pack, 'ldr');
  const lines = [
    `${story.orders.length} orders were not in transit within 2 business days.`,
    `The late dispatch rate of ${rate} exceeds ${limit}.`,
  ];
  return {
    key: 'lateDispatch',
    recorded: by(calendar.at(4, '08:58'), 'Owner'),
    changes: [],
    facts: factsOf({
      status: 'actionTaken',
      ticket: lateDispatchTicket,
      type: 'late-dispatch',
      title: `Late dispatch rate above ${limit}`,
      detail: `${story.orders.length} of ${story.total}, ${rate}, ${shortRange(story.from, story.to)}`,
      noticeAt: calendar.at(4, '08:41'),
      noticeText: `Your shop was found to violate the Fulfillment Policy.\n\nViolation reason: late dispatch rate\nPeriod: ${longRange(story.from, story.to)}\n${lines.join('\n')}\nStatus: Action taken\nPoints: 32\nTicket: ${lateDispatchTicket}`,
      lines,
      period: { from: story.from, to: story.to },
      points: 32,
      hits: { orders: story.orders.map(({ id }) => id), listings: [], account: false },
    }),
  };
};

/** The time to correct is printed for this evening, or for tomorrow's when this evening is nearly over. */
const correctionDue = (calendar: Calendar): number => {
  const tonight = calendar.at(0, '21:30');
  return calendar.now < calendar.at(0, '20:30') ? tonight : calendar.on(addDays(calendar.today, 1), '21:30');
};

const imageText = (calendar: Calendar): SampleCase => ({
  key: 'imageText',
  recorded: by(calendar.at(1, '09:44'), 'Listings'),
  changes: [],
  facts: factsOf({
    status: 'pending',
    ticket: '7719043190261174',
    type: 'listing-guideline',
    title: 'Text on main image',
    detail: 'Linen Tea Towel, set of 3',
    noticeAt: calendar.at(1, '09:30'),
    noticeText: `Your product was found to violate the Product Listing Guidelines.\n\nViolation reason: main image contains text\nProduct: Linen Tea Towel, set of 3, 1729441009263381\nStatus: Pending\nTicket: 7719043190261174\n\nPlease correct the product or submit an appeal by ${printed(correctionDue(calendar), calendar.zone)}. If no action is taken, the product will be removed and points may be deducted from the Account Health Rating.`,
    lines: ['Main image contains text.'],
    hits: listing('Linen Tea Towel, set of 3'),
    correctionDue: correctionDue(calendar),
  }),
});

const missingItem = (calendar: Calendar): SampleCase => ({
  key: 'missingItem',
  recorded: by(calendar.at(1, '20:36'), 'Customer care'),
  changes: [],
  facts: factsOf({
    status: 'evidenceAsked',
    ticket: '7719044602718825',
    type: 'missing-item',
    title: 'Missing item, dispute',
    detail: 'Order …4417, Storage Basket',
    noticeAt: calendar.at(1, '20:30'),
    channel: 'Inbox',
    noticeText:
      'The buyer reports a missing item.\n\nOrder: 5768221009324417\nProduct: Storage Basket, set of 2\nPlease send evidence that the order was complete.',
    lines: ['The buyer reports that one of two baskets was missing.'],
    points: 0,
    hits: { orders: ['5768221009324417'], listings: [], account: false },
  }),
});

const materialName = (calendar: Calendar): SampleCase => ({
  key: 'materialName',
  recorded: by(calendar.at(1, '20:44'), 'Listings'),
  changes: [
    {
      ...by(calendar.at(1, '20:58'), 'Listings'),
      status: 'correctionSent',
      note: 'Material named in title and attributes',
    },
  ],
  facts: factsOf({
    status: 'pending',
    ticket: '7719044518830467',
    type: 'listing-guideline',
    title: 'Material missing in attributes',
    detail: 'Rattan Lamp Shade',
    noticeAt: calendar.at(1, '19:52'),
    channel: 'Inbox',
    noticeText: `Your product was found to violate the Product Listing Guidelines.\n\nViolation reason: required attribute missing, material\nProduct: Rattan Lamp Shade\nStatus: Pending\nPlease correct the product by ${printed(calendar.at(-2, '20:00'), calendar.zone)}.`,
    lines: ['Required attribute missing: material.'],
    hits: listing('Rattan Lamp Shade'),
    correctionDue: calendar.at(-2, '20:00'),
  }),
});

const validTracking = (calendar: Calendar, pack: Pack): SampleCase => ({
  key: 'validTracking',
  recorded: by(calendar.at(1, '21:04'), 'Packing'),
  changes: [],
  facts: factsOf({
    status: 'actionTaken',
    ticket: '7718997120446318',
    type: 'valid-tracking',
    title: `Valid tracking rate below ${limitWords(pack, 'vtr')}`,
    detail: `118 of 125, ${rateWords(118, 125)}, ${shortRange(calendar.day(20), calendar.day(14))}`,
    noticeAt: calendar.at(9, '11:20'),
    noticeText:
      'The valid tracking rate of your shop is below the limit.\n\n7 tracking numbers could not be verified.\nStatus: Action taken, no points',
    lines: ['7 tracking numbers could not be verified.'],
    points: 0,
    hits: {
      orders: Array.from({ length: 7 }, (_, index) => `57682210092${String(17_204 + index * 311)}`),
      listings: [],
      account: false,
    },
  }),
});

const photoRights = (calendar: Calendar): SampleCase => ({
  key: 'photoRights',
  recorded: by(calendar.at(1, '21:28'), 'Listings'),
  changes: [],
  facts: factsOf({
    status: 'actionTaken',
    ticket: '7718711540092277',
    type: 'ip-copyright',
    title: 'Product photo reported',
    detail: 'Stoneware Mug, slate',
    noticeAt: calendar.at(30, '15:05'),
    noticeText:
      'A rights owner reports the use of a photo.\n\nProduct: Stoneware Mug, slate\nAction: second image removed, no points',
    lines: [`The second image of the listing was reported on ${shortDate(calendar.day(31))}.`],
    points: 0,
    hits: listing('Stoneware Mug, slate'),
  }),
});

/** Cases 7 to 14: what still can be done, and the three that were put on record last. */
export const openCases = (calendar: Calendar, story: LateOrders, pack: Pack): readonly SampleCase[] => [
  safetySheet(calendar),
  misleadingClaim(calendar),
  lateDispatch(calendar, story, pack),
  imageText(calendar),
  missingItem(calendar),
  materialName(calendar),
  validTracking(calendar, pack),
  photoRights(calendar),
];
