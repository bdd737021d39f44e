// What the two packets of the demo must hold: the one that it drafts itself, and the ready draft of the sample shop.
import { OWN } from './own-appeal.mjs';

/**
 * @typedef {object} ExpectedPacket
 * @property {string} label how checks name it
 * @property {string} base of its file names
 * @property {string} ticket
 * @property {string} title words of the PDF's title
 * @property {readonly string[]} claims words of each claim
 * @property {readonly string[]} words what else must be readable text
 */

/** Words of the exhibit in Vietnamese, and of its one-line name. */
export const VIETNAMESE_WORDS = [
  'Giấy xác nhận đóng gói',
  'trước khi giao cho hãng vận chuyển',
  'Công ty TNHH Dệt may Sông Thu',
];

/** @type {ExpectedPacket} */
export const DRAFTED = {
  label: 'drafted packet',
  base: 'maple-pine-home-appeal-case-15-attempt-1',
  ticket: '7719045011730288',
  title: 'On-time delivery rate low',
  claims: OWN.claims.map(({ words }) => words),
  words: [
    '7719045011730288',
    'Maple & Pine Home',
    'United States',
    OWN.request,
    ...OWN.statement,
    ...OWN.timeline.flat(),
    ...OWN.exhibits.flat(),
    OWN.file,
    ...OWN.rows.flat(),
  ],
};

/** @type {ExpectedPacket} */
export const READY = {
  label: 'packet of case 9',
  base: 'maple-pine-home-appeal-case-9-attempt-1',
  ticket: '7719042633582041',
  title: 'Late dispatch rate',
  claims: [
    '15 of the 17 orders were handed to the carrier within two business days.',
    'scanned nothing from Thursday 12 November, 05:00, to Saturday 14 November, 07:30',
    'Without these 15 the rate of 9 to 15 November is 1.6 %, 2 of 125 orders',
  ],
  words: [
    '7719042633582041',
    'Maple & Pine Home',
    'United States',
    'Thursday 19 November 2026, 08:41 Eastern time',
    'Saturday 19 December 2026, 23:59 Eastern time',
    '17 orders were not in transit within 2 business days.',
    'as 11 November is a federal holiday',
    'order …4471 on 14 November at 09:10 and order …4502 on 14 November at 09:25',
    'Letter of Halden Parcel on the Dayton hub',
    'late-orders.csv',
    'Corrective actions on record',
    'Photo at each hand-over',
    'What is planned is not done yet.',
  ],
};
