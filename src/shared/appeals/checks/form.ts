import { listWords, upperFirst } from '../../kernel/words.ts';
import { NBSP } from '../../kernel/time-words.ts';
import type { ReadinessFacts } from '../draft-texts.ts';
import { citationsIn, gapsIn, plainText } from '../text.ts';
import { neededSections } from '../template.ts';
import type { Check, Noticed } from './check.ts';

/** Whether a text says nothing and cites nothing. */
export const isEmpty = (markdown: string): boolean =>
  plainText(markdown, new Map()) === '' && citationsIn(markdown).length === 0;

const openGaps: Check['look'] = ({ texts }) =>
  texts.flatMap(({ name, markdown, spot }, place) =>
    gapsIn(markdown).map((what, index) => ({
      at: `${place} ${index}`,
      title: 'A gap is open',
      detail: `${what === '' ? 'Not said what is missing' : upperFirst(what)}, in ${name}.`,
      spot,
      mark: { kind: 'gap', index, what },
    })),
  );

// A citation whose exhibit was taken out would print as nothing, and the claim would stand without its proof.
const lostCitations: Check['look'] = ({ facts, texts }) => {
  const known = new Set(facts.exhibits.map(({ id }) => id));
  return texts.flatMap(({ name, markdown, spot }, place): readonly Noticed[] =>
    citationsIn(markdown).every((id) => known.has(id))
      ? []
      : [
          {
            at: String(place),
            title: 'A citation has no exhibit',
            detail: `An exhibit that was taken out is cited in ${name}.`,
            spot,
          },
        ],
  );
};

const emptyRequest: Check['look'] = ({ facts: { request } }) =>
  request.trim() !== ''
    ? []
    : [
        {
          at: '',
          title: 'The request is empty',
          detail: 'One sentence says what is asked for.',
          spot: { kind: 'request' },
        },
      ];

const emptyClaims: Check['look'] = ({ facts: { claims } }) =>
  claims.flatMap(({ id, markdown }, index): readonly Noticed[] =>
    isEmpty(markdown)
      ? [
          {
            at: id,
            title: `Claim${NBSP}${index + 1} has no text`,
            detail: 'Write it or remove it.',
            spot: { kind: 'claim', id },
          },
        ]
      : [],
  );

// Where all parts are needed, an empty first one is told among these.
const emptyStatement: Check['look'] = ({ facts: { mode, sections } }) => {
  const [statement] = sections;
  if (statement === undefined || neededSections(mode).has(statement.id) || !isEmpty(statement.markdown))
    return [];
  return [
    {
      at: '',
      title: `“${statement.title}” is empty`,
      detail: 'It stands first in the packet.',
      spot: { kind: 'section', id: statement.id },
    },
  ];
};

const unanswered: Check['look'] = ({ facts: { lines, claims } }) =>
  lines.flatMap((line, index): readonly Noticed[] =>
    claims.some((claim) => claim.line === index)
      ? []
      : [
          {
            at: String(index),
            title: `Line${NBSP}${index + 1} of the notice has no claim`,
            detail: `“${line}”`,
            spot: { kind: 'line', index },
          },
        ],
  );

/** Whether a claim answers a line of the notice. */
export const answers = ({ claims }: ReadinessFacts, index: number): boolean =>
  claims.some(({ line, markdown }) => line === index && !isEmpty(markdown));

/** Whether a text cites an exhibit that is there. */
export const proved = (facts: ReadinessFacts, markdown: string): boolean => {
  const cited = citationsIn(markdown);
  return facts.exhibits.some(({ id }) => cited.includes(id));
};

const unproved: Check['look'] = ({ facts }) =>
  facts.claims.flatMap(({ id, markdown }, index): readonly Noticed[] =>
    isEmpty(markdown) || proved(facts, markdown)
      ? []
      : [
          {
            at: id,
            title: `Claim${NBSP}${index + 1} cites no exhibit`,
            detail: 'A claim without proof is an assertion.',
            spot: { kind: 'claim', id },
          },
        ],
  );

/** How often each exhibit is cited, in texts and in the timeline. */
export const timesCited = (
  facts: Pick<ReadinessFacts, 'request' | 'sections' | 'claims' | 'timeline' | 'exhibits'>,
): ReadonlyMap<string, number> => {
  const times = new Map(facts.exhibits.map(({ id }) => [id, 0]));
  const written = [facts.request, ...facts.timeline.map(({ what }) => what)];
  const all = [
    ...[...written, ...[...facts.claims, ...facts.sections].map(({ markdown }) => markdown)].flatMap(
      citationsIn,
    ),
    ...facts.timeline.flatMap(({ exhibitIds }) => exhibitIds),
  ];
  for (const id of all) {
    const before = times.get(id);
    if (before !== undefined) times.set(id, before + 1);
  }
  return times;
};

const neverCited: Check['look'] = ({ facts }) => {
  const times = timesCited(facts);
  const uncited = facts.exhibits
    .map(({ id }, index) => ({ id, number: index + 1 }))
    .filter(({ id }) => times.get(id) === 0);
  const [first] = uncited;
  if (first === undefined) return [];
  const numbers = listWords(uncited.map(({ number }) => String(number)));
  const isOne = uncited.length === 1;
  return [
    {
      at: '',
      title: isOne ? `Exhibit${NBSP}${numbers} is never cited` : `${uncited.length} exhibits are never cited`,
      detail: isOne ? 'Cite it or leave it out.' : `Exhibits${NBSP}${numbers}. Cite each or leave it out.`,
      spot: { kind: 'exhibit', id: first.id },
    },
  ];
};

const noTicket: Check['look'] = ({ facts: { ticket } }) =>
  ticket.trim() !== ''
    ? []
    : [
        {
          at: '',
          title: 'No ticket number on the case',
          detail: 'The packet is printed without one.',
          spot: { kind: 'case' },
        },
      ];

/** Whether the draft is whole: policy facts §5 ask for an answer to each line, and for its proof. */
export const formMends: readonly Check[] = [
  { key: 'gap', severity: 'mend', look: openGaps },
  { key: 'lost', severity: 'mend', look: lostCitations },
  { key: 'request', severity: 'mend', look: emptyRequest },
  { key: 'empty', severity: 'mend', look: emptyClaims },
];

export const formLooks: readonly Check[] = [
  { key: 'line', severity: 'look', look: unanswered },
  { key: 'unproved', severity: 'look', look: unproved },
  { key: 'statement', severity: 'look', look: emptyStatement },
  { key: 'uncited', severity: 'info', look: neverCited },
  { key: 'ticket', severity: 'info', look: noTicket },
];
