import { th, uk, us, type Case } from './contexts.ts';

/** Notices in the manner of three markets. */
export const whole: readonly Case[] = [
  [
    'a US listing notice with a deadline',
    us,
    `Your product was found to violate the Product Listing Guidelines.

Violation reason: main image contains text
Product: Linen Tea Towel, set of 3
Product ID: 1729 4410 0926 3381
Status: Pending
Ticket: 7719 0431 9026 1174

Please correct the product or submit an appeal by Nov 23, 2026, 21:30 EST. If no action is taken, the product will be removed and points may be deducted from the Account Health Rating.`,
    [
      'type listing-guideline ?',
      'title main image contains text',
      'listings Linen Tea Towel, set of 3',
      'listings 1729441009263381 ?',
      'status pending',
      'ticket 7719043190261174',
      'correctionDue 2026-11-23T21:30',
      'appealDue 2026-11-23T21:30',
    ],
  ],
  [
    'a US late dispatch notice as an e-mail',
    us,
    `From: TikTok Shop <noreply@shop.tiktok.com>
Date: Sun, 22 Nov 2026 14:30:00 +0000
Subject: Violation notice

Your shop was found to violate the Fulfillment Policy.
Violation reason: Late dispatch rate
Period: Nov 9 – Nov 15, 2026
Affected orders:
576822108810412099
576822108810416226
576822108810420353
Status: Enforcement action taken
Points: -32
Violation ID: 7719043190261174
You may appeal until Dec 22, 2026, 23:59 PST.`,
    [
      'noticeAt 2026-11-22T09:30',
      'type late-dispatch',
      'orders 576822108810412099',
      'orders 576822108810416226',
      'orders 576822108810420353',
      'status actionTaken',
      'points 32',
      'ticket 7719043190261174',
      'appealDue 2026-12-23T02:59',
    ],
  ],
  [
    'a UK notice with the day before the month',
    uk,
    `Violation type: Counterfeit goods
Issued on: 20/11/2026 10:05
Listing ID: 1729441009263381
24 violation points have been deducted from your shop.
Appeal deadline: 20 December 2026 at 23:59 GMT
Reference number: VR-2026-118823`,
    [
      'type counterfeit',
      'noticeAt 2026-11-20T10:05',
      'listings 1729441009263381',
      'points 24',
      'status actionTaken ?',
      'appealDue 2026-12-20T23:59',
      'ticket VR-2026-118823',
    ],
  ],
  [
    'a Thai notice whose day and month can change places',
    th,
    `Ticket ID: 7719043190261174
Notice date: 11/12/2026 10:05 (GMT+7)
Violation reason: Late dispatch rate
4 violation points
Submit supporting documents by 2026-12-13 23:59 UTC+7`,
    [
      'ticket 7719043190261174',
      'noticeAt 2026-11-12T10:05 ?',
      'noticeAt 2026-12-11T10:05 ?',
      'type late-dispatch',
      'points 4',
      'evidenceDue 2026-12-13T23:59',
    ],
  ],
  [
    'labels and values copied from the page, each on its line',
    us,
    `Status
Enforcement action taken
Violation reason
Counterfeit
Appeal deadline
Dec 22, 2026 11:59 PM PST
Violation points
48`,
    ['status actionTaken', 'type counterfeit', 'appealDue 2026-12-23T02:59', 'points 48'],
  ],
];

/** Long numbers by the words beside them. */
export const ids: readonly Case[] = [
  ['a ticket', us, 'Ticket number: 7719043190261174', ['ticket 7719043190261174']],
  ['a violation', us, 'Violation ID 7719043190261174', ['ticket 7719043190261174']],
  ['a reference with letters', us, 'Reference: VR-2026-118823', ['ticket VR-2026-118823']],
  ['a short number behind a sign', us, 'Ticket ID: #4451029', ['ticket 4451029']],
  ['a short number', us, 'Violation ID 4451029', ['ticket 4451029']],
  ['a short number with little said of it', us, 'Reference: 4451029', ['ticket 4451029 ?']],
  ['a short number in a sentence', us, 'See case no. 4451029 for more.', ['ticket 4451029 ?']],
  ['a code of a policy', us, 'Violation code: 10234', ['ticket 10234 ?']],
  ['letters behind “No.”', us, 'Case No. VIO-2026-88121', ['ticket VIO-2026-88121']],
  ['a number of cases', us, 'Case 3 of 12045 orders', []],
  [
    'two tickets',
    us,
    'Ticket: 7719043190261174\nTicket: 7719043190261175',
    ['ticket 7719043190261174 ?', 'ticket 7719043190261175 ?'],
  ],
  [
    'the same ticket twice',
    us,
    'Ticket: 7719043190261174\nSee ticket 7719043190261174 again.',
    ['ticket 7719043190261174'],
  ],
  ['a related ticket', us, 'Related ticket: 7719043190261174', ['ticket 7719043190261174 ?']],
  ['an order', us, 'Order ID: 576822108810412099', ['orders 576822108810412099']],
  ['an order’s reference', us, 'Order reference: 576822108810412099', ['orders 576822108810412099']],
  [
    'orders in a row',
    us,
    'Orders 576822108810412099, 576822108810416226 and 576822108810420353',
    ['orders 576822108810412099', 'orders 576822108810416226', 'orders 576822108810420353'],
  ],
  [
    'a number below one order',
    us,
    'Order ID: 576822108810412099\n7719043190261174',
    ['orders 576822108810412099', 'orders 7719043190261174 ?'],
  ],
  [
    'an order that is not hit',
    us,
    'Order 576822108810412099 is not affected',
    ['orders 576822108810412099 ?'],
  ],
  ['a return', us, 'Return order ID: 576822108810412099', []],
  ['a tracking number', us, 'Order tracking number: 9400111899223197428490', []],
  ['a number in an address', us, 'https://seller.example/order/576822108810412099', []],
  [
    'a number without a word',
    us,
    '576822108810412099',
    ['ticket 576822108810412099 ?', 'orders 576822108810412099 ?'],
  ],
  [
    'one number called two things',
    us,
    'Ticket: 576822108810412099\nOrder: 576822108810412099',
    ['ticket 576822108810412099 ?', 'orders 576822108810412099 ?'],
  ],
  ['a masked number', us, 'Order ID: 5768****0412', []],
  ['a number from a spreadsheet', us, 'Order ID: 5.76822E+17', []],
  [
    'several listings',
    us,
    'Products: Wool Throw, oatmeal; Wool Throw, slate',
    ['listings Wool Throw, oatmeal', 'listings Wool Throw, slate'],
  ],
  [
    'a sentence in place of a name',
    us,
    'Product: The product violates the policy',
    ['listings The product violates the policy ?'],
  ],
  ['places of a menu', us, 'Orders\nProducts\nMarketing\nFinance', ['listings Marketing ?']],
  ['no reason', us, 'Violation: 12', []],
  [
    'a sentence in place of a reason',
    us,
    'Violation reason\nThe orders were not handed over to the carrier.',
    ['title The orders were not handed over to the carrier. ?'],
  ],
  ['a reason of one plain word', us, 'Violation type: Brand', ['type ip-trademark ?', 'title Brand']],
  [
    'two types in one reason',
    us,
    'Violation reason: Counterfeit or Late dispatch rate',
    ['type counterfeit ?', 'title Counterfeit or Late dispatch rate', 'type late-dispatch ?'],
  ],
  [
    'three numbers in a line',
    us,
    'Case: 7719043190261174 Order: 576822108810412099 Product ID: 1729441009263381',
    ['ticket 7719043190261174', 'orders 576822108810412099', 'listings 1729441009263381'],
  ],
  [
    'words of another language',
    th,
    'Mã vi phạm: 7719043190261174',
    ['ticket 7719043190261174 ?', 'orders 7719043190261174 ?'],
  ],
  ['an invoice', us, 'Reference: INV-2026-0001', []],
  ['all products', us, 'Product: all products', []],
  ['the account', us, 'Your shop has been suspended.', ['status actionTaken ?', 'account yes ?']],
];

