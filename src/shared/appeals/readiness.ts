import { listWords, upperFirst } from '../kernel/words.ts';
import { printedTexts, type ReadinessFacts, texts } from './draft-texts.ts';
import type { Finding, Part } from './finding.ts';
import { characterWords, unprintableByName } from './printable.ts';
import { repeated } from './repeated.ts';
import { citationsIn, gapsIn, plainText, type ExhibitNumbers } from './text.ts';

export interface Readiness {
  readonly findings: readonly Finding[];
  readonly linesAnswered: Part;
  readonly claimsProved: Part;
  readonly exhibitsCited: Part;
}

const isEmpty = (markdown: string): boolean =>
  plainText(markdown, new Map()) === '' && citationsIn(markdown).length === 0;

const openGaps = (facts: ReadinessFacts): readonly Finding[] =>
  texts(facts).flatMap(({ name, markdown, spot }, place) =>
    gapsIn(markdown).map((what, index): Finding => ({
      key: `gap ${place} ${index}`,
      severity: 'mend',
      title: 'A gap is open',
      detail: `${what === '' ? 'Not said what is missing' : upperFirst(what)}, in ${name}.`,
      spot,
    })),
  );

// A citation whose exhibit was taken out would print as nothing, and the claim would stand without its proof.
const lostCitations = (facts: ReadinessFacts): readonly Finding[] => {
  const known = new Set(facts.exhibits.map(({ id }) => id));
  return texts(facts).flatMap(({ name, markdown, spot }, place): readonly Finding[] =>
    citationsIn(markdown).every((id) => known.has(id))
      ? []
      : [
          {
            key: `lost ${place}`,
            severity: 'mend',
            title: 'A citation has no exhibit',
            detail: `An exhibit that was taken out is cited in ${name}.`,
            spot,
          },
        ],
  );
};

const emptyTexts = (facts: ReadinessFacts): readonly Finding[] => {
  const [statement] = facts.sections;
  const findings: Finding[] = [];
  if (facts.request.trim() === '') {
    findings.push({
      key: 'request',
      severity: 'mend',
      title: 'The request is empty',
      detail: 'One sentence says what is asked for.',
      spot: { kind: 'request' },
    });
  }
  for (const [index, { id, markdown }] of facts.claims.entries()) {
    if (isEmpty(markdown))
      findings.push({
        key: `empty ${id}`,
        severity: 'mend',
        title: `Claim\u00a0${index + 1} has no text`,
        detail: 'Write it or remove it.',
        spot: { kind: 'claim', id },
      });
  }
  if (statement !== undefined && isEmpty(statement.markdown)) {
    findings.push({
      key: 'statement',
      severity: 'look',
      title: `“${statement.title}” is empty`,
      detail: 'It stands first in the packet.',
      spot: { kind: 'section', id: statement.id },
    });
  }
  return findings;
};

const answers = ({ claims }: ReadinessFacts, index: number): boolean =>
  claims.some(({ line, markdown }) => line === index && !isEmpty(markdown));

const unanswered = (facts: ReadinessFacts): readonly Finding[] =>
  facts.lines.flatMap((line, index): readonly Finding[] =>
    facts.claims.some((claim) => claim.line === index)
      ? []
      : [
          {
            key: `line ${index}`,
            severity: 'look',
            title: `Line\u00a0${index + 1} of the notice has no claim`,
            detail: `“${line}”`,
            spot: { kind: 'line', index },
          },
        ],
  );

const proved = (facts: ReadinessFacts, markdown: string): boolean => {
  const cited = citationsIn(markdown);
  return facts.exhibits.some(({ id }) => cited.includes(id));
};

const unproved = (facts: ReadinessFacts): readonly Finding[] =>
  facts.claims.flatMap(({ id, markdown }, index): readonly Finding[] =>
    isEmpty(markdown) || proved(facts, markdown)
      ? []
      : [
          {
            key: `unproved ${id}`,
            severity: 'look',
            title: `Claim\u00a0${index + 1} cites no exhibit`,
            detail: 'A claim without proof is an assertion.',
            spot: { kind: 'claim', id },
          },
        ],
  );

/** How often each exhibit is cited, in texts and in the timeline. */
export const timesCited = (facts: ReadinessFacts): ReadonlyMap<string, number> => {
  const all = [
    ...texts(facts).flatMap(({ markdown }) => citationsIn(markdown)),
    ...facts.timeline.flatMap(({ exhibitIds }) => exhibitIds),
  ];
  return new Map(facts.exhibits.map(({ id }) => [id, all.filter((cited) => cited === id).length]));
};

