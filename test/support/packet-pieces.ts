import {
  boardPhoto,
  carrierLetter,
  csvFile,
  invoice,
  pickupManifest,
  type SampleFile,
  scanReport,
  screenshot,
  supplierLetter,
  textFile,
  turned,
} from '#main/sample/files.ts';

/** The exhibits of the made-up appeal of Maple & Pine Home, as files. */

/** A text that only the planted place in a photo holds; nothing that leaves the shop may hold it. */
export const plantedCamera = 'PLANTED-CAMERA-4471';

export const photo = {
  orientation: 6,
  place: { north: 39.7589, east: -84.1916 },
  takenAt: '2026:11:13 16:11:00',
  camera: plantedCamera,
} as const;
export const upright = { ...photo, orientation: 1 } as const;

export const tracking = (index: number): string => `HP ${String(7_714_400_812 + index * 37)} US`;
export const order = (index: number): string => `57640218${String(1_004_471 + index * 31)}`;
const two = (value: number): string => String(value).padStart(2, '0');

const collected = (index: number): string => (index < 11 ? '12 Nov 2026, 16:10' : '13 Nov 2026, 16:05');

const letter = (): SampleFile =>
  carrierLetter({
    name: 'halden-letter-19-nov.pdf',
    carrier: 'Halden Parcel',
    address: ['Dayton sort hub', '40 Depot Road, Dayton, Ohio', 'Reference DAY 2026 1119 07'],
    date: '19 November 2026',
    subject: 'Missing arrival scans, 12 to 14 November 2026',
    texts: [
      'From Thursday 12 November 2026, 05:00, to Saturday 14 November 2026, 07:30, our sort hub in Dayton recorded no arrival scans because of a power failure. Parcels collected on 12 and 13 November were kept in the building and scanned after the restart.',
      'The annex lists the 15 parcels that we collected from Maple & Pine Home in this time, each with its tracking number, its collection and its first scan. The dates of collection are those of the driver’s device and agree with the signed manifest.',
    ],
    summary: [
      ['Collected', 'Parcels', 'First scan in Dayton'],
      ['Thu 12 Nov 2026, 16:10', '11', 'Sat 14 Nov 2026, 07:42 to 09:15'],
      ['Fri 13 Nov 2026, 16:05', '4', 'Sat 14 Nov 2026, 09:20 to 09:31'],
    ],
    closing: 'The sender had no influence on this delay.',
    signedAs: 'Station manager, Dayton',
    stampRim: 'HALDEN PARCEL · DAYTON HUB · ',
    stampDate: ['19 NOV', '2026'],
    annex: [
      ['Tracking number', 'Collected', 'First scan'],
      ...Array.from({ length: 15 }, (_, index) => [
        tracking(index),
        collected(index),
        `14 Nov 2026, ${two(7 + Math.floor((42 + index * 7) / 60))}:${two((42 + index * 7) % 60)}`,
      ]),
    ],
  });

const vietnamese = (): SampleFile =>
  supplierLetter({
    name: 'thư-xác-nhận-ngày-18-11.pdf',
    company: 'Xưởng gỗ Thông Xanh',
    address: ['Khu công nghiệp Tân Uyên, Bình Dương', 'Giấy phép số 37-0418-2211'],
    date: 'Bình Dương, ngày 18 tháng 11 năm 2026',
    subject: 'Xác nhận lô hàng đèn gỗ sồi',
    texts: [
      'Kính gửi quý cửa hàng Maple & Pine Home,',
      'Chúng tôi xác nhận rằng lô hàng đèn gỗ sồi được đóng gói và giao cho đơn vị vận chuyển đúng hạn. Toàn bộ sản phẩm đều được kiểm tra chất lượng trước khi rời xưởng.',
      'Nếu cần thêm chứng từ, quý cửa hàng có thể liên hệ với bộ phận xuất khẩu của chúng tôi.',
      'Trân trọng,',
    ],
    signedAs: 'Bộ phận xuất khẩu',
  });

const lateOrders = (): SampleFile =>
  csvFile('late-orders-2026-11-20.csv', [
    ['Order ID', 'Awaiting shipment', 'Ship by', 'Handed over', 'First scan', 'Carrier', 'Parcels', 'Remark'],
    ...Array.from({ length: 17 }, (_, index) => [
      order(index),
      `2026-11-${two(9 + (index % 2))} ${two(8 + (index % 9))}:${two((index * 7) % 60)}`,
      `2026-11-${two(12 + (index % 2))} 23:59`,
      index < 15 ? collected(index) : '14 Nov 2026, 09:10',
      `2026-11-14 ${two(7 + (index % 3))}:${two((index * 11) % 60)}`,
      'Halden Parcel',
      '1',
      index === 3
        ? '=HYPERLINK("http://example.test","click")'
        : index === 5
          ? 'gift, "fragile"\nsecond line'
          : '',
    ]),
  ]);

