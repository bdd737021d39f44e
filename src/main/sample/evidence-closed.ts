import { type Calendar, fullDate, printed, shortDate } from './calendar.ts';
import { evidenceMaker, listingScreen, ticketScreen } from './evidence-parts.ts';
import { rateWords } from './late-orders.ts';
import type { SampleEvidence } from './outline.ts';

const ofCancellations = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen, table, text, invoice } = evidenceMaker(calendar);
  return [
    screen(
      ['ticket6', 'cancellations', 81, '10:12', 'Customer care'],
      'Ticket page',
      ticketScreen({
        name: 'ticket-cancellations.png',
        title: 'Seller-fault cancellation rate',
        state: 'Action taken',
        ticket: '7717504418862209',
        rows: [
          ['Rate', `${rateWords(5, 121)}, 5 of 121 orders`],
          ['Points', '−16'],
        ],
        text: '5 orders were cancelled by the seller’s fault.',
      }),
    ),
    table(
      ['orders6', 'cancellations', 80, '11:40', 'Customer care'],
      'The five cancelled orders',
      'cancelled-orders.csv',
      [
        ['Order', 'Product', 'Cancelled', 'Reason'],
        ...Array.from({ length: 5 }, (_, index) => [
          `57682210${String(90_310_452 + index * 4127)}`,
          'Wool Throw, oatmeal',
          printed(calendar.at(86 - index, '13:05'), calendar.zone),
          'Out of stock',
        ]),
      ],
    ),
    invoice(['stock6', 'cancellations', 74, '10:30', 'Packing'], 'Invoice of the stock that came too late', {
      name: 'invoice-wool-throws.pdf',
      seller: 'Fell Weavers',
      buyer: 'Maple & Pine Home',
      number: '26-0731',
      date: fullDate(calendar.day(84)),
      items: [
        ['Wool Throw, oatmeal', '60', '$31.50', '$1,890.00'],
        ['Wool Throw, slate', '40', '$31.50', '$1,260.00'],
      ],
      total: '$3,150.00',
    }),
    text(['answer6', 'cancellations', 21, '14:25', 'Owner'], 'Answer to appeal 2', 'appeal-2-answer.txt', [
      `Inbox, ${printed(calendar.at(21, '14:10'), calendar.zone)}`,
      '',
      'Your second appeal was not successful. The decision is final.',
      'Cancellations for lack of stock are the seller’s fault.',
    ]),
  ];
};

const screensOfHearthLighter = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen } = evidenceMaker(calendar);
  return [
    screen(
      ['ticket5', 'hearthLighter', 118, '10:26', 'Owner'],
      'Ticket page',
      ticketScreen({
        name: 'ticket-hearth-lighter.png',
        title: 'Prohibited product',
        state: 'Action taken',
        ticket: '7716420057719034',
        rows: [
          ['Product', 'Hearth Lighter'],
          ['Reason', 'Refillable lighter with fuel'],
          ['Points', '−72'],
        ],
        text: 'The product was removed.',
      }),
    ),
    screen(
      ['listing5', 'hearthLighter', 118, '10:31', 'Listings'],
      'Listing before the removal',
      listingScreen({
        name: 'listing-hearth-lighter.png',
        title: 'Hearth Lighter',
        state: 'Removed',
        rows: [
          ['Energy', 'Electric arc, rechargeable'],
          ['Fuel', 'None'],
          ['Length', '26 cm'],
        ],
        text: 'Rechargeable lighter for fireplaces and candles. It holds no fuel.',
      }),
    ),
  ];
};

