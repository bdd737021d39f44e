import { escaped } from '../../kernel/words.ts';
import { printedTimes } from '../../notice-reading/printed-times.ts';
import type { ReadText } from '../draft-texts.ts';
import { neededSections } from '../template.ts';
import { gapsIn } from '../text.ts';
import type { Check, Noticed } from './check.ts';
import { isEmpty } from './form.ts';

const nothingClaimed: Check['look'] = ({ facts: { mode, claims } }) =>
  mode !== 'wrongDecision' || claims.length > 0
    ? []
    : [
        {
          at: '',
          title: 'No claim answers the notice',
          detail: 'A claim says what of the notice is wrong, and cites the exhibit that shows it.',
          spot: { kind: 'claims' },
        },
      ];

const noLines: Check['look'] = ({ facts: { lines, records } }) =>
  records.noticeText.trim() === '' || lines.some((line) => line.trim() !== '')
    ? []
    : [
        {
          at: '',
          title: 'No line of the notice is entered',
          detail:
            'Its text is on file, but not which of its lines the appeal answers. Enter them at the case; each then asks for its claim.',
          spot: { kind: 'notice' },
        },
      ];

const asked: Readonly<Record<string, string>> = {
  statement: 'Say what went wrong, and when.',
  cause: 'Say why it happened.',
  done: 'Say what was done, when and by whom.',
  prevention: 'Say what keeps it from coming again, who sees to it, and from when.',
};

const emptySections: Check['look'] = ({ facts: { mode, sections } }) => {
  const needed = neededSections(mode);
  return sections
    .filter(({ id, markdown }) => needed.has(id) && isEmpty(markdown))
    .map(({ id, title }) => ({
      at: id,
      title: `“${title}” is empty`,
      detail: `The packet would leave it out. ${asked[id] ?? 'Write it.'}`,
      spot: { kind: 'section', id },
    }));
};

/** Days that are told without a number: "every Monday", "from December 2026". */
const otherDays =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\p{L})|(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{4}(?!\d)/iu;

const namesPerson = (text: string, people: readonly string[]): boolean =>
  people
    .flatMap((name) => [name.trim(), name.trim().split(/\s+/u)[0] ?? ''])
    .filter((name) => name.length > 1)
    .some((name) => new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, 'u').test(text));

const isPrevention = ({ spot, plain, markdown }: ReadText): boolean =>
  spot.kind === 'section' &&
  spot.id === 'prevention' &&
  plain !== '' &&
  // What is missing is to mend already.
  gapsIn(markdown).length === 0;

const planWithoutOwner: Check['look'] = ({ facts: { mode, records }, texts }) =>
  texts
    .filter((text) => mode === 'weFixedIt' && isPrevention(text))
    .filter(({ plain }) => !namesPerson(plain, records.people))
    .filter(({ plain }) => !otherDays.test(plain) && printedTimes(plain, records).length === 0)
    .map(({ name, spot }): Noticed => ({
      at: '',
      title: 'Prevention without a person and a day',
      detail: `${name} names neither a person of the shop nor a day. Say who sees to it, and from when.`,
      spot,
    }));

/** Whether the parts that a mode of appeal can't do without are there: policy facts §5.5. */
export const partMends: readonly Check[] = [
  { key: 'claims', severity: 'mend', look: nothingClaimed },
  { key: 'section', severity: 'mend', look: emptySections },
];

export const partLooks: readonly Check[] = [
  { key: 'lines', severity: 'look', look: noLines },
  { key: 'plan', severity: 'look', look: planWithoutOwner },
];
