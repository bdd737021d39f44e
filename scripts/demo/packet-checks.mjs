// What a packet must be, as outside programs see it (design of packets: tags, fonts, text, fingerprints).
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { browserText } from './browser-reader.mjs';
import { VIETNAMESE_WORDS } from './expected-packets.mjs';
import { fontsOf, must, outlineOf, pdfFacts, plainText, read } from './outside.mjs';

const LEAST_PAGES = 12;
const CLAIMS = 3;
const EXHIBITS = 6;

/** Names that would tell which tool made the file. */
const TOOLS = /chrom|electron|skia|pdf-lib|mozilla|good standing/iu;

/**
 * A place as a camera writes it: degrees, minutes and hundredths of seconds as fractions, low byte first.
 * @param {readonly number[]} fractions
 */
function bytesOfPlace(fractions) {
  const bytes = Buffer.alloc(fractions.length * 4);
  fractions.forEach((part, index) => bytes.writeUInt32LE(part, index * 4));
  return bytes;
}

/** What the photo of the manifest holds beside its picture; the packing room is at 39° 45.534′ N, 84° 11.496′ W. */
const PHOTO_MARKS = /** @type {const} */ ([
  ['the Exif header', Buffer.from('Exif\0\0', 'latin1')],
  ['the time of the photo', Buffer.from('2026:11:13 16:11:00', 'latin1')],
  ['the way to the place', Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0])],
  ['the degrees north', bytesOfPlace([39, 1, 45, 1, 3204, 100])],
  ['the degrees west', bytesOfPlace([84, 1, 11, 1, 2976, 100])],
]);

/** @typedef {readonly [name: string, run: () => void | Promise<void>]} Check */

/**
 * @typedef {object} Places
 * @property {import('./expected-packets.mjs').ExpectedPacket} packet
 * @property {string} folder for what the checks make
 * @property {string} pdf
 * @property {string} zip
 * @property {string} unpacked
 */

/** @param {string} file */
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** @param {Places} places @returns {readonly Check[]} */
const formChecks = ({ pdf, packet }) => [
  ['qpdf finds no fault', () => void read('qpdf', ['--check', pdf])],
  [
    'tagged, titled, by the shop, no tool named',
    () => {
      const facts = pdfFacts(pdf);
      must(facts.get('Tagged') === 'yes', 'It is not tagged');
      must(facts.get('Title')?.includes(packet.title), `Its title is “${facts.get('Title') ?? ''}”`);
      must(
        facts.get('Author')?.includes('Maple & Pine Home'),
        `Its author is “${facts.get('Author') ?? ''}”`,
      );
      for (const name of ['Creator', 'Producer'])
        must(!TOOLS.test(facts.get(name) ?? ''), `Its ${name} is “${facts.get(name) ?? ''}”`);
    },
  ],
  [
    `at least ${LEAST_PAGES} pages, Letter`,
    () => {
      const facts = pdfFacts(pdf);
      must(Number(facts.get('Pages')) >= LEAST_PAGES, `It has ${facts.get('Pages') ?? 'no'} pages`);
      must(facts.get('Page size')?.startsWith('612 x 792'), `Its pages are ${facts.get('Page size') ?? ''}`);
    },
  ],
  [
    'every font embedded, none of Type 3',
    () => {
      const fonts = fontsOf(pdf);
      const wrong = fonts.filter(({ type, isEmbedded }) => !isEmbedded || type === 'Type 3');
      must(fonts.length > 0, 'It names no font');
      must(wrong.length === 0, wrong.map(({ name, type }) => `${name} ${type}`).join(', '));
    },
  ],
  [
    'outline leads to each part and exhibit',
    () => {
      const titles = outlineOf(pdf).map(plainText);
      const wanted = [
        'Statement',
        'Timeline',
        'Exhibit index',
        ...Array.from({ length: EXHIBITS }, (_, index) => `Exhibit ${index + 1}`),
      ];
      const missing = wanted.filter((one) => !titles.some((title) => title.startsWith(plainText(one))));
      must(missing.length === 0, `Not in the outline: ${missing.join(', ')}`);
    },
  ],
];

/** @param {Places} places @returns {readonly Check[]} */
const textChecks = ({ pdf, packet }) => {
  /** @param {readonly string[]} wanted */
  const holds = (wanted) => {
    const text = plainText(read('pdftotext', [pdf, '-']) + read('pdftotext', ['-raw', pdf, '-']));
    const missing = wanted.filter((one) => !text.includes(plainText(one)));
    must(missing.length === 0, `Not found: ${missing.join(' | ')}`);
  };
  return [
    ['ticket, shop, dates and figures are readable text', () => holds(packet.words)],
    [`${CLAIMS} claims are readable text`, () => holds([...packet.claims, `Claim ${CLAIMS}`])],
    ['the exhibit in Vietnamese is readable text', () => holds(VIETNAMESE_WORDS)],
    ['says that it is from the sample shop', () => holds(['Sample'])],
    [
      'pdf.js reads every page and finds its words',
      async () => {
        const text = await browserText(pdf);
        const missing = [...packet.words, ...packet.claims].filter((one) => !text.includes(plainText(one)));
        must(missing.length === 0, `Not found: ${missing.join(' | ')}`);
      },
    ],
  ];
};