const report = (): SampleFile =>
  scanReport({
    name: 'halden-scan-report.pdf',
    carrier: 'Halden Parcel',
    title: 'Scans of account 20-4418',
    period: '9 to 15 November 2026',
    head: ['Tracking number', 'Scan', 'Place', 'Kind'],
    rows: Array.from({ length: 84 }, (_, index) => [
      tracking(index),
      `${10 + (index % 5)} Nov 2026, ${two(6 + (index % 14))}:${two((index * 13) % 60)}`,
      index % 3 === 0 ? 'Dayton' : 'Columbus',
      index % 2 === 0 ? 'arrival' : 'departure',
    ]),
  });

const bill = (): Promise<SampleFile> =>
  turned(
    invoice({
      name: 'invoice-2231.pdf',
      seller: 'Dayton Box Supply',
      buyer: 'Maple & Pine Home',
      number: '2231',
      date: '16 November 2026',
      items: [
        ['Mailer box 12 × 9 × 4', '400', '$0.61', '$244.00'],
        ['Packing tape, 48 mm', '36', '$2.15', '$77.40'],
      ],
      total: '$321.40',
    }),
    90,
  );

export interface Piece {
  readonly file: SampleFile;
  readonly caption: string;
  readonly kindWords: string;
  readonly proves: string;
}

const ticketPage = (): SampleFile =>
  screenshot({
    name: 'ticket-page-19-nov.png',
    crumb: 'Account health / Violations / 7719 0426 3358 2041',
    title: 'Late dispatch',
    state: 'Action taken',
    facts: [
      ['Ticket', '7719 0426 3358 2041'],
      ['Notified', '19 Nov 2026, 08:41'],
      ['Points', '−32'],
      ['Orders', '17 of 125'],
      ['Rate', '13.6 %'],
    ],
    text: '17 orders were not in transit within 2 business days. The late dispatch rate of 13.6 % exceeds 10 %. Appeal possible until 19 December 2026.',
  });

const manifest = (): SampleFile =>
  pickupManifest({
    name: 'pickup-manifest.jpg',
    carrier: 'Halden Parcel',
    title: 'Pickup manifest, Maple & Pine Home',
    head: ['Tracking number', 'Order', 'Picked up'],
    rows: Array.from({ length: 15 }, (_, index) => [
      tracking(index),
      `…${order(index).slice(-4)}`,
      collected(index),
    ]),
    signedWords: 'Driver, route 14, 13 November 2026',
    photo,
  });

const board = (): SampleFile =>
  boardPhoto({
    name: 'cut-off-board.jpg',
    title: 'Cut-off',
    lines: ['First pickup 11:30', 'Second pickup 16:30', 'Scan each parcel', 'Photo of the manifest'],
    photo: { ...upright, takenAt: '2026:11:20 18:34:00' },
  });

/** The eight files that the checks want: turned photo with a place, PNG, long PDF, turned page, CSV, Vietnamese. */
export const samplePieces = async (): Promise<readonly Piece[]> => [
  {
    file: letter(),
    caption: 'Letter of Halden Parcel on the Dayton hub',
    kindWords: 'Signed, 2 pages, dated 19 Nov 2026, received 20 Nov 2026, 09:30',
    proves: 'Claims 2 and 3: why the first scans came late',
  },
  {
    file: manifest(),
    caption: 'Pickup manifest, 12 and 13 November',
    kindWords: 'Photo of the sheet that the driver signed, taken 13 Nov 2026, 16:11',
    proves: 'Claim 1: 15 orders handed over within two business days',
  },
  {
    file: lateOrders(),
    caption: 'Late orders as downloaded from Seller Center',
    kindWords: '17 rows, 20 Nov 2026, 11:05',
    proves: 'Claims 1 and 3: which orders, and when they were due',
  },
  {
    file: ticketPage(),
    caption: 'Ticket page of 19 November',
    kindWords: 'Screenshot, 19 Nov 2026, 09:02',
    proves: 'What the notice says, its rate and its points',
  },
  {
    file: board(),
    caption: 'Cut-off board with the second pickup',
    kindWords: 'Photo, 20 Nov 2026, 18:34',
    proves: 'Corrective action 21 is in force',
  },
  {
    file: report(),
    caption: 'Scan report of the carrier, 9 to 15 November',
    kindWords: '3 pages, downloaded 20 Nov 2026, 10:12',
    proves: 'Claim 2: no scan at Dayton before 14 November',
  },
  {
    file: await bill(),
    caption: 'Invoice for boxes and tape',
    kindWords: 'Scan, 1 page, 16 Nov 2026',
    proves: 'Corrective action 21: material for the second pickup',
  },
  {
    file: vietnamese(),
    caption: 'Thư xác nhận của Xưởng gỗ Thông Xanh',
    kindWords: 'Letter in Vietnamese, 18 Nov 2026',
    proves: 'Claim 1: the goods left the workshop in time',
  },
  {
    file: textFile('ghi-chú-kho.txt', [
      'Ghi chú của kho, ngày 12 tháng 11',
      '',
      '16:10  Tài xế nhận 11 kiện, ký vào bảng kê.',
      '16:25  Trung tâm Dayton chưa quét kiện nào.',
      'Đường dây nóng của hãng vận chuyển xác nhận mất điện.',
    ]),
    caption: 'Note of the packing room, in Vietnamese',
    kindWords: 'Text, 12 Nov 2026',
    proves: 'Claim 2',
  },
];
