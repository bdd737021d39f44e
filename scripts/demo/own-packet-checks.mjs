// What the packet of the appeal that the demo wrote must be.
import path from 'node:path';
import { must, pdfFacts, plainText, read } from './outside.mjs';
import { OWN } from './own-appeal.mjs';

const BASE = 'maple-pine-home-appeal-case-15-attempt-1';
const TICKET = '7719045011730288';

/** @param {string} output @returns {readonly import('./packet-checks.mjs').Check[]} */
export function ownPacketChecks(output) {
  const pdf = path.join(output, `${BASE}.pdf`);
  return [
    ['own packet: qpdf finds no fault', () => void read('qpdf', ['--check', pdf])],
    ['own packet: unzip finds no fault', () => void read('unzip', ['-t', path.join(output, `${BASE}.zip`)])],
    [
      'own packet: tagged, titled, Letter',
      () => {
        const facts = pdfFacts(pdf);
        must(facts.get('Tagged') === 'yes', 'It is not tagged');
        must(
          facts.get('Title')?.includes('On-time delivery rate low'),
          `Its title is “${facts.get('Title')}”`,
        );
        must(facts.get('Page size')?.includes('letter'), `Its pages are ${facts.get('Page size')}`);
      },
    ],
    [
      'own packet: what was typed and filed is readable text',
      () => {
        const text = plainText(read('pdftotext', [pdf, '-']) + read('pdftotext', ['-raw', pdf, '-']));
        const wanted = [
          TICKET,
          OWN.request,
          OWN.statement,
          OWN.claim,
          OWN.file,
          ...OWN.rows.flat(),
          'Exhibit 1',
        ];
        const missing = wanted.filter((one) => !text.includes(plainText(one)));
        must(missing.length === 0, `Not found: ${missing.join(' | ')}`);
      },
    ],
  ];
}
