import { type Calendar, fullDate, printed, shortDate } from './calendar.ts';
import { evidenceMaker, listingScreen, ticketScreen } from './evidence-parts.ts';
import type { SampleEvidence } from './outline.ts';

const ofImageText = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen, table } = evidenceMaker(calendar);
  const listing = 'Linen Tea Towel, set of 3';
  return [
    screen(
      ['ticket10', 'imageText', 1, '09:46', 'Listings'],
      'Ticket page, whole',
      ticketScreen({
        name: 'ticket-main-image.png',
        title: 'Product Listing Guidelines',
        state: 'Pending',
        ticket: '7719043190261174',
        rows: [
          ['Product', listing],
          ['Reason', 'Main image contains text'],
          ['Notice', printed(calendar.at(1, '09:30'), calendar.zone)],
        ],
        text: 'Please correct the product or submit an appeal by the time printed above.',
      }),
    ),
    screen(
      ['listing10', 'imageText', 1, '09:51', 'Listings'],
      'Listing as it is now',
      listingScreen({
        name: 'listing-tea-towel.png',
        title: listing,
        state: 'Live',
        rows: [
          ['Product ID', '1729441009263381'],
          ['Main image', 'tea-towel-set-of-3.jpg, with the words “Set of 3”'],
          ['Images', '5'],
        ],
        text: 'Set of three linen tea towels, 50 × 70 cm, natural, hemmed on all sides.',
      }),
    ),
    table(
      ['history10', 'imageText', 1, '10:02', 'Listings'],
      'Dates on which the images went up',
      'image-history.csv',
      [
        ['Image', 'Uploaded', 'By'],
        ['tea-towel-set-of-3.jpg', printed(calendar.at(63, '14:20'), calendar.zone), 'Listings'],
        ['tea-towel-hem.jpg', printed(calendar.at(63, '14:22'), calendar.zone), 'Listings'],
        ['tea-towel-folded.jpg', printed(calendar.at(211, '10:05'), calendar.zone), 'Listings'],
      ],
    ),
  ];
};

const ofMissingItem = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen, table, parcels } = evidenceMaker(calendar);
  return [
    parcels(['packing11', 'missingItem', 6, '15:40', 'Packing'], 'Both baskets before the box was closed', {
      name: 'packing-order-4417.jpg',
      seed: 4,
      label: ['Order …4417', 'Storage Basket', '2 pieces', '2.46 kg'],
    }),
    table(
      ['weight11', 'missingItem', 6, '15:44', 'Packing'],
      'Weights of the parcels of that day',
      'parcel-weights.csv',
      [
        ['Order', 'Product', 'Pieces', 'Weight', 'Weighed'],
        ...['3982', '4106', '4251', '4417', '4420'].map((order, index) => [
          `…${order}`,
          order === '4417' ? 'Storage Basket, set of 2' : 'Linen Apron',
          order === '4417' ? '2' : '1',
          order === '4417' ? '2.46 kg' : `0.${38 + index} kg`,
          printed(calendar.at(6, `15:${20 + index * 5}`), calendar.zone),
        ]),
      ],
    ),
    screen(
      ['dispute11', 'missingItem', 1, '20:38', 'Customer care'],
      'Dispute page',
      ticketScreen({
        name: 'dispute-order-4417.png',
        title: 'Missing item',
        state: 'Evidence asked',
        ticket: '7719044602718825',
        rows: [
          ['Order', '5768221009324417'],
          ['Product', 'Storage Basket, set of 2'],
          ['Buyer says', 'One of two baskets was missing'],
        ],
        text: 'Please send evidence that the order was complete.',
      }),
    ),
  ];
};

const utensilSet = 'Bamboo Utensil Set';

const screensOfMisleading = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen } = evidenceMaker(calendar);
  return [
    screen(
      ['ticket8', 'misleading', 35, '10:34', 'Listings'],
      'Ticket page',
      ticketScreen({
        name: 'ticket-utensil-set.png',
        title: 'Misleading listing claim',
        state: 'Action taken',
        ticket: '7718820419305533',
        rows: [
          ['Product', utensilSet],
          ['Reason', 'Claim without proof: “naturally antibacterial”'],
          ['Points', '−20'],
        ],
        text: 'The product was removed. If this decision is wrong, an appeal can be submitted from this page.',
      }),
    ),
    screen(
      ['listing8', 'misleading', 35, '10:41', 'Listings'],
      'Listing before the removal',
      listingScreen({
        name: 'listing-utensil-set-before.png',
        title: utensilSet,
        state: 'Removed',
        rows: [
          ['Material', 'Bamboo'],
          ['Pieces', '6'],
          ['Bullet 2', 'Naturally antibacterial, easy to clean'],
        ],
        text: 'Six bamboo utensils with a holder. Wash by hand.',
      }),
    ),
    screen(
      ['corrected8', 'misleading', 25, '16:20', 'Listings'],
      'Corrected listing',
      listingScreen({
        name: 'listing-utensil-set-after.png',
        title: utensilSet,
        state: 'Under review',
        rows: [
          ['Material', 'Bamboo'],
          ['Pieces', '6'],
          ['Bullet 2', 'Smooth surface, easy to clean'],
        ],
        text: 'Six bamboo utensils with a holder. Wash by hand.',
      }),
    ),
  ];
};

