import { formatTime } from '#shared/kernel/time-words.ts';
import {
  type Calendar,
  cameraTime,
  dayMonth,
  fileDate,
  fullDate,
  longRange,
  printed,
  shortDate,
  twoDays,
  weekdayMonth,
} from './calendar.ts';
import type { FileSpec } from './draw-file.ts';
import { type LateOrder, type LateOrders, orderRows, rateWords, scanWords } from './late-orders.ts';
import type { SampleEvidence } from './outline.ts';

/** The ticket of case 9. */
export const lateDispatchTicket = '7719042633582041';

/** The shop's packing room, as phones write it into photos. */
export const packingRoom = { north: 39.7589, east: -84.1916 };

const carrier = 'Halden Parcel';
const hubAddress = ['Dayton sort hub', '40 Depot Road, Dayton, Ohio'];

const onDay = (orders: readonly LateOrder[], due: string): readonly LateOrder[] =>
  orders.filter((order) => order.due === due);

const carrierLetter = (story: LateOrders, calendar: Calendar): FileSpec => {
  const { zone } = calendar;
  const [first, second] = story.due;
  const summary = [first, second].map((day) => {
    const orders = onDay(story.inTime, day);
    const handedOver = orders[0]?.handedOver ?? story.stopped;
    const [date = ''] = printed(story.restarted, zone).split(',');
    return [printed(handedOver, zone), String(orders.length), `${date}, ${scanWords(orders, calendar)}`];
  });
  const days = `${longRange(first, story.restartDay)} ${story.restartDay.slice(0, 4)}`;
  return {
    kind: 'letter',
    sideways: false,
    letter: {
      name: `halden-letter-${fileDate(story.noticeDay)}.pdf`,
      carrier,
      address: [...hubAddress, `Reference DAY ${story.noticeDay.replaceAll('-', ' ')}`],
      date: fullDate(story.noticeDay),
      subject: `Missing arrival scans, ${days}`,
      texts: [
        `From ${weekdayMonth(first)}, ${formatTime(story.stopped, zone)}, to ${weekdayMonth(story.restartDay)}, ${formatTime(story.restarted, zone)}, our sort hub in Dayton recorded no arrival scans because of a power failure. Parcels collected on ${twoDays(first, second)} were kept in the building and scanned after the restart.`,
        `The annex lists the ${story.inTime.length} parcels that we collected from Maple & Pine Home in this time, each with its tracking number, its collection and its first scan. The dates of collection are those of the driver’s device and agree with the signed manifest.`,
      ],
      summary: [['Collected', 'Parcels', 'First scan in Dayton'], ...summary],
      closing: 'The sender had no influence on this delay.',
      signedAs: 'Station manager, Dayton',
      stampRim: 'HALDEN PARCEL · DAYTON HUB · ',
      stampDate: [shortDate(story.noticeDay).toUpperCase(), story.noticeDay.slice(0, 4)],
      annex: [
        ['Tracking number', 'Collected', 'First scan'],
        ...story.inTime.map((order) => [
          order.tracking,
          printed(order.handedOver, zone),
          printed(order.firstScan, zone),
        ]),
      ],
    },
    enclosure: {
      name: '',
      carrier,
      title: 'Scanner log of the Dayton hub',
      period: days,
      head: ['Lane', 'Last scan before', 'First scan after', 'Note'],
      rows: Array.from({ length: 12 }, (_, lane) => [
        `Inbound ${lane + 1}`,
        `${shortDate(first)}, 04:${String(41 + lane).padStart(2, '0')}`,
        `${shortDate(story.restartDay)}, 07:${String(30 + lane).padStart(2, '0')}`,
        'no power',
      ]),
    },
  };
};

const manifest = (story: LateOrders, calendar: Calendar): FileSpec => ({
  kind: 'manifest',
  manifest: {
    name: `pickup-manifest-${fileDate(story.due[1])}.jpg`,
    carrier,
    title: `Pickup manifest, Maple & Pine Home, ${twoDays(...story.due)}`,
    head: ['Tracking number', 'Order', 'Handed over'],
    rows: story.inTime.map((order) => [
      order.tracking,
      `…${order.id.slice(-4)}`,
      `${shortDate(order.due)}, ${formatTime(order.handedOver, calendar.zone)}`,
    ]),
    signedWords: `Driver, ${twoDays(...story.due)}`,
    photo: {
      orientation: 6,
      place: packingRoom,
      takenAt: cameraTime(calendar.on(story.due[1], '16:11'), calendar.zone),
      camera: 'Phone',
    },
  },
});

