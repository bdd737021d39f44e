import { dayOf } from '../../kernel/time.ts';
import { formatDayLong, NBSP } from '../../kernel/time-words.ts';
import { printedTimes } from '../../notice-reading/printed-times.ts';
import { printedTexts, type ReadinessFacts } from '../draft-texts.ts';
import { characterWords, unprintableByName, unprintableIn } from '../printable.ts';
import { hasPrintedForm, isPictureKind, isVideoKind } from '../printed-kinds.ts';
import { type Check, type Noticed, saying } from './check.ts';

type Exhibit = ReadinessFacts['exhibits'][number];
type Words = readonly [title: string, detail: string];

/** Looks at each exhibit for itself; `name` is "Exhibit 2". */
export const eachExhibit =
  (look: (exhibit: Exhibit, name: string, facts: ReadinessFacts) => Words | null): Check['look'] =>
  ({ facts }) =>
    facts.exhibits.flatMap((exhibit, index): readonly Noticed[] => {
      const words = look(exhibit, `Exhibit${NBSP}${index + 1}`, facts);
      if (words === null) return [];
      const [title, detail] = words;
      return [{ at: exhibit.id, title, detail, spot: { kind: 'exhibit', id: exhibit.id } }];
    });

// Whoever made a copy without what is private hardly means to send the original.
const unredacted = eachExhibit(({ redactedCopy }, name) =>
  redactedCopy === null
    ? null
    : [
        `${name} shows the original of a redacted copy`,
        `Evidence${NBSP}${redactedCopy} is the copy. Show it instead, or take the original out.`,
      ],
);

const expired = eachExhibit(({ validUntil }, name, { records: { now, zone } }) =>
  validUntil === null || validUntil >= dayOf(now, zone)
    ? null
    : [
        `${name} has expired`,
        `It says itself that it is valid until ${formatDayLong(validUntil)}. Show the new paper, or say why the old one counts.`,
      ],
);

// A paper carries its own day; a picture is of a moment, and an undated one is a cause of rejections (policy facts §5.6).
const undated = eachExhibit(({ mime, capturedAt, caption, proves, fileName }, name, { records }) => {
  if (!(isPictureKind(mime) || isVideoKind(mime)) || capturedAt !== null) return null;
  if (printedTimes([caption, proves, fileName].join('\n'), records).length > 0) return null;
  return [
    `${name} is an undated ${isVideoKind(mime) ? 'video' : 'picture'}`,
    'It shows one moment. Say in its caption on what day it was taken, or fill the day in at its file.',
  ];
});

const unshown = eachExhibit(({ mime, fileName }, name) =>
  mime === '' || hasPrintedForm(mime)
    ? null
    : [
        `${name} can’t be shown in the packet`,
        `${fileName} is of a kind that has no printed form. File it as PDF, picture or CSV, so that it can be read.`,
      ],
);

// A seller would learn of boxes in the text from the platform's reader otherwise.
const unprintable: Check['look'] = ({ facts, texts }) =>
  unprintableByName(printedTexts(facts, texts)).map(({ name, count, codes, first }) => ({
    at: name,
    title: `${characterWords(count)} can’t be printed`,
    detail: `In ${name}. The packet’s fonts lack ${count === 1 ? 'it' : 'them'}; printed as ${count === 1 ? 'a code point' : 'code points'}: ${codes}.`,
    spot: first.spot,
    mark: saying(unprintableIn(first.text)[0] ?? ''),
  }));

/** What of the evidence would not carry, and what would not be printed as it stands. */
export const exhibitChecks: readonly Check[] = [
  { key: 'unredacted', severity: 'look', look: unredacted },
  { key: 'expired', severity: 'look', look: expired },
  { key: 'undated', severity: 'look', look: undated },
  { key: 'unshown', severity: 'look', look: unshown },
  { key: 'unprintable', severity: 'look', look: unprintable },
];
