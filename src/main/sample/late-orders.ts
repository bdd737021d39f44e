import { addBusinessDays, addDays, dayOf, type Day, type Instant } from '#shared/kernel/time.ts';
import { formatTime, NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { type Calendar, dayMonth, printed } from './calendar.ts';

/** One late order of case 9. */
export interface LateOrder {
  readonly id: string;
  readonly tracking: string;
  readonly created: Instant;
  readonly due: Day;
  readonly handedOver: Instant;
  readonly firstScan: Instant;
  /** Whether it was handed over by its due day. */
  readonly inTime: boolean;
}

/** What happened before the notice of case 9; its days follow from the notice and the pack's holidays. */
export interface LateOrders {
  readonly noticeDay: Day;
  readonly from: Day;
  readonly to: Day;
  readonly ordered: readonly [Day, Day];
  readonly due: readonly [Day, Day];
  readonly restartDay: Day;
  readonly stopped: Instant;
  readonly restarted: Instant;
  readonly orders: readonly LateOrder[];
  readonly total: number;
  readonly inTime: readonly LateOrder[];
  readonly late: readonly LateOrder[];
  /** "as 11 November is a federal holiday", or empty. */
  readonly holidayWords: string;
}

/** Orders of the week that the notice counts. */
const ordersOfWeek = 125;

/** "13.6 %" of a count. */
export const rateWords = (part: number, whole: number): string =>
  `${((part / whole) * 100).toFixed(1)}${NBSP}%`;

/** "…4471". */
export const shortOrder = ({ id }: LateOrder): string => `…${id.slice(-4)}`;

const firstDay = {
  inTime: 11,
  lastFour: (index: number) => 4105 + index * 23,
  scanFrom: 7 * 60 + 42,
  scanStep: 9.3,
};
const secondDay = {
  inTime: 4,
  lastFour: (index: number) => 4362 + index * 23,
  scanFrom: 9 * 60 + 20,
  scanStep: 11 / 3,
};

const clock = (minutes: number): string => {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
};

const orderOf = (lastFour: number, facts: Omit<LateOrder, 'id' | 'tracking'>): LateOrder => ({
  id: `576822100931${String(lastFour)}`,
  tracking: `HP4417220${String(lastFour)}`,
  ...facts,
});

/** The story of case 9's orders for a shop's calendar: two order days, a hub that did not scan, 15 of 17 in time. */
export const lateOrdersOf = (calendar: Calendar, pack: Pack): LateOrders => {
  const holidays = pack.holidays.value ?? [];
  const noticeDay = calendar.day(4);
  const ordered = [
    addBusinessDays(noticeDay, -7, holidays),
    addBusinessDays(noticeDay, -6, holidays),
  ] as const;
  const due = [addBusinessDays(ordered[0], 2, holidays), addBusinessDays(ordered[1], 2, holidays)] as const;
  const restartDay = addDays(due[1], 1);
  const group = (which: 0 | 1, { inTime, lastFour, scanFrom, scanStep }: typeof firstDay) =>
    Array.from({ length: inTime }, (_, index) =>
      orderOf(lastFour(index), {
        created: calendar.on(ordered[which], clock(9 * 60 + 14 + index * 37)),
        due: due[which],
        handedOver: calendar.on(due[which], which === 0 ? '16:10' : '16:05'),
        firstScan: calendar.on(restartDay, clock(scanFrom + index * scanStep)),
        inTime: true,
      }),
    );
  const inTime = [...group(0, firstDay), ...group(1, secondDay)];
  const tooLate = (lastFour: number, which: 0 | 1, times: readonly [string, string, string]) =>
    orderOf(lastFour, {
      created: calendar.on(ordered[which], times[0]),
      due: due[which],
      handedOver: calendar.on(restartDay, times[1]),
      firstScan: calendar.on(restartDay, times[2]),
      inTime: false,
    });
  const late = [tooLate(4471, 0, ['17:48', '09:10', '09:52']), tooLate(4502, 1, ['18:21', '09:25', '09:58'])];
  const holiday = holidays.find((day) => ordered[0] < day && day < due[1]);
  return {
    noticeDay,
    from: ordered[0],
    to: addDays(ordered[0], 6),
    ordered,
    due,
    restartDay,
    stopped: calendar.on(due[0], '05:00'),
    restarted: calendar.on(restartDay, '07:30'),
    orders: [...inTime, ...late],
    total: ordersOfWeek,
    inTime,
    late,
    holidayWords: holiday === undefined ? '' : `as ${dayMonth(holiday)} is a federal holiday`,
  };
};

/** First and last scan of orders on one day, "07:42 to 09:15". */
export const scanWords = (orders: readonly LateOrder[], { zone }: Calendar): string => {
  const scans = orders.map(({ firstScan }) => firstScan);
  return `${formatTime(Math.min(...scans), zone)} to ${formatTime(Math.max(...scans), zone)}`;
};

/** The late orders as Seller Center downloads them. */
export const orderRows = ({ orders }: LateOrders, { zone }: Calendar): readonly (readonly string[])[] => [
  [
    'Order ID',
    'Status',
    'Awaiting shipment',
    'Ship by',
    'Carrier',
    'Tracking number',
    'First scan',
    'Days late',
  ],
  ...orders.map((order) => [
    order.id,
    'Delivered',
    printed(order.created, zone),
    `${order.due} 23:59`,
    'Halden Parcel',
    order.tracking,
    printed(order.firstScan, zone),
    String(dayOf(order.firstScan, zone) > order.due ? 1 : 0),
  ]),
];