const ticketPage = (story: LateOrders, calendar: Calendar, points: number): FileSpec => ({
  kind: 'screen',
  screen: {
    name: `ticket-${fileDate(story.noticeDay)}.png`,
    crumb: 'Account health / Violations / Details',
    title: 'Late dispatch rate',
    state: 'Action taken',
    facts: [
      ['Ticket', lateDispatchTicket],
      ['Notice', printed(calendar.on(story.noticeDay, '08:41'), calendar.zone)],
      ['Period', `${longRange(story.from, story.to)} ${story.to.slice(0, 4)}`],
      [
        'Late dispatch rate',
        `${rateWords(story.orders.length, story.total)}, ${story.orders.length} of ${story.total} orders`,
      ],
      ['Points', `−${points}`],
    ],
    text: `${story.orders.length} orders were not in transit within 2 business days. If this decision is wrong, an appeal can be submitted from this page.`,
  },
});

const secondPickup = (story: LateOrders, calendar: Calendar): FileSpec => {
  const start = calendar.day(3);
  return {
    kind: 'letter',
    sideways: true,
    enclosure: null,
    letter: {
      name: 'second-pickup-agreement.pdf',
      carrier,
      address: [...hubAddress, `Contract MP 0417, change of ${shortDate(start)}`],
      date: fullDate(start),
      subject: 'Second daily pickup at 18:30',
      texts: [
        `From ${weekdayMonth(start)} on, our driver calls twice on each business day: at 16:00 as before, and at 18:30. Parcels that are ready by 18:15 leave with the second call and are scanned at the door.`,
        'The scan at the door is the first scan of the parcel. It no longer depends on the sort hub.',
      ],
      summary: [
        ['Call', 'Time', 'First scan'],
        ['First', '16:00', 'at the hub, as before'],
        ['Second', '18:30', 'at the door of the sender'],
      ],
      closing: 'This agreement is in force until it is changed in writing.',
      signedAs: 'Station manager, Dayton',
      stampRim: 'HALDEN PARCEL · DAYTON HUB · ',
      stampDate: [shortDate(start).toUpperCase(), start.slice(0, 4)],
      annex: [
        ['Service', 'Before', `From ${shortDate(start)}`],
        ['Calls on a business day', '1', '2'],
        ['Latest hand-over', '16:00', '18:30'],
        ['Scan at the door', 'no', 'yes'],
        ['Signed manifest', 'on paper', 'on paper and device'],
        ['Reference', `DAY ${story.noticeDay.slice(0, 4)}`, 'MP 0417'],
      ],
    },
  };
};

const supplierLetter = (story: LateOrders): FileSpec => {
  const [first, second] = story.ordered;
  const vietnamese = (day: string): string =>
    `${Number(day.slice(8))} tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`;
  return {
    kind: 'supplier',
    letter: {
      name: 'xac-nhan-dong-goi.pdf',
      company: 'Công ty TNHH Dệt may Sông Thu',
      address: ['Khu công nghiệp Hòa Khánh, Đà Nẵng, Việt Nam'],
      date: `Đà Nẵng, ngày ${vietnamese(story.noticeDay)}`,
      subject: 'Giấy xác nhận đóng gói',
      texts: [
        'Kính gửi: Maple & Pine Home',
        `Chúng tôi xác nhận rằng toàn bộ khăn vải lanh và tạp dề của ${story.orders.length} đơn hàng đặt ngày ${vietnamese(first)} và ngày ${vietnamese(second)} đã được giao đến kho ở Dayton từ trước và được đóng gói sẵn theo từng bộ.`,
        'Không có đơn hàng nào trong số này bị chậm vì thiếu hàng hoặc vì đóng gói lại. Mỗi kiện hàng chỉ cần dán nhãn vận chuyển trước khi giao cho hãng vận chuyển.',
        'Trân trọng,',
      ],
      signedAs: 'Bộ phận đóng gói',
    },
  };
};

const board = (calendar: Calendar): FileSpec => ({
  kind: 'board',
  board: {
    name: 'cut-off-board.jpg',
    title: 'Hand-over',
    lines: [
      '1st pickup 16:00, packed by 15:30',
      '2nd pickup 18:30, packed by 18:15',
      'Photo of each signed sheet',
      'No parcel stays overnight',
    ],
    photo: {
      orientation: 1,
      place: packingRoom,
      takenAt: cameraTime(calendar.at(3, '18:34'), calendar.zone),
      camera: 'Phone',
    },
  },
});

