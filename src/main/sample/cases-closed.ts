import type { Pack } from '#shared/policy/pack.ts';
import { addDays } from '#shared/kernel/time.ts';
import { type Calendar, shortRange } from './calendar.ts';
import { factsOf, limitWords } from './cases-open.ts';
import { rateWords } from './late-orders.ts';
import type { Role, SampleCase, StatusChange } from './outline.ts';

const by = (at: number, role: Role) => ({ at, by: role });

const change = (
  calendar: Calendar,
  [ago, time, role]: readonly [number, string, Role],
  status: StatusChange['status'],
  note: string,
): StatusChange => ({ ...by(calendar.at(ago, time), role), status, note });

const orderNumbers = (count: number, first: number): string[] =>
  Array.from({ length: count }, (_, index) => `57682210${String(first + index * 4127)}`);

const wrongCategory = (calendar: Calendar): SampleCase => ({
  key: 'wrongCategory',
  recorded: by(calendar.at(254, '10:20'), 'Listings'),
  changes: [
    change(calendar, [254, '14:40', 'Listings'], 'correctionSent', 'Moved to Kitchen linens'),
    change(calendar, [253, '09:40', 'Listings'], 'correctedInTime', 'Accepted'),
  ],
  facts: factsOf({
    status: 'pending',
    ticket: '7713205518840912',
    type: 'wrong-category',
    title: 'Wrong category',
    detail: 'Linen Apron',
    noticeAt: calendar.at(254, '10:05'),
    noticeText: 'Product: Linen Apron\nReason: listed under Clothing\nStatus: Pending',
    lines: ['The product is listed in the wrong category.'],
    points: 0,
    hits: { orders: [], listings: ['Linen Apron'], account: false },
    correctionDue: calendar.at(252, '10:00'),
  }),
});

const imageBorder = (calendar: Calendar): SampleCase => ({
  key: 'imageBorder',
  recorded: by(calendar.at(229, '09:32'), 'Listings'),
  changes: [
    change(calendar, [229, '16:05', 'Listings'], 'correctionSent', 'Images of both listings replaced'),
    change(calendar, [228, '11:30', 'Listings'], 'correctedInTime', 'Accepted'),
  ],
  facts: factsOf({
    status: 'pending',
    ticket: '7713911740288351',
    type: 'listing-guideline',
    title: 'Border on image',
    detail: 'Wool Throw, oatmeal',
    noticeAt: calendar.at(229, '09:15'),
    noticeText:
      'Products: Wool Throw, oatmeal; Wool Throw, slate\nReason: border on main image\nStatus: Pending',
    lines: ['The main image has a border.'],
    points: 0,
    hits: { orders: [], listings: ['Wool Throw, oatmeal', 'Wool Throw, slate'], account: false },
    correctionDue: calendar.at(227, '09:00'),
  }),
});

const chatResponse = (calendar: Calendar): SampleCase => ({
  key: 'chatResponse',
  recorded: by(calendar.at(187, '15:02'), 'Customer care'),
  changes: [
    change(
      calendar,
      [186, '09:50', 'Customer care'],
      'evidenceAsked',
      'The chats of the week and what kept them waiting are asked for',
    ),
    change(
      calendar,
      [185, '16:20', 'Customer care'],
      'evidenceSent',
      'Chat export of the week, with the two days of the move marked',
    ),
    change(
      calendar,
      [180, '10:15', 'Customer care'],
      'warningOnly',
      'The week after was above the limit; the platform left it at a warning',
    ),
  ],
  facts: factsOf({
    status: 'pending',
    ticket: '7714780093316620',
    type: 'response-rate',
    title: 'Chat response rate low',
    detail: `41 of 49 chats, ${rateWords(41, 49)}`,
    noticeAt: calendar.at(187, '14:30'),
    noticeText: '8 of 49 chats were not answered in time.\nStatus: Pending',
    lines: ['8 of 49 chats were not answered in time.'],
    points: 0,
    hits: { orders: [], listings: [], account: true },
  }),
});

const earlierDispatch = (calendar: Calendar, pack: Pack): SampleCase => {
  const from = calendar.day(175);
  const limit = limitWords(pack, 'ldr');
  return {
    key: 'earlierDispatch',
    recorded: by(calendar.at(164, '09:41'), 'Owner'),
    changes: [change(calendar, [133, '09:05', 'Owner'], 'lapsed', 'No appeal was sent')],
    facts: factsOf({
      status: 'actionTaken',
      ticket: '7715266830147795',
      type: 'late-dispatch',
      title: `Late dispatch rate above ${limit}`,
      detail: `14 of 113, ${rateWords(14, 113)}, ${shortRange(from, addDays(from, 6))}`,
      noticeAt: calendar.at(164, '09:20'),
      noticeText: `14 orders were not in transit within 2 business days.\nThe late dispatch rate of ${rateWords(14, 113)} exceeds ${limit}.\nStatus: Action taken\nPoints: 24`,
      lines: [
        '14 orders were not in transit within 2 business days.',
        `The late dispatch rate of ${rateWords(14, 113)} exceeds ${limit}.`,
      ],
      points: 24,
      hits: { orders: orderNumbers(14, 88_104_120), listings: [], account: false },
    }),
  };
};

const hearthLighter = (calendar: Calendar): SampleCase => ({
  key: 'hearthLighter',
  recorded: by(calendar.at(118, '10:22'), 'Owner'),
  changes: [],
  facts: factsOf({
    status: 'actionTaken',
    ticket: '7716420057719034',
    type: 'prohibited-product',
    title: 'Prohibited product',
    detail: 'Hearth Lighter',
    noticeAt: calendar.at(118, '10:05'),
    noticeText:
      'Product: Hearth Lighter\nReason: refillable lighter with fuel\nAction: product removed\nPoints: 72',
    lines: ['The product is a lighter that is sold with fuel.'],
    points: 72,
    hits: { orders: [], listings: ['Hearth Lighter'], account: false },
  }),
});

const cancellations = (calendar: Calendar, pack: Pack): SampleCase => {
  const limit = limitWords(pack, 'sfcr');
  return {
    key: 'cancellations',
    recorded: by(calendar.at(81, '10:08'), 'Customer care'),
    changes: [],
    facts: factsOf({
      status: 'actionTaken',
      ticket: '7717504418862209',
      type: 'seller-cancellation',
      title: 'Seller-fault cancellations',
      detail: `5 of 121, ${rateWords(5, 121)}, above ${limit}`,
      noticeAt: calendar.at(81, '09:50'),
      noticeText: `5 of 121 orders were cancelled by the seller’s fault.\nThe rate of ${rateWords(5, 121)} exceeds ${limit}.\nStatus: Action taken\nPoints: 16`,
      lines: [
        '5 of 121 orders were cancelled by the seller’s fault.',
        `The rate of ${rateWords(5, 121)} exceeds ${limit}.`,
      ],
      points: 16,
      hits: { orders: orderNumbers(5, 90_310_452), listings: [], account: false },
    }),
  };
};

/** Cases 1 to 6: all closed. */
export const closedCases = (calendar: Calendar, pack: Pack): readonly SampleCase[] => [
  wrongCategory(calendar),
  imageBorder(calendar),
  chatResponse(calendar),
  earlierDispatch(calendar, pack),
  hearthLighter(calendar),
  cancellations(calendar, pack),
];
