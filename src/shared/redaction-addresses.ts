import type { Stretch } from './redaction-lines.ts';

const street =
  /\b\d{1,6}[A-Za-z]?,?\s+(?:[\p{L}\d.'’-]+\s+){0,5}(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|way|ct|court|pl|place|ter|terrace|pkwy|parkway|hwy|highway|cir|circle|close|crescent|square|sq)\b\.?(?:,?\s+(?:(?:apt|apartment|unit|suite|ste|flat|floor|#)\.?\s*#?[\w-]+|#\s*[\w-]+))?/giu;
const jalan = /\b(?:jalan|jl\.?|lorong|soi|thanon)\s+[\p{L}\d][^,\n]{2,60}/giu;
const box = /\bp\.?\s?o\.?\s?box\s+\d+/giu;
const usTown = /\b\p{Lu}[\p{L}.'’ -]{1,40},\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/gu;
const ukPostcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b/gu;

const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
/** "Springfield IL 62704": without the comma before the state, its letters must be those of one. */
const usTownPlain = new RegExp(
  `\\b(?:\\p{Lu}[\\p{L}.'’-]{1,20}\\s+){1,4}(?:${states})[\\s,]+\\d{5}(?:-\\d{4})?\\b`,
  'gu',
);

/** What an address goes on with after its street, where it does not say its postal code: ", Springfield, IL". */
const townAfter = new RegExp(
  `^,?\\s+(?:\\p{Lu}[\\p{L}.'’-]{1,20}\\s+){0,3}\\p{Lu}[\\p{L}.'’-]{1,20}(?:,\\s*|\\s+)(?:${states})\\b(?!\\s*\\p{L})(?:[\\s,]+\\d{5}(?:-\\d{4})?\\b)?`,
  'u',
);
/** A town before its postal code, or a country after it, stands between two parts of one address. */
const between = /^[\s,]*(?:\p{Lu}[\p{L}.'’-]{0,20}[\s,]+){0,5}$/u;
const townAlone = /^,\s*\d{5}(?:-\d{4})?\b/u;

const patterns = [street, jalan, box, usTown, usTownPlain, ukPostcode];

const longerFirst = (a: Stretch, b: Stretch): number => a.from - b.from || b.to - a.to;

const withTown = (text: string, { from, to }: Stretch): Stretch => {
  const rest = text.slice(to);
  const more = townAfter.exec(rest) ?? townAlone.exec(rest);
  return { from, to: to + (more?.[0].length ?? 0) };
};

/** The addresses in a text: street, town and postal code are one, however they are set apart. */
export const addressesIn = (text: string): readonly Stretch[] => {
  const parts = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      withTown(text, { from: index, to: index + found.trimEnd().length }),
    ),
  );
  const kept: Stretch[] = [];
  for (const part of parts.toSorted(longerFirst)) {
    const last = kept.at(-1);
    const isMore =
      last !== undefined && (part.from < last.to || between.test(text.slice(last.to, part.from)));
    if (isMore) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
    else kept.push(part);
  }
  return kept;
};

/** Whether a text begins with the number of a house and its street. */
export const beginsWithStreet = (text: string): boolean => [...text.matchAll(street)][0]?.index === 0;
