import type { Pack } from '../policy/pack.ts';
import { isOnScale } from '../rating/model.ts';
import { around, lineAt } from './clauses.ts';
import { overlaps, type NoticeProposal, type Span } from './proposal.ts';

const kind =
  '(?:(?:AHR|VP|violation|penalty|demerit|enforcement|health|account\\s+health(?:\\s+rating)?)\\s+)?';
const points = '(?:points?|pts?)(?![\\p{L}\\d])';
const amount = '(?<amount>\\d{1,6})(?![\\d%]|[.,/]\\d|\\s*/)';
const open = '(?<![\\p{L}\\d.,/$]|\\d[ \\u00a0])';
/** On the same line: the last group of a ticket's digits is not the number of the points in the next line. */
const gap = '[^\\S\\n]*';
const taken = '(?:deducted|taken|lost|issued|assigned|charged|applied|imposed)';

/** Whether the words of the line, or of the whole thought, can put it in doubt. */
type Scope = 'line' | 'thought';

/** How a text says that points are taken, each with whether its words leave no other meaning. */
const patterns: readonly (readonly [RegExp, Scope])[] = [
  [
    new RegExp(
      `${open}(?:${taken}[^\\S\\n]+)?${kind}points?(?:\\s+(?:${taken}|deduction|penalty))?(?:\\s*[:：=]\\s*|[^\\S\\n]*\\r?\\n[^\\S\\n]*|\\t)[-−–]?\\s?${amount}(?!\\s*(?:[-–−]|to|or)\\s*\\d)`,
      'giu',
    ),
    'line',
  ],
  [new RegExp(`${open}[-−–]\\s?${amount}${gap}${kind}${points}`, 'giu'), 'thought'],
  [
    new RegExp(
      `(?:deduct(?:ed|s|ing)?|deduction of|los[et]|charged?|issued|imposed)\\s+(?:you\\s+|with\\s+|of\\s+)?[-−–]?${amount}${gap}${kind}${points}`,
      'giu',
    ),
    'thought',
  ],
  [
    new RegExp(
      `${open}${amount}${gap}${kind}${points}\\s+(?:(?:have|has|were|was|are|is|will|been|be|being)\\s+){0,3}${taken}(?!\\p{L})`,
      'giu',
    ),
    'thought',
  ],
  [new RegExp(`${open}${amount}${gap}(?:violation|penalty|demerit)\\s+${points}`, 'giu'), 'thought'],
];

const none: readonly (readonly [RegExp, Scope])[] = [
  [
    new RegExp(
      `${open}${kind}points?(?:\\s+(?:deducted|deduction))?\\s*[:：=]\\s*(?:none|no points)(?!\\p{L})`,
      'giu',
    ),
    'line',
  ],
  [
    new RegExp(
      `${open}(?:no|zero)\\s+${kind}${points}\\s+(?:(?:have|has|were|was|are|is|will|been|be|being)\\s+){0,3}${taken}(?!\\p{L})`,
      'giu',
    ),
    'thought',
  ],
];

/** Words with which a number of points is a rule, a sum, a rating, a threat or a gain, and not what this notice takes. */
const inDoubt = new RegExp(
  [
    '\\b(?:avoid\\w*|prevent\\w*|risk\\w*|warning|first|may(?!\\s+\\d)|might|could|can|would|should|if|unless|otherwise|up to|at least|at most|more than|less than|fewer|maximum|minimum|max|min|or more|each|every|per|reach(?:es|ed|ing)?|threshold|when|once|whenever|total|overall|sum|current(?:ly)?|balance|remain(?:ing|s)?|left|accumulat\\w*|accrued|now|restor\\w*|return(?:ed|s)?|regain\\w*|gain\\w*|earn\\w*|award\\w*|reward|bonus|previous(?:ly)?|already|earlier|another|additional|extra|repeat\\w*|future|next|between|example|e\\.g|sample|limit|range|expire\\w*|remov\\w*|revers\\w*|reinstat\\w*|cancel\\w*|appeal\\w*|not|never|instead|original(?:ly)?|order|total)\\b',
    '\\bfrom\\s+\\d',
    '\\bto\\s+\\d',
    '\\badded\\b',
    '\\bha(?:ve|s|d)\\b(?!\\s+been)',
    "n[’']t\\b",
    '[?]',
  ].join('|'),
  'iu',
);

/** "Points: 176" alone may be the rating: a loss has its sign, or a word of its own. */
const isLoss = new RegExp(
  `[-−–]\\s?\\d|${taken}|deduct|los[et]|violation|penalty|demerit|no(?:ne)?\\b`,
  'iu',
);

const rangeBefore = /\d\s*(?:[-–−/]|to|or|and|of|out of)\s*$/iu;

/** A label is all that stands before its number in the line: "Shop violation points: 12" may be a sum. */
const isWholeLabel = (text: string, span: Span): boolean => {
  const { start } = lineAt(text, span);
  return /(?:^|\t)[\s*•·-]*$/u.test(text.slice(start, span.from));
};

interface Way {
  readonly scope: Scope;
  readonly pack: Pack;
}

const proposal = (text: string, span: Span, value: string, { scope, pack }: Way): NoticeProposal => {
  const words = scope === 'line' ? lineAt(text, span).line : around(text, span);
  const isRange = rangeBefore.test(text.slice(Math.max(0, span.from - 12), span.from));
  const isPart = scope === 'line' && !isWholeLabel(text, span);
  const isClear = !isRange && !isPart && !inDoubt.test(words) && isLoss.test(text.slice(span.from, span.to));
  const isPossible = isOnScale(Number(value), pack);
  const doubt = isPossible
    ? 'The words around it leave in doubt whether this violation takes them.'
    : 'These are more points than the scale of this market has.';
  const sure = isClear && isPossible;
  const why = sure ? 'The text says that this violation takes them.' : doubt;
  return { field: 'points', value, ...span, sure, why };
};

/** The points that the notice takes, 0 where it says none. `dates` are the places of dates. */
export const readPoints = (text: string, dates: readonly Span[], pack: Pack): readonly NoticeProposal[] => {
  const amounts = patterns.flatMap(([pattern, scope]) =>
    [...text.matchAll(pattern)].map((match) => {
      const span = { from: match.index, to: match.index + match[0].length };
      return proposal(text, span, String(Number(match.groups?.['amount'] ?? '')), { scope, pack });
    }),
  );
  const zeros = none.flatMap(([pattern, scope]) =>
    [...text.matchAll(pattern)].map((match) =>
      proposal(text, { from: match.index, to: match.index + match[0].length }, '0', { scope, pack }),
    ),
  );
  return [...amounts, ...zeros].filter((one) => !dates.some((date) => overlaps(date, one)));
};
