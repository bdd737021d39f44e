import { describe, expect, it } from 'vitest';
import {
  leastFileMb,
  limitWords,
  megabyteWords,
  mostFileMb,
  readMegabytes,
  statedFileLimit,
} from '#shared/appeals/channel-limits.ts';
import type { AppealChannel } from '#shared/policy/pack.ts';
import { usPack } from '../packs.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const value = <T>(one: T) => ({ value: one, source: 's', confidence: 'single' as const });
const unknown = { value: null, source: 's', confidence: 'unknown' as const };
const channel = (label: string, part: Partial<AppealChannel>): AppealChannel => ({
  id: label,
  label,
  maxChars: unknown,
  ...part,
});

describe('the limit of a file', () => {
  it('is the narrowest that a channel states, with how many files the same one takes; none where none is known', () => {
    expect(statedFileLimit(usPack.channels)).toBeNull();
    expect(statedFileLimit([channel('Form', { maxFileMb: unknown, maxFiles: value(3) })])).toBeNull();
    expect(
      statedFileLimit([
        channel('Mail', { maxFileMb: value(25) }),
        channel('Form', { maxFileMb: value(5), maxFiles: value(3) }),
        channel('Chat', {}),
      ]),
    ).toEqual({ megabytes: 5, files: 3, index: 1, label: 'Form' });
  });

  it.each([
    ['10', 10],
    [' 2,5 ', 2.5],
    ['2.5', 2.5],
    [String(leastFileMb), leastFileMb],
    [String(mostFileMb), mostFileMb],
    ['0.4', null],
    ['2001', null],
    ['', null],
    ['ten', null],
    ['1e3', null],
    ['-5', null],
    ['1.2345', null],
  ])('reads %j as %j', (text, megabytes) => {
    expect(readMegabytes(text)).toBe(megabytes);
  });

  it('is told with whose it is', () => {
    expect(plain(megabyteWords(517_743))).toBe('0.52 MB');
    expect(plain(megabyteWords(10_000_000))).toBe('10 MB');
    expect(plain(limitWords({ bytes: 5_000_000, by: 'pack' }))).toBe('the 5 MB that the policy pack names');
    expect(plain(limitWords({ bytes: 2_500_000, by: 'seller' }))).toBe('the 2.5 MB that you set');
    expect(plain(limitWords({ bytes: 10_000_000, by: 'own' }))).toBe('the app’s own default of 10 MB');
  });
});