const papersOfHearthLighter = (calendar: Calendar): readonly SampleEvidence[] => {
  const { text, invoice, statement, parcels } = evidenceMaker(calendar);
  return [
    statement(
      ['certificate5', 'hearthLighter', 116, '13:10', 'Listings'],
      'Declaration of the manufacturer',
      {
        name: 'declaration-hearth-lighter.pdf',
        company: 'Arcline Tools',
        address: ['Unit 4, Harbour Park, Portland, Oregon'],
        date: fullDate(calendar.day(117)),
        subject: 'Declaration: model AL-26 holds no fuel',
        texts: [
          'Model AL-26, sold as “Hearth Lighter”, lights by an electric arc. It has no tank and no valve and is delivered without fuel or gas.',
          'Its battery is a sealed cell of 1.5 Wh. The report UN38.3 of the cell is number 25-4471.',
        ],
        signedAs: 'Quality department',
      },
    ),
    invoice(['invoice5', 'hearthLighter', 116, '13:18', 'Packing'], 'Invoice of the manufacturer', {
      name: 'invoice-arcline.pdf',
      seller: 'Arcline Tools',
      buyer: 'Maple & Pine Home',
      number: 'AL 5520',
      date: fullDate(calendar.day(163)),
      items: [['AL-26 electric arc lighter', '200', '$6.40', '$1,280.00']],
      total: '$1,280.00',
    }),
    parcels(['label5', 'hearthLighter', 115, '09:40', 'Packing'], 'Label on the box: no fuel', {
      name: 'label-hearth-lighter.jpg',
      seed: 7,
      label: ['Hearth Lighter', 'Model AL-26', 'Electric arc, no fuel', 'Battery 1.5 Wh'],
    }),
    text(
      ['answer5', 'hearthLighter', 101, '11:34', 'Owner'],
      'Answer: decision overturned',
      'appeal-answer.txt',
      [
        `Inbox, ${printed(calendar.at(101, '11:20'), calendar.zone)}`,
        '',
        'Your appeal was successful. The product was restored and the points were returned.',
      ],
    ),
  ];
};

const ofListings = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen } = evidenceMaker(calendar);
  const image = (state: string, image: string, name: string) =>
    listingScreen({
      name,
      title: 'Wool Throw, oatmeal',
      state,
      rows: [
        ['Main image', image],
        ['Size', '130 × 170 cm'],
        ['Material', 'Wool'],
      ],
      text: 'Woven throw with fringes on two sides.',
    });
  return [
    screen(
      ['listing1', 'wrongCategory', 254, '14:35', 'Listings'],
      'Listing in its new category',
      listingScreen({
        name: 'listing-linen-apron.png',
        title: 'Linen Apron',
        state: 'Under review',
        rows: [
          ['Category', 'Home / Kitchen linens / Aprons'],
          ['Before', 'Clothing / Workwear'],
        ],
        text: 'Apron of washed linen with two pockets.',
      }),
    ),
    screen(
      ['before2', 'imageBorder', 229, '09:40', 'Listings'],
      'Main image with the border',
      image('Live', 'White border, 24 px', 'listing-throw-before.png'),
    ),
    screen(
      ['after2', 'imageBorder', 229, '16:00', 'Listings'],
      'Main image without the border',
      image('Under review', 'No border', 'listing-throw-after.png'),
    ),
  ];
};

const ofRates = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen, table } = evidenceMaker(calendar);
  return [
    table(
      ['chats3', 'chatResponse', 186, '09:30', 'Customer care'],
      'Chats of the week, by day',
      'chats-of-the-week.csv',
      [
        ['Day', 'Chats', 'Answered in time'],
        ...[
          [9, 7],
          [8, 7],
          [6, 6],
          [7, 6],
          [7, 6],
          [6, 4],
          [6, 5],
        ].map(([chats = 0, answered = 0], index) => [
          shortDate(calendar.day(195 - index)),
          String(chats),
          String(answered),
        ]),
      ],
    ),
    screen(
      ['ticket4', 'earlierDispatch', 164, '09:44', 'Owner'],
      'Ticket page',
      ticketScreen({
        name: 'ticket-late-dispatch-earlier.png',
        title: 'Late dispatch rate',
        state: 'Action taken',
        ticket: '7715266830147795',
        rows: [
          ['Rate', `${rateWords(14, 113)}, 14 of 113 orders`],
          ['Points', '−24'],
        ],
        text: '14 orders were not in transit within 2 business days.',
      }),
    ),
    table(
      ['board4', 'earlierDispatch', 142, '16:05', 'Packing'],
      'Two weeks of the dispatch board',
      'dispatch-board.csv',
      [
        ['Day', 'Orders on the board at 15:00', 'Handed over the same day'],
        ...[11, 9, 14, 12, 10, 13, 9, 12, 15, 11].map((orders, index) => [
          shortDate(calendar.day(155 - index - 2 * Math.floor(index / 5))),
          String(orders),
          String(orders),
        ]),
      ],
    ),
  ];
};

/** The files of the closed cases. */
export const closedEvidence = (calendar: Calendar): readonly SampleEvidence[] => [
  ...ofListings(calendar),
  ...ofRates(calendar),
  ...screensOfHearthLighter(calendar),
  ...papersOfHearthLighter(calendar),
  ...ofCancellations(calendar),
];