const serviceNotice = (story: LateOrders, calendar: Calendar): FileSpec => ({
  kind: 'screen',
  screen: {
    name: 'carrier-service-notice.png',
    crumb: 'Halden Parcel / Service status',
    title: 'Dayton sort hub: no scans',
    state: 'Disruption',
    facts: [
      ['Since', printed(story.stopped, calendar.zone)],
      ['Cause', 'Power failure'],
      ['Concerns', 'Arrival scans of all parcels collected in the Dayton area'],
    ],
    text: 'Parcels are kept safe in the building. Scans are made up for after the restart.',
  },
});

type Make = (
  key: string,
  filed: readonly [ago: number, time: string, by: SampleEvidence['filed']['by']],
  spec: FileSpec,
  rest: Pick<SampleEvidence, 'caption' | 'capturedAt'>,
) => SampleEvidence;

const usedFiles = (
  story: LateOrders,
  calendar: Calendar,
  points: number,
  file: Make,
): readonly SampleEvidence[] => [
  file('ticket9', [4, '09:02', 'Owner'], ticketPage(story, calendar, points), {
    caption: `Ticket page of ${dayMonth(story.noticeDay)}`,
    capturedAt: calendar.at(4, '09:02'),
  }),
  file('letter9', [3, '09:30', 'Packing'], carrierLetter(story, calendar), {
    caption: 'Letter of Halden Parcel on the Dayton hub',
    capturedAt: null,
  }),
  file('manifest9', [3, '10:12', 'Packing'], manifest(story, calendar), {
    caption: `Pickup manifest, ${twoDays(...story.due)}`,
    capturedAt: calendar.on(story.due[1], '16:11'),
  }),
  file(
    'orders9',
    [3, '11:05', 'Packing'],
    { kind: 'table', name: 'late-orders.csv', rows: orderRows(story, calendar) },
    {
      caption: `Late orders as downloaded, ${story.orders.length} rows`,
      capturedAt: calendar.at(3, '11:04'),
    },
  ),
  file('pickup9', [3, '17:20', 'Packing'], secondPickup(story, calendar), {
    caption: 'Agreement on the second pickup at 18:30',
    capturedAt: null,
  }),
  file('supplier9', [2, '09:48', 'Packing'], supplierLetter(story), {
    caption: 'Packing confirmation of the supplier, Vietnamese',
    capturedAt: null,
  }),
];

const carrierChat = (story: LateOrders, { day, zone }: Calendar): FileSpec => ({
  kind: 'text',
  name: 'carrier-chat.txt',
  lines: [
    `Chat with Halden Parcel, ${fullDate(day(3))}`,
    '',
    '09:12 Maple & Pine Home: Please confirm that the hub made no arrival scans, and when it started again.',
    '09:21 Halden Parcel: Confirmed. The letter with the list of your parcels was sent this morning.',
    `09:22 Halden Parcel: First scans after the restart: ${shortDate(story.restartDay)}, from ${formatTime(story.restarted, zone)}.`,
  ],
});

const unusedFiles = (story: LateOrders, calendar: Calendar, file: Make): readonly SampleEvidence[] => [
  file('board9', [3, '18:40', 'Packing'], board(calendar), {
    caption: 'Cut-off board with the second pickup',
    capturedAt: calendar.at(3, '18:34'),
  }),
  file('service9', [3, '09:55', 'Customer care'], serviceNotice(story, calendar), {
    caption: 'Carrier’s service notice',
    capturedAt: calendar.on(story.due[1], '08:20'),
  }),
  file('chat9', [2, '10:05', 'Customer care'], carrierChat(story, calendar), {
    caption: 'Chat with the carrier',
    capturedAt: null,
  }),
];

/** The files of case 9: six that become its exhibits, and three that are only kept. */
export const lateDispatchEvidence = (
  story: LateOrders,
  calendar: Calendar,
  points: number,
): readonly SampleEvidence[] => {
  const file: Make = (key, [ago, time, by], spec, rest) => ({
    key,
    caseKey: 'lateDispatch',
    filed: { at: calendar.at(ago, time), by },
    spec,
    ...rest,
  });
  return [...usedFiles(story, calendar, points, file), ...unusedFiles(story, calendar, file)];
};
