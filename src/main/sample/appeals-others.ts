import { type Calendar, dayMonth, shortDate } from './calendar.ts';
import { photoRightsAppeals } from './appeals-photo-rights.ts';
import type { SampleAppeal } from './outline.ts';
import { by, sent } from './stamps.ts';

const decided = (
  calendar: Calendar,
  when: readonly [ago: number, time: string, written: string],
  outcome: 'won' | 'rejected',
  note: string,
): SampleAppeal['decided'] => {
  const [ago, time, written] = when;
  return { ...by(calendar, ago, written, 'Owner'), decidedAt: calendar.at(ago, time), outcome, note };
};

const hearthLighter = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'hearthLighter',
  started: by(calendar, 115, '10:05', 'Owner'),
  mode: 'wrongDecision',
  exhibits: [
    {
      evidence: 'certificate5',
      caption: 'Declaration of the manufacturer',
      proves: 'Claim 1: the product holds no fuel',
    },
    { evidence: 'label5', caption: 'Label on the box', proves: 'Claim 1: what the buyer reads' },
    {
      evidence: 'invoice5',
      caption: 'Invoice of the manufacturer',
      proves: 'Claim 1: which model was bought',
    },
    { evidence: 'listing5', caption: 'Listing before the removal', proves: 'What the listing said' },
  ],
  request:
    'Please cancel this violation and return its 72 points: the Hearth Lighter lights by an electric arc and holds no fuel.',
  sections: {
    statement:
      'The notice takes the product for a lighter that is sold with fuel. It is model AL-26, an electric arc lighter with a sealed battery {certificate5}. The box says so {label5}, the listing said so {listing5}, and the invoice names the model {invoice5}.',
    since: 'The words “electric arc, no fuel” now stand in the title of the listing.',
  },
  timeline: [
    {
      when: shortDate(calendar.day(163)),
      what: 'The model is bought from the manufacturer.',
      evidence: ['invoice5'],
    },
    {
      when: `${shortDate(calendar.day(118))}, 10:05`,
      what: 'Notice: product removed, 72 points.',
      evidence: [],
    },
    {
      when: shortDate(calendar.day(117)),
      what: 'The manufacturer declares that the model holds no fuel.',
      evidence: ['certificate5'],
    },
  ],
  claims: [
    {
      line: 0,
      markdown:
        'The product is no lighter with fuel. It has no tank and no valve, and it is delivered without fuel or gas {certificate5} {label5}.',
    },
  ],
  saved: by(calendar, 112, '09:20', 'Owner'),
  sent: sent(calendar, [112, '09:41'], 'Owner'),
  decided: decided(
    calendar,
    [101, '11:20', '11:36'],
    'won',
    'Decision overturned, product restored, 72 points returned',
  ),
});

const cancellationsFirst = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'cancellations',
  started: by(calendar, 74, '10:40', 'Customer care'),
  mode: 'weFixedIt',
  exhibits: [
    {
      evidence: 'orders6',
      caption: 'The five cancelled orders',
      proves: 'Which orders were cancelled, and why',
    },
    {
      evidence: 'stock6',
      caption: 'Invoice of the stock that came too late',
      proves: 'Stock had been ordered',
    },
  ],
  request: 'Please return the 16 points: the stock of the five orders is there, and the cause is mended.',
  sections: {
    statement: 'Five orders of one product were cancelled because its stock was counted twice {orders6}.',
    cause: 'The delivery of the weaver was booked before it came {stock6}.',
    done: 'The stock was counted by hand, and the listing was set to what is there.',
    prevention: 'A delivery is booked when it is unpacked, not when it is announced.',
  },
  timeline: [
    {
      when: shortDate(calendar.day(86)),
      what: 'The first of the five orders is cancelled.',
      evidence: ['orders6'],
    },
  ],
  claims: [
    { line: 0, markdown: 'The five orders are one case, of one product, in one week {orders6}.' },
    { line: 1, markdown: 'In the weeks before and after, no order was cancelled by the seller.' },
  ],
  saved: by(calendar, 70, '14:02', 'Customer care'),
  sent: sent(calendar, [70, '14:20'], 'Customer care'),
  decided: decided(
    calendar,
    [55, '15:30', '15:41'],
    'rejected',
    'Cancellations for lack of stock are the seller’s fault',
  ),
});

