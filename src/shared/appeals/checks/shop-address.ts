import { ownerOf } from '../../private-owners.ts';
import { addressesIn } from '../../redaction-addresses.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Noticed, placeKey, saying } from './check.ts';

/** Two ways to write one word of an address. */
const short: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  lane: 'ln',
  drive: 'dr',
  court: 'ct',
  place: 'pl',
  terrace: 'ter',
  parkway: 'pkwy',
  highway: 'hwy',
  circle: 'cir',
  square: 'sq',
  suite: 'ste',
  apartment: 'apt',
  jalan: 'jl',
  north: 'n',
  east: 'e',
  south: 's',
  west: 'w',
};

const wordsOf = (address: string): readonly string[] =>
  address
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => short[word] ?? word);

/**
 * Whether an address in a text is the one on record: all of its words stand there in their order, so that a part of it, as
 * the street alone, is the same address.
 */
export const isSameAddress = (shown: string, onRecord: string): boolean => {
  const record = wordsOf(onRecord);
  let at = 0;
  for (const word of wordsOf(shown)) {
    const found = record.indexOf(word, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
};

/** Whether an address has the house and the first word of the street of the one on record. */
const isMeantAs = (shown: string, onRecord: string): boolean => {
  const record = wordsOf(onRecord);
  const [house, street] = wordsOf(shown);
  return house !== undefined && street !== undefined && house === record[0] && street === record[1];
};

const otherAddresses = remembered(
  (paragraph: string, onRecord: string): readonly string[] =>
    addressesIn(paragraph).flatMap(({ from, to }) => {
      const shown = paragraph.slice(from, to);
      if (isSameAddress(shown, onRecord)) return [];
      const owner = ownerOf(paragraph, { from, to });
      const isSaidOwn = owner === 'own' || owner === 'writer';
      return isSaidOwn || (owner !== 'buyer' && isMeantAs(shown, onRecord)) ? [shown] : [];
    }),
  (onRecord) => onRecord,
);

const differs: Check['look'] = ({ facts: { cover }, texts }) => {
  const onRecord = cover.shopAddress;
  if (onRecord === null) return [];
  return texts.flatMap(({ paragraphs, name, spot }): readonly Noticed[] => {
    const [first] = paragraphs.flatMap((paragraph) => otherAddresses(paragraph, onRecord));
    if (first === undefined) return [];
    return [
      {
        at: placeKey(spot),
        title: `The shop’s address is “${first}” here`,
        detail: `In ${name}. On record it is “${onRecord}”; a reader compares it with the account. Write it alike, or say whose address this is.`,
        spot,
        mark: saying(first),
      },
    ];
  });
};

/** The shop's address as the account has it: papers that differ are a cause of rejections (policy facts §5.6). */
export const addressChecks: readonly Check[] = [{ key: 'shop address', severity: 'look', look: differs }];
