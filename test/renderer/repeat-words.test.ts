import { describe, expect, it } from 'vitest';
import { shareOnFile } from '#renderer/features/violations/checklist-words.ts';
import { otherCase, otherCases, repeatChip, repeatLead } from '#renderer/features/violations/repeat-words.ts';
import { checklistOf } from '#shared/evidence-checklist.ts';
import { repeatsOf } from '#shared/repeats.ts';
import { usPack } from '../shared/packs.ts';
import { at } from './case-records.ts';
import { today, violation, zone } from './rating-records.ts';

const late = (number: number, day: string) =>
  violation(number, { type: 'late-dispatch', title: 'Late dispatch rate', noticeAt: at(`${day}T08:41`) });
const first = late(4, '2026-06-12');
const second = late(9, '2026-11-19');
const third = late(15, '2026-11-22');
const on = { zone, now: at('2026-11-23T09:12') };

describe('the chip of repeats', () => {
  it.each([
    { name: 'the second of two', cases: [first, second], of: second, chip: 'repeat of case 4' },
    { name: 'the first of two', cases: [first, second], of: first, chip: 'came again: case 9' },
    { name: 'the first of three', cases: [first, second, third], of: first, chip: 'came again 2 times' },
    { name: 'the last of three', cases: [first, second, third], of: third, chip: '3rd time' },
  ])('says of $name which it is', ({ cases, of, chip }) => {
    const repeat = repeatsOf(cases, usPack).get(of.id);
    if (repeat === undefined) throw new Error('no repeat');
    expect(repeatChip(repeat, of.id).replaceAll('\u00a0', ' ')).toBe(chip);
    expect(otherCases(repeat, of.id)).not.toContain(of);
  });

  it('says in full since when', () => {
    const repeats = repeatsOf([first, second], usPack);
    const lead = ({ id }: typeof first): string => {
      const repeat = repeats.get(id);
      return repeat === undefined ? '' : repeatLead(repeat, on).replaceAll('\u00a0', ' ');
    };
    expect([first, second].map(lead)).toEqual([
      'This came again since.',
      'This came for the 2nd time since 12 Jun.',
    ]);
  });

  it('leads to the others by number, day and title', () => {
    expect(otherCase(first, on).replaceAll('\u00a0', ' ')).toBe('Case 4 of 12 Jun: Late dispatch rate');
  });
});

it('the bar of evidence is empty where nothing is on file, and is not there where nothing is asked for', () => {
  const share = (type: string | null) =>
    shareOnFile(checklistOf({ type, files: [], matches: [] }, usPack, today));
  expect(share('late-dispatch')).toBe(0);
  expect(share(null)).toBeNull();
  expect(
    shareOnFile({
      ...checklistOf({ type: 'late-dispatch', files: [], matches: [] }, usPack, today),
      have: 2,
      needed: 4,
    }),
  ).toBe(0.5);
});