const neverCited = (facts: ReadinessFacts): readonly Finding[] => {
  const times = timesCited(facts);
  const uncited = facts.exhibits
    .map(({ id }, index) => ({ id, number: index + 1 }))
    .filter(({ id }) => (times.get(id) ?? 0) === 0);
  const [first] = uncited;
  if (first === undefined) return [];
  const numbers = listWords(uncited.map(({ number }) => String(number)));
  return [
    {
      key: 'uncited',
      severity: 'info',
      title:
        uncited.length === 1
          ? `Exhibit\u00a0${numbers} is never cited`
          : `${uncited.length} exhibits are never cited`,
      detail:
        uncited.length === 1
          ? 'Cite it or leave it out.'
          : `Exhibits\u00a0${numbers}. Cite each or leave it out.`,
      spot: { kind: 'exhibit', id: first.id },
    },
  ];
};

// A seller would learn of boxes in the text from the platform's reader otherwise.
const unprintable = (facts: ReadinessFacts): readonly Finding[] =>
  unprintableByName(printedTexts(facts)).map(({ name, count, codes, first }): Finding => ({
    key: `unprintable ${name}`,
    severity: 'look',
    title: `${characterWords(count)} can’t be printed`,
    detail: `In ${name}. The packet’s fonts lack ${count === 1 ? 'it' : 'them'}; printed as ${count === 1 ? 'a code point' : 'code points'}: ${codes}.`,
    spot: first.spot,
  }));

// Whoever made a copy without what is private hardly means to send the original.
const unredacted = ({ exhibits }: ReadinessFacts): readonly Finding[] =>
  exhibits.flatMap(({ id, redactedCopy }, index): readonly Finding[] =>
    redactedCopy === null
      ? []
      : [
          {
            key: `unredacted ${id}`,
            severity: 'look',
            title: `Exhibit\u00a0${index + 1} shows the original of a redacted copy`,
            detail: `Evidence\u00a0${redactedCopy} is the copy. Show it instead, or take the original out.`,
            spot: { kind: 'exhibit', id },
          },
        ],
  );

const noTicket = ({ ticket }: ReadinessFacts): readonly Finding[] =>
  ticket.trim() === ''
    ? [
        {
          key: 'ticket',
          severity: 'info',
          title: 'No ticket number on the case',
          detail: 'The packet is printed without one.',
          spot: { kind: 'case' },
        },
      ]
    : [];

/**
 * What a draft's form still lacks, by severity, and the counts beside it. It judges form only: whether an appeal
 * persuades is not for a rule to say. Grounds: policy facts §5 (line by line, each claim with its proof).
 */
export const readinessOf = (facts: ReadinessFacts): Readiness => {
  const times = timesCited(facts);
  return {
    findings: [
      ...openGaps(facts),
      ...lostCitations(facts),
      ...emptyTexts(facts).filter(({ severity }) => severity === 'mend'),
      ...unanswered(facts),
      ...unproved(facts),
      ...emptyTexts(facts).filter(({ severity }) => severity === 'look'),
      ...repeated(facts),
      ...unredacted(facts),
      ...unprintable(facts),
      ...neverCited(facts),
      ...noTicket(facts),
    ],
    linesAnswered: {
      part: facts.lines.filter((_line, index) => answers(facts, index)).length,
      of: facts.lines.length,
    },
    claimsProved: {
      part: facts.claims.filter(({ markdown }) => proved(facts, markdown)).length,
      of: facts.claims.length,
    },
    exhibitsCited: {
      part: facts.exhibits.filter(({ id }) => (times.get(id) ?? 0) > 0).length,
      of: facts.exhibits.length,
    },
  };
};

/** "Ready to export", or "Not ready: 1 to mend, 2 to look at"; `look` alone does not hold an export up. */
export const verdictWords = ({ findings }: Pick<Readiness, 'findings'>): string => {
  const mend = findings.filter(({ severity }) => severity === 'mend').length;
  const look = findings.filter(({ severity }) => severity === 'look').length;
  const words = [...(mend > 0 ? [`${mend} to mend`] : []), ...(look > 0 ? [`${look} to look at`] : [])].join(
    ', ',
  );
  if (mend > 0) return `Not ready: ${words}`;
  return look > 0 ? `Can be exported: ${words}` : 'Ready to export';
};

/** Numbers for the texts of a draft whose exhibits are in order. */
export const numbersOf = (exhibits: readonly { readonly id: string }[]): ExhibitNumbers =>
  new Map(exhibits.map(({ id }, index) => [id, index + 1]));
