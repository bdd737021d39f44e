import { expect, it } from 'vitest';
import type { Finding, Part, Severity } from '#shared/appeals/finding.ts';
import { strengthWords } from '#shared/appeals/strength.ts';

const finding = (severity: Severity): Finding => ({
  key: '',
  rule: '',
  severity,
  title: '',
  detail: '',
  spot: { kind: 'case' },
});
const words = (lines: Part, claims: Part, exhibits: Part, found: readonly Severity[]): string =>
  strengthWords({
    findings: found.map(finding),
    linesAnswered: lines,
    claimsProved: claims,
    exhibitsCited: exhibits,
  }).replaceAll('\u00a0', ' ');
const of = (part: number, whole: number): Part => ({ part, of: whole });

it.each([
  [
    words(of(3, 3), of(5, 5), of(6, 6), ['info']),
    'All 3 lines answered, all 5 claims proved, all 6 exhibits cited, nothing left to mend.',
  ],
  [
    words(of(3, 3), of(4, 5), of(1, 6), ['look', 'look']),
    '1 of 6 exhibits cited, 4 of 5 claims proved, all 3 lines answered, nothing to mend, 2 to look at.',
  ],
  [
    words(of(0, 1), of(1, 1), of(0, 0), ['mend', 'look']),
    'No line answered, the claim proved, 1 to mend before export.',
  ],
  [
    words(of(2, 2), of(1, 2), of(1, 1), []),
    '1 of 2 claims proved, both lines answered, the exhibit cited, nothing left to mend.',
  ],
  [words(of(0, 0), of(0, 0), of(0, 0), []), 'Nothing left to mend.'],
])('tells %s', (told, expected) => {
  expect(told).toBe(expected);
  expect(told).not.toMatch(/%/u);
});
