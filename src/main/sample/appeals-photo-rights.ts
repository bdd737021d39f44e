import { type Calendar, fullDate, shortDate } from './calendar.ts';
import type { SampleAppeal } from './outline.ts';
import { by, sent } from './stamps.ts';

/** The first attempt was sent before the case was put on record, so its dates lie before those of its record. */
const photoRightsFirst = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'photoRights',
  started: by(calendar, 1, '21:30', 'Listings'),
  mode: 'wrongDecision',
  exhibits: [],
  request: 'Please restore the second image: the photo was made for this shop.',
  sections: {
    statement: `Sent on ${fullDate(calendar.day(20))} from Seller Center without an exhibit.`,
    since: '',
  },
  timeline: [],
  claims: [{ line: 0, markdown: 'The photo was made for this shop and is not copied.' }],
  saved: by(calendar, 1, '21:33', 'Listings'),
  // What was typed into Seller Center then was not kept.
  sent: {
    ...by(calendar, 1, '21:34', 'Listings'),
    sentAt: calendar.at(20, '09:15'),
    way: null,
    also: [],
  },
  decided: {
    ...by(calendar, 1, '21:36', 'Listings'),
    decidedAt: calendar.at(8, '12:40'),
    outcome: 'rejected',
    note: 'No proof of ownership was attached',
  },
});

const photoRightsSecond = (calendar: Calendar): SampleAppeal => ({
  caseKey: 'photoRights',
  started: by(calendar, 1, '21:38', 'Listings'),
  mode: 'wrongDecision',
  exhibits: [
    {
      evidence: 'licence14',
      caption: 'Licence of the photo',
      proves: 'Claim 1: who made the photo, and for whom',
    },
  ],
  request: 'Please restore the second image: the studio that made the photo licenses it to this shop.',
  sections: {
    statement:
      'The first attempt had no exhibit. The licence names the six photos of the product {licence14}.',
    since: '',
  },
  timeline: [
    { when: shortDate(calendar.day(23)), what: 'The studio confirms the licence.', evidence: ['licence14'] },
  ],
  claims: [{ line: 0, markdown: 'The photo was made by the studio for this shop {licence14}.' }],
  saved: by(calendar, 1, '21:46', 'Listings'),
  sent: sent(calendar, [1, '21:49'], 'Listings'),
  decided: null,
});

/** Both attempts of case 14: one that was sent before the case was put on record, and one that waits. */
export const photoRightsAppeals = (calendar: Calendar): readonly SampleAppeal[] => [
  photoRightsFirst(calendar),
  photoRightsSecond(calendar),
];
