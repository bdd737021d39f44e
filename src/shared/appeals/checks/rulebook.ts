import { escaped } from '../../kernel/words.ts';
import { type Check, type Noticed, placeKey, saying } from './check.ts';

const pattern = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${words
      .split(/[\s-]+/u)
      .map(escaped)
      .join('[\\s\\u00a0-]+')}(?![\\p{L}\\d])`,
    'iu',
  );

/**
 * Terms of another market's rules: blogs carry them over, and a reader of this market has never seen them (policy facts
 * §8). A term that the notice or the case itself has is its own here.
 */
const foreignTerms: Check['look'] = ({ facts, texts }) => {
  const { foreign, noticeText, points } = facts.records;
  const { title, detail } = facts.cover;
  const own = [noticeText, ...facts.lines, title, detail, points === null ? '' : `${points} points`].join(
    '\n',
  );
  const strange = foreign
    .map((mark) => ({ mark, words: pattern(mark.words) }))
    .filter(({ words }) => !words.test(own));
  return texts.flatMap(({ plain, name, spot }): readonly Noticed[] => {
    const found = strange.flatMap(({ mark, words }) => {
      const hit = words.exec(plain)?.[0];
      return hit === undefined ? [] : [{ mark, hit }];
    });
    const [first] = found.toSorted((a, b) => b.hit.length - a.hit.length);
    if (first === undefined) return [];
    return [
      {
        at: placeKey(spot),
        title: `“${first.hit}” is of another market’s rules`,
        detail: `In ${name}. The policy pack of ${first.mark.market} has this term, and the one of this shop has not. Use the words of the notice.`,
        spot,
        mark: saying(first.hit),
      },
    ];
  });
};

/** Whether the draft argues by this market's rules. */
export const rulebookChecks: readonly Check[] = [
  { key: 'other rulebook', severity: 'look', look: foreignTerms },
];
