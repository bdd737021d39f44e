import { listWords } from '../../kernel/words.ts';
import { formatInstant, NBSP, timeLeft } from '../../kernel/time-words.ts';
import { isPrintedLimit, limitOf } from '../channel-limits.ts';
import type { CaseFacts } from '../draft-texts.ts';
import { charCount, draftPlainText, numbersOf } from '../text.ts';
import type { Check, Noticed } from './check.ts';

const plainNumber = new Intl.NumberFormat('en');

/** A text that no field takes whole loses its last claims there; which field there is, Seller Center says. */
const tooLong: Check['look'] = ({ facts }) => {
  const limits = facts.records.channels.filter(isPrintedLimit).flatMap((channel) => {
    const limit = limitOf(channel);
    return limit === null ? [] : [{ label: channel.label, limit }];
  });
  if (limits.length === 0) return [];
  const most = Math.max(...limits.map(({ limit }) => limit));
  const count = charCount(draftPlainText(facts, numbersOf(facts.exhibits)));
  if (count <= most) return [];
  const [first] = facts.sections;
  const fields = listWords(limits.map(({ label, limit }) => `${label} ${plainNumber.format(limit)}`));
  return [
    {
      at: '',
      title: `The text is ${plainNumber.format(count - most)}${NBSP}characters over every field`,
      detail: `It has ${plainNumber.format(count)}; the fields take: ${fields}. What is copied for a field leaves out its last parts where that is enough: shorten it, so that you choose what stays.`,
      spot: first === undefined ? { kind: 'request' } : { kind: 'section', id: first.id },
    },
  ];
};

const atCase = (title: string, detail: string): readonly Noticed[] => [
  { at: '', title, detail, spot: { kind: 'case' } },
];

const due = ({ clock, zone, now }: CaseFacts): string =>
  clock?.dueAt === null || clock === null ? '' : formatInstant(clock.dueAt, zone, now);

const passed: Check['look'] = ({ facts: { records } }) =>
  records.clock?.state !== 'passed'
    ? []
    : atCase(
        'The time for this appeal is over',
        `It ended ${due(records)}. Late appeals are not reviewed, as far as is known; look whether the ticket still offers one.`,
      );

const running =
  (stage: 'urgent' | 'soon', words: string): Check['look'] =>
  ({ facts: { records } }) => {
    const { clock, now } = records;
    if (clock === null || clock.state !== 'running' || clock.stage !== stage || clock.dueAt === null)
      return [];
    return atCase(`${timeLeft(clock.dueAt - now)} left for this appeal`, `It ends ${due(records)}. ${words}`);
  };

/** What no wording mends: the room of the fields, and the time that is left, in the stages of every clock. */
export const limitChecks: readonly Check[] = [
  { key: 'late', severity: 'look', look: passed },
  {
    key: 'ends today',
    severity: 'look',
    look: running('urgent', 'Send it first, and polish what time allows.'),
  },
  { key: 'too long', severity: 'look', look: tooLong },
];

export const limitNews: readonly Check[] = [
  { key: 'ends soon', severity: 'info', look: running('soon', 'Leave time to upload the files.') },
];
