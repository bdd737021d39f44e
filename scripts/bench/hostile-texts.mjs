// Texts from outside that are made to be slow, as the rules read them: listings, notices, and lines of a picture whose
// private data are looked for. Each text is as long as the application lets it be, or longer.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.mjs';
import { growth } from './growth.mjs';
import { loadRule } from './rule.mjs';

const listing = {
  letters: 'a',
  'figures and blanks': '1 ',
  'letters and dashes': 'a-',
  'letters and dots': 'a.',
  'figures with a sign': '+1 ',
  'at signs': '@',
  brackets: '(',
  'marks that are not seen': '\u200B',
  'words of a rule': 'free ',
  'letters with a mark': 'a\u0301',
  'signs of percent': '%',
  'figures and dots': '1.',
};
const notice = {
  figures: '1234 ',
  'long numbers': '12345678,',
  'words of points': 'points ',
  labels: 'Violation reason: ',
  blanks: ' ',
  'line ends': '\n',
  deadlines: 'Appeal by Nov 23, 2026, ',
  letters: 'a',
  'doubtful days': 'Deadline 12/11/26 or ',
};
const line = { 'figures and letters': '1 a ', 'letters and dots': 'a.', 'figures and dashes': '1-' };

/** A US shop on a Monday in November, as a notice is read for one. */
const context = { now: Date.UTC(2026, 10, 23, 14, 12), noticeAt: null, zone: 'America/New_York' };
const box = { left: 0.1, top: 0.1, width: 0.8, height: 0.02 };

/**
 * @param {{ runs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict[]>}
 */
export async function hostileTexts({ runs }) {
  const { checkListing } = await loadRule('shared/audits/listing-text.ts');
  const { readNoticeText } = await loadRule('shared/notice-reading/read-notice.ts');
  const { suggestionsFor } = await loadRule('shared/redaction-suggestions.ts');
  const pack = JSON.parse(readFileSync(path.join(projectRoot, 'resources/policy/us-2026.10.json'), 'utf8'));
  return [
    ...growth({
      name: 'listing',
      units: listing,
      long: 40_000,
      runs,
      read: (text) => checkListing(pack, { title: text, description: text }),
    }),
    ...growth({
      name: 'notice',
      units: notice,
      long: 20_000,
      runs,
      read: (text) => readNoticeText(text, { ...context, pack }),
    }),
    ...growth({
      name: 'line of a picture',
      units: line,
      long: 4_000,
      runs,
      read: (text) => suggestionsFor([{ text, box }]),
    }),
  ];
}
