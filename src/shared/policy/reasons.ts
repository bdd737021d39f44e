import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Reason = { readonly path: readonly PropertyKey[]; readonly reason: string };

const typeWords: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['null', 'null'],
]);

const typed = (type: string): string => typeWords.get(type) ?? type;

const kindOf = (input: unknown): string => {
  if (input === null) return 'null';
  return Array.isArray(input) ? 'a list' : typed(typeof input);
};

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

const wrongSize = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string => {
  const isSmall = issue.code === 'too_small';
  const limit = String(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return isSmall ? 'must not be empty' : `longer than ${limit} characters`;
  if (issue.origin === 'array') return `must have at ${isSmall ? 'least' : 'most'} ${limit} in it`;
  const isOpen = issue.inclusive === false;
  return `must be ${isOpen ? (isSmall ? 'above' : 'below') : isSmall ? 'at least' : 'at most'} ${limit}`;
};

const formatWords: ReadonlyMap<string, string> = new Map([['date', 'must be a day, as in 2026-10-02']]);

const subject = (input: unknown): string => (typeof input === 'object' ? 'is' : `${quoted([input])} is`);

const isMissing = (issue: Issue): boolean =>
  ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code) && issue.input === undefined;

const reasonOf = (issue: Issue): string => {
  if (isMissing(issue)) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${typed(issue.expected)}, and is ${kindOf(issue.input)}`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.length === 1 ? '' : 'one of '}${quoted(issue.values)}`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return wrongSize(issue);
  if (issue.code === 'invalid_format') return formatWords.get(issue.format) ?? `must be ${issue.message}`;
  if (issue.code === 'invalid_union')
    return `${subject(issue.input)} not one of the kinds that the format knows`;
  return issue.message;
};

/**
 * What the schema says of a pack that does not fit it, as places and plain reasons. The issues must carry their input.
 * A field that the format does not know is named by its own place, so that two in one object are two lines.
 */
export const placedReasons = (issues: readonly Issue[]): readonly Reason[] =>
  issues.flatMap((issue): readonly Reason[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], reason: 'no field of the format' }))
      : [{ path: issue.path, reason: reasonOf(issue) }],
  );