const cancellationsSecond = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'cancellations',
  started: by(calendar, 52, '11:15', 'Customer care'),
  mode: 'weFixedIt',
  exhibits: [
    { evidence: 'stock6', caption: 'Invoice of the stock', proves: 'The quantity that was missing' },
    { evidence: 'ticket6', caption: 'Ticket page', proves: 'What the notice says' },
  ],
  request:
    'Please return the 16 points: stock is counted daily since then, and no order was cancelled again.',
  sections: {
    statement: 'The first appeal named the cause. Since then no order was cancelled by the seller {ticket6}.',
    cause: 'The delivery of the weaver was booked before it came {stock6}.',
    done: 'A buffer of three pieces is kept for each product.',
    prevention: 'The count of each morning is compared with the listing.',
  },
  timeline: [{ when: shortDate(calendar.day(55)), what: 'The first appeal is rejected.', evidence: [] }],
  claims: [
    { line: 0, markdown: 'No order was cancelled by the seller in the five weeks after the notice.' },
    { line: 1, markdown: 'The rate of the last 30 days is 0.0\u00a0%.' },
  ],
  saved: by(calendar, 44, '16:10', 'Customer care'),
  sent: sent(calendar, [44, '16:31'], 'Customer care', [
    { ...by(calendar, 43, '09:05', 'Owner'), way: 'mail' },
  ]),
  decided: decided(calendar, [21, '14:10', '14:28'], 'rejected', 'The decision is final'),
});

const misleadingFirst = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'misleading',
  started: by(calendar, 26, '13:30', 'Listings'),
  mode: 'wrongDecision',
  exhibits: [
    {
      evidence: 'report8',
      caption: 'Summary of the material test',
      proves: 'Claim 1: what the utensils are made of',
    },
    { evidence: 'listing8', caption: 'Listing before the removal', proves: 'What the listing said' },
  ],
  request: 'Please cancel this violation and return its 20 points: the material was tested.',
  sections: {
    statement:
      'The utensils are made of bamboo without resin {report8}. The listing described the material {listing8}.',
    since: 'The claim was taken out of the listing.',
  },
  timeline: [
    { when: shortDate(calendar.day(27)), what: 'The laboratory sums up its test.', evidence: ['report8'] },
  ],
  claims: [{ line: 0, markdown: 'The surface was tested and holds no residue {report8}.' }],
  saved: by(calendar, 24, '10:00', 'Listings'),
  sent: sent(calendar, [24, '10:24'], 'Listings'),
  decided: decided(
    calendar,
    [11, '16:45', '16:55'],
    'rejected',
    'The document does not prove the claim of the listing',
  ),
});

const misleadingSecond = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'misleading',
  started: by(calendar, 2, '10:20', 'Listings'),
  mode: 'weFixedIt',
  exhibits: [
    { evidence: 'corrected8', caption: 'Corrected listing', proves: 'The claim is gone' },
    { evidence: 'answer8', caption: 'Answer to appeal 1', proves: 'What the first answer asked for' },
  ],
  request: 'Please return the 20 points: the claim was taken out of the listing.',
  sections: {
    statement: `The listing said “naturally antibacterial” without proof. The first answer of ${dayMonth(calendar.day(11))} names this {answer8}.`,
    cause: 'The words came from the supplier’s own text and were not checked.',
    done: `The bullet was changed on ${dayMonth(calendar.day(25))} {corrected8}. The other listings of this supplier: [[gap:result of the check of the other listings]].`,
    prevention: '',
  },
  timeline: [
    { when: shortDate(calendar.day(25)), what: 'The listing is corrected.', evidence: ['corrected8'] },
    { when: `${shortDate(calendar.day(11))}, 16:45`, what: 'Appeal 1 is rejected.', evidence: ['answer8'] },
  ],
  claims: [
    {
      line: 0,
      markdown:
        'The words are no longer in the listing {corrected8}. [[gap:new evidence for the second attempt]]',
    },
  ],
  saved: by(calendar, 2, '11:06', 'Listings'),
  sent: null,
  decided: null,
});

const validTracking = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'validTracking',
  started: by(calendar, 1, '21:06', 'Packing'),
  mode: 'wrongDecision',
  exhibits: [
    {
      evidence: 'scans13',
      caption: 'Scans of the 7 parcels at the carrier',
      proves: 'Claim 1: each number is valid and was delivered',
    },
  ],
  request: 'Please cancel this violation: all 7 tracking numbers are valid, and the parcels were delivered.',
  sections: {
    statement:
      'The carrier changed its number format in that week. All 7 parcels were scanned and delivered {scans13}.',
    since: '',
  },
  timeline: [
    {
      when: shortDate(calendar.day(19)),
      what: 'The first of the 7 parcels is scanned.',
      evidence: ['scans13'],
    },
  ],
  claims: [{ line: 0, markdown: 'Each of the 7 numbers has a first scan and a delivery {scans13}.' }],
  saved: by(calendar, 1, '21:15', 'Packing'),
  sent: sent(calendar, [1, '21:22'], 'Packing'),
  decided: null,
});

/** All attempts but the one of case 9: one won, lost ones, sent ones, a draft with gaps. */
export const otherAppeals = (calendar: Calendar): readonly SampleAppeal[] => [
  hearthLighter(calendar),
  cancellationsFirst(calendar),
  cancellationsSecond(calendar),
  misleadingFirst(calendar),
  misleadingSecond(calendar),
  validTracking(calendar),
  ...photoRightsAppeals(calendar),
];