const papersOfMisleading = (calendar: Calendar): readonly SampleEvidence[] => {
  const { text, statement } = evidenceMaker(calendar);
  return [
    statement(['report8', 'misleading', 26, '11:15', 'Listings'], 'Summary of the material test', {
      name: 'material-test-summary.pdf',
      company: 'Northfield Material Laboratory',
      address: ['12 Mill Street, Columbus, Ohio'],
      date: fullDate(calendar.day(27)),
      subject: 'Summary of test 26-1187: bamboo utensils',
      texts: [
        'The samples are made of bamboo without added resin. Migration of substances lies below the detection limit.',
        'The growth of bacteria on the surface was not part of this test.',
      ],
      signedAs: 'Laboratory',
    }),
    text(['answer8', 'misleading', 11, '16:52', 'Owner'], 'Answer to appeal 1', 'appeal-1-answer.txt', [
      `Inbox, ${printed(calendar.at(11, '16:45'), calendar.zone)}`,
      '',
      'Your appeal was not successful. The document that was provided does not prove the claim of the listing.',
      'A second appeal is possible with new evidence.',
    ]),
  ];
};

const ofSafetySheet = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen, text } = evidenceMaker(calendar);
  return [
    screen(
      ['ticket7', 'safetySheet', 48, '13:28', 'Listings'],
      'Ticket page',
      ticketScreen({
        name: 'ticket-candle.png',
        title: 'Safety data sheet needed',
        state: 'Pending',
        ticket: '7718603372914406',
        rows: [
          ['Product', 'Cedar & Smoke Candle'],
          ['Upload until', printed(calendar.at(-42, '23:59'), calendar.zone)],
        ],
        text: 'Please upload a safety data sheet of the product.',
      }),
    ),
    text(
      ['request7', 'safetySheet', 47, '09:10', 'Listings'],
      'Request to the supplier',
      'request-safety-data-sheet.txt',
      [
        `Mail to the candle supplier, ${fullDate(calendar.day(47))}`,
        '',
        'Please send the safety data sheet of “Cedar & Smoke”, 220 g, in its current version.',
        'The marketplace asks for it with the name of the manufacturer and the fragrance.',
      ],
    ),
  ];
};

const ofLatest = (calendar: Calendar): readonly SampleEvidence[] => {
  const { screen, table, statement } = evidenceMaker(calendar);
  return [
    screen(
      ['listing12', 'materialName', 1, '20:57', 'Listings'],
      'Listing after the correction',
      listingScreen({
        name: 'listing-lamp-shade-after.png',
        title: 'Rattan Lamp Shade',
        state: 'Under review',
        rows: [
          ['Material', 'Rattan, steel frame'],
          ['Diameter', '38 cm'],
          ['Changed', printed(calendar.at(1, '20:55'), calendar.zone)],
        ],
        text: 'Hand-woven lamp shade for E26 sockets, without bulb.',
      }),
    ),
    table(
      ['scans13', 'validTracking', 1, '21:08', 'Packing'],
      'Scans of the 7 parcels at the carrier',
      'carrier-scans.csv',
      [
        ['Order', 'Tracking number', 'First scan', 'Delivered'],
        ...Array.from({ length: 7 }, (_, index) => [
          `57682210092${17_204 + index * 311}`,
          `HP44171907${String(314 + index * 19)}`,
          printed(calendar.at(19 - (index % 4), `17:0${index}`), calendar.zone),
          shortDate(calendar.day(16 - (index % 4))),
        ]),
      ],
    ),
    statement(['licence14', 'photoRights', 22, '12:30', 'Listings'], 'Licence of the photo', {
      name: 'photo-licence-mug.pdf',
      company: 'Clay & Kiln Studio',
      address: ['8 River Road, Asheville, North Carolina'],
      date: fullDate(calendar.day(23)),
      subject: 'Licence for product photos',
      texts: [
        'The studio made the six photos of “Stoneware Mug, slate” and licenses them to Maple & Pine Home for its listings in all markets, without end.',
        'The second photo shows the handle. It was made in our studio and was published nowhere before.',
      ],
      signedAs: 'Studio',
    }),
  ];
};

/** The files of the open cases, case 9 apart. */
export const openEvidence = (calendar: Calendar): readonly SampleEvidence[] => [
  ...ofImageText(calendar),
  ...ofMissingItem(calendar),
  ...screensOfMisleading(calendar),
  ...papersOfMisleading(calendar),
  ...ofSafetySheet(calendar),
  ...ofLatest(calendar),
];
