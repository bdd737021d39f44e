const RTL = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
const LETTER = /\p{L}/u;
const OF_RTL = new RegExp(`[${RTL}]`, 'u');

/** Letters of one direction with their marks, or what stands between letters. Nothing in it is read twice. */
const PARTS = new RegExp(
  `(?<right>(?:(?=\\p{L})[${RTL}]\\p{M}*)+)|(?<left>(?:(?=\\p{L})[^${RTL}]\\p{M}*)+)|[^\\p{L}]+`,
  'gu',
);
const UP_TO_LAST_FIGURE = /^[^]*\p{N}/u;

/** Whether a text runs from right to left, by its first letter. */
export const isRightToLeft = (text: string): boolean => {
  const [first] = LETTER.exec(text) ?? [];
  return first !== undefined && OF_RTL.test(first);
};

/** A piece of a text that runs in one direction. */
export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

interface Part {
  readonly text: string;
  /** Null where no letter stands in it. */
  readonly rightToLeft: boolean | null;
}

const partsOf = (text: string): readonly Part[] =>
  Array.from(text.matchAll(PARTS), ({ 0: part, groups }) => ({
    text: part,
    rightToLeft: groups?.['right'] !== undefined ? true : groups?.['left'] !== undefined ? false : null,
  }));

/** What stands between two parts goes with these where they agree, else with the paragraph, but for the figures of a name. */
const between = (
  text: string,
  before: Part | undefined,
  after: Part | undefined,
  own: boolean,
): readonly Stretch[] => {
  if (before !== undefined && before.rightToLeft === after?.rightToLeft)
    return [{ text, rightToLeft: before.rightToLeft ?? own }];
  const [figures = ''] = before?.rightToLeft === false ? (UP_TO_LAST_FIGURE.exec(text) ?? []) : [];
  return [
    { text: figures, rightToLeft: false },
    { text: text.slice(figures.length), rightToLeft: own },
  ];
};

const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const all: { texts: string[]; rightToLeft: boolean }[] = [];
  for (const { text, rightToLeft } of stretches) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.rightToLeft === rightToLeft) last.texts.push(text);
    else all.push({ texts: [text], rightToLeft });
  }
  return all.map(({ texts, rightToLeft }) => ({ text: texts.join(''), rightToLeft }));
};

/**
 * A text cut where its direction changes. Blanks, signs and figures between words of one direction go with these, all others
 * with the paragraph, whose direction is given. Put together again the stretches are the text; one is there in any case.
 */
export const stretchesOf = (text: string, rightToLeft: boolean): readonly Stretch[] => {
  const parts = partsOf(text);
  const stretches = parts.flatMap((part, index) =>
    part.rightToLeft === null
      ? between(part.text, parts[index - 1], parts[index + 1], rightToLeft)
      : [{ text: part.text, rightToLeft: part.rightToLeft }],
  );
  return text === '' ? [{ text, rightToLeft }] : joined(stretches);
};