/** Points that are taken, and points that are not. */
export const points: readonly Case[] = [
  ['a line', us, 'Violation points: 24', ['points 24']],
  ['a line that may be of the rating', us, 'Points: 176', ['points 176 ?']],
  ['points of the account', us, 'Account health points: 188', ['points 188 ?']],
  [
    'points below a grouped ticket',
    us,
    'Ticket: 7719 0431 9026 1199\nViolation points: 12',
    ['ticket 7719043190261199', 'points 12'],
  ],
  ['a loss to be avoided', us, 'Act now to avoid a deduction of 10 points.', ['points 10 ?']],
  [
    'one that the next will not cost',
    us,
    'Violation points: 12 (first offence), 24 (repeat)',
    ['points 12 ?'],
  ],
  ['with its sign', us, 'Points deducted: −12', ['status actionTaken ?', 'points 12']],
  ['what is over says the state', us, '12 points deducted.', ['points 12', 'status actionTaken ?']],
  ['a threat says no state', us, 'You may have 12 points deducted.', ['points 12 ?']],
  ['none deducted says no state', us, 'Points deducted: none. 0 points were deducted.', ['points 0']],
  ['none', us, 'Points: none', ['points 0']],
  ['nought', us, 'Violation points: 0', ['points 0']],
  [
    'in a sentence',
    us,
    'We deducted 12 points from your Account Health Rating.',
    ['status actionTaken ?', 'points 12'],
  ],
  ['minus', us, '-12 points for this violation', ['points 12']],
  ['no points in a sentence', us, 'No points were deducted.', ['points 0']],
  ['a sum', us, 'Total violation points: 36', ['points 36 ?']],
  ['the rating', us, 'Your rating is now 188 points.', []],
  ['a threat', us, 'Up to 12 points may be deducted.', []],
  ['a condition', us, 'If you do not act, 12 points will be deducted.', ['points 12 ?']],
  ['a range', us, 'Points: 6-48', []],
  ['a share of the whole', us, 'Points: 24/48', []],
  ['a gain', us, 'You can earn 4 points.', []],
  ['points handed back', us, '12 violation points were removed after your appeal', ['points 12 ?']],
  ['a rule', us, 'At 24 violation points listings are blocked when reached', ['points 24 ?']],
  ['two numbers', us, 'Violation points: 12\nViolation points: 24', ['points 12 ?', 'points 24 ?']],
  ['half a point', us, 'Points: 12.5', []],
  ['a limit', us, 'Violation points limit: 48', []],
  ['a sum of the shop', us, 'Shop violation points: 36', ['points 36 ?']],
  ['more than the market’s scale has', th, 'Violation points: 60', ['points 60 ?']],
  ['as many as the market’s scale has', th, 'Violation points: 48', ['points 48']],
];

/** What is no notice, or means harm. */
export const hostile: readonly Case[] = [
  ['nothing', us, '', []],
  ['markup', us, '<script>alert("Ticket: 1")</script>', []],
  ['a formula', us, 'Product: =HYPERLINK("http://x")', ['listings =HYPERLINK("http://x")']],
  ['signs that turn the direction', us, 'Product: Towel \u202e3 fo tes', []],
  ['a status of something else', us, 'Order status: Completed\nAppeal status: Pending', []],
  ['a status that the app does not record', us, 'Status: Appeal rejected', []],
  ['words of a footer', us, 'See our Privacy Policy and Brand guidelines, or verify your identity.', []],
];
