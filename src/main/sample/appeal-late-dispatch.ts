import { formatTime } from '#shared/kernel/time-words.ts';
import {
  type Calendar,
  dayMonth,
  fullDate,
  longRange,
  shortDate,
  twoDays,
  weekdayMonth,
} from './calendar.ts';
import { lateDispatchTicket } from './evidence-late-dispatch.ts';
import { type LateOrder, type LateOrders, rateWords, shortOrder } from './late-orders.ts';
import type { SampleAppeal } from './outline.ts';

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/gu, '$1 ');

const exhibits = (story: LateOrders): SampleAppeal['exhibits'] => [
  {
    evidence: 'letter9',
    caption: 'Letter of Halden Parcel on the Dayton hub',
    proves: 'Claims 2 and 3: why the first scans came late',
  },
  {
    evidence: 'manifest9',
    caption: `Pickup manifest, ${twoDays(...story.due)}`,
    proves: `Claim 1: ${story.inTime.length} orders handed over within two business days`,
  },
  {
    evidence: 'orders9',
    caption: 'Late orders as downloaded from Seller Center',
    proves: 'Claims 1 and 3: which orders, and when they were due',
  },
  {
    evidence: 'ticket9',
    caption: `Ticket page of ${dayMonth(story.noticeDay)}`,
    proves: 'What the notice says, its rate and its points',
  },
  {
    evidence: 'pickup9',
    caption: 'Agreement on the second pickup at 18:30',
    proves: 'The second pickup is in force',
  },
  {
    evidence: 'supplier9',
    caption: 'Packing confirmation of the supplier, in Vietnamese',
    proves: 'Claim 1: the goods were in stock and packed',
  },
];

const timeline = (story: LateOrders, { zone }: Calendar): SampleAppeal['timeline'] => {
  const [first, second] = story.ordered;
  const holiday = story.holidayWords === '' ? '' : `, ${story.holidayWords}`;
  const count = (due: string): number => story.inTime.filter((order) => order.due === due).length;
  const at = (time: number): string => formatTime(time, zone);
  const handedOver = (due: string): number =>
    story.inTime.find((order) => order.due === due)?.handedOver ?? story.stopped;
  return [
    {
      when: twoDays(first, second).replace(dayMonth(second), shortDate(second)),
      what: `${story.orders.length} orders reach Awaiting Shipment. They are due on ${twoDays(...story.due)}${holiday}.`,
      evidence: ['orders9'],
    },
    {
      when: `${shortDate(story.due[0])}, ${at(story.stopped)}`,
      what: 'The carrier’s Dayton hub stops scanning.',
      evidence: ['letter9'],
    },
    ...story.due.map((due) => ({
      when: `${shortDate(due)}, ${at(handedOver(due))}`,
      what: `${count(due)} orders are handed to the carrier.`,
      evidence: ['manifest9'],
    })),
    {
      when: `${shortDate(story.restartDay)}, ${at(story.restarted)}`,
      what: `The hub scans again; the first scans of the ${story.inTime.length} parcels follow within two hours.`,
      evidence: ['letter9'],
    },
    {
      when: `${shortDate(story.noticeDay)}, 08:41`,
      what: `Notice: late dispatch rate ${rateWords(story.orders.length, story.total)}, 32 points.`,
      evidence: ['ticket9'],
    },
  ];
};

const claims = (story: LateOrders, { zone }: Calendar): SampleAppeal['claims'] => {
  const { inTime, late, total, orders } = story;
  const lateWords = (order: LateOrder): string =>
    `order ${shortOrder(order)} on ${dayMonth(story.restartDay)} at ${formatTime(order.handedOver, zone)}`;
  return [
    {
      line: 0,
      markdown: `${inTime.length} of the ${orders.length} orders were handed to the carrier within two business days. The driver signed for them on ${twoDays(...story.due)} {manifest9}, and each stands in the list of late orders {orders9}. The goods were packed before the orders came {supplier9}.`,
    },
    {
      line: 0,
      markdown: `Their first scan came late because the carrier’s Dayton hub scanned nothing from ${weekdayMonth(story.due[0])}, ${formatTime(story.stopped, zone)}, to ${weekdayMonth(story.restartDay)}, ${formatTime(story.restarted, zone)}. The carrier confirms this in a signed letter that lists all ${inTime.length} tracking numbers {letter9}.`,
    },
    {
      line: 1,
      markdown: `Without these ${inTime.length} the rate of ${longRange(story.from, story.to)} is ${rateWords(late.length, total)}, ${late.length} of ${total} orders {orders9} {letter9}. The shop handed over ${late.map(lateWords).join(' and ')}; it does not contest these two.`,
    },
  ];
};

/** The draft of appeal 1 of case 9: complete, so that its packet can be exported. */
export const lateDispatchAppeal = (calendar: Calendar, story: LateOrders, limit: string): SampleAppeal => {
  const { inTime, late, total, orders } = story;
  const rest = rateWords(late.length, total);
  return {
    caseKey: 'lateDispatch',
    started: { at: calendar.at(3, '15:12'), by: 'Owner' },
    mode: 'wrongDecision',
    exhibits: exhibits(story),
    request: `Please cancel late dispatch violation ${inFours(lateDispatchTicket)} of ${fullDate(story.noticeDay)} and return its 32 points: ${inTime.length} of the ${orders.length} orders were handed to the carrier in time. Without them the rate is ${rest}, below the limit of ${limit}.`,
    sections: {
      statement: [
        `Maple & Pine Home ships from one packing room in Dayton, Ohio. In the week of ${longRange(story.from, story.to)} it dispatched ${total} orders. ${orders.length} of them count as late {ticket9}.`,
        `Of these, ${inTime.length} were packed, collected and signed for on ${twoDays(...story.due)}, within two business days {manifest9}. The carrier’s sort hub in Dayton then had a power failure and made no arrival scans until ${weekdayMonth(story.restartDay)}, ${formatTime(story.restarted, calendar.zone)} {letter9}. The date of the first scan is therefore not the date of dispatch.`,
        'The week in figures {orders9}:',
        [
          `- ${total} orders dispatched`,
          `- ${orders.length} counted as late, ${rateWords(orders.length, total)}`,
          `- ${inTime.length} of them handed over in time`,
          `- ${late.length} late by the shop’s own fault, ${rest}`,
        ].join('\n'),
      ].join('\n\n'),
      since: `A second pickup at 18:30 runs since ${dayMonth(calendar.day(3))} {pickup9}. Its parcels are scanned at the door, so a failure of the hub can’t move the first scan again.`,
    },
    timeline: timeline(story, calendar),
    claims: claims(story, calendar),
    saved: { at: calendar.at(1, '22:04'), by: 'Owner' },
    sent: null,
    decided: null,
  };
};