/** @param {Places} places @returns {readonly Check[]} */
const hiddenChecks = ({ pdf, folder, unpacked }) => [
  [
    'place and camera of the photo are not in it',
    () => {
      const plain = path.join(folder, 'plain.pdf');
      read('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', pdf, plain]);
      read('pdfimages', ['-all', pdf, path.join(folder, 'picture')]);
      const pictures = readdirSync(folder).filter((name) => name.startsWith('picture'));
      must(pictures.length > 0, 'It holds no picture');
      for (const name of [pdf, plain, ...pictures.map((one) => path.join(folder, one))]) {
        const bytes = readFileSync(name);
        for (const [what, mark] of PHOTO_MARKS)
          must(!bytes.includes(mark), `${path.basename(name)} holds ${what}`);
      }
    },
  ],
  [
    'the marks are looked for rightly, since the original in the ZIP has them',
    () => {
      const originals = path.join(unpacked, 'exhibits');
      const photo = readdirSync(originals).find((name) => name.endsWith('.jpg')) ?? '';
      const bytes = readFileSync(path.join(originals, photo));
      for (const [what, mark] of PHOTO_MARKS) must(bytes.includes(mark), `${photo} lacks ${what}`);
    },
  ],
];

/**
 * @typedef {object} Manifest
 * @property {string} ticket
 * @property {{ name: string, sample: boolean }} shop
 * @property {{ file: string, sha256: string, pages: number }} packet
 * @property {readonly { number: number, file: string | null, sha256: string | null,
 *   original: { name: string, mime: string } }[]} exhibits
 */

/** @param {Places} places @returns {Manifest} */
const manifestIn = ({ unpacked }) => JSON.parse(readFileSync(path.join(unpacked, 'manifest.json'), 'utf8'));

/** @param {Places} places @returns {readonly Check[]} */
const zipChecks = (places) => [
  ['ZIP: unzip finds no fault', () => void read('unzip', ['-t', places.zip])],
  [
    'ZIP: every fingerprint in SHA256SUMS holds',
    () => void read('sha256sum', ['-c', 'SHA256SUMS'], places.unpacked),
  ],
  [
    'ZIP: SHA256SUMS names every file but itself',
    () => {
      const named = readFileSync(path.join(places.unpacked, 'SHA256SUMS'), 'utf8').trim().split('\n');
      const files = read('unzip', ['-Z1', places.zip]).trim().split('\n');
      const names = new Set(named.map((line) => line.replace(/^\S+ [ *]/, '')));
      const missing = files.filter((name) => name !== 'SHA256SUMS' && !names.has(name));
      must(missing.length === 0, `Without a fingerprint: ${missing.join(', ')}`);
    },
  ],
  [
    'ZIP: its PDF is the packet',
    () =>
      must(
        sha256(path.join(places.unpacked, `${places.packet.base}.pdf`)) === sha256(places.pdf),
        'It is another file',
      ),
  ],
  [
    'manifest: names shop, ticket, packet and every exhibit with its fingerprint',
    () => {
      const manifest = manifestIn(places);
      must(
        manifest.shop.name === 'Maple & Pine Home' && manifest.shop.sample,
        'It does not name the sample shop',
      );
      must(manifest.ticket === places.packet.ticket, `It names the ticket ${manifest.ticket}`);
      must(manifest.packet.sha256 === sha256(places.pdf), 'It names another packet');
      must(manifest.exhibits.length === EXHIBITS, `It names ${manifest.exhibits.length} exhibits`);
      for (const { number, file, sha256: wanted } of manifest.exhibits) {
        must(file !== null, `Exhibit ${number} has no file`);
        must(sha256(path.join(places.unpacked, file ?? '')) === wanted, `Exhibit ${number} is another file`);
      }
    },
  ],
];

/** @param {string} pdf */
const rotations = (pdf) =>
  [...read('pdfinfo', ['-f', '1', '-l', '-1', pdf]).matchAll(/rot:\s+(\d+)/gu)].map((found) => found[1]);

/** @param {Places} places @returns {readonly Check[]} */
const kindChecks = (places) => [
  [
    'exhibits: a photo, a screenshot, a table and PDFs, of 3 pages and with turned ones',
    () => {
      const { exhibits } = manifestIn(places);
      const kinds = exhibits.map(({ original }) => original.mime);
      for (const kind of ['image/jpeg', 'image/png', 'text/csv', 'application/pdf'])
        must(kinds.includes(kind), `None is ${kind}`);
      const pdfs = exhibits
        .filter(({ original }) => original.mime === 'application/pdf')
        .map(({ file }) => path.join(places.unpacked, file ?? ''));
      must(
        pdfs.some((pdf) => pdfFacts(pdf).get('Pages') === '3'),
        'None has 3 pages',
      );
      must(
        pdfs.some((pdf) => rotations(pdf).some((turn) => turn !== '0')),
        'None has a turned page',
      );
    },
  ],
];

/**
 * All checks of a packet that the demo left in a folder.
 * @param {import('./expected-packets.mjs').ExpectedPacket} packet
 * @param {string} output
 * @param {string} folder for what the checks make
 * @returns {readonly Check[]}
 */
export function packetChecks(packet, output, folder) {
  mkdirSync(folder);
  const places = {
    packet,
    folder,
    pdf: path.join(output, `${packet.base}.pdf`),
    zip: path.join(output, `${packet.base}.zip`),
    unpacked: path.join(folder, 'zip'),
  };
  /** @type {readonly Check[]} */
  const checks = [
    ['PDF and ZIP are there', () => void read('unzip', ['-q', '-o', places.zip, '-d', places.unpacked])],
    ...formChecks(places),
    ...textChecks(places),
    ...zipChecks(places),
    ...hiddenChecks(places),
    ...kindChecks(places),
  ];
  return checks.map(([name, run]) => [`${packet.label}: ${name}`, run]);
}
