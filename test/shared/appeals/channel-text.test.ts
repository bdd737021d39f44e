import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelText, type ChannelDraft } from '#shared/appeals/channel-text.ts';
import { charCount, draftPlainText } from '#shared/appeals/text.ts';

const draft: ChannelDraft = {
  request: 'Please cancel it.',
  sections: [
    { title: 'Statement', markdown: 'The parcels left in time.' },
    { title: 'Since then', markdown: 'The cut-off moved.' },
    { title: 'Prevention', markdown: 'A list is checked each day.' },
  ],
  claims: [{ markdown: 'Line one is wrong [[ex:a]].' }, { markdown: 'So is line two [[ex:b]].' }],
};
const numbers = new Map([
  ['a', 1],
  ['b', 2],
]);
const whole = draftPlainText(draft, numbers);

describe('the text for a field', () => {
  it.each<[string, number | null, string]>([
    ['without a limit', null, ''],
    ['that just takes it', whole.length, ''],
    ['one character too short', whole.length - 1, '“Prevention”'],
    ['for the claims alone', 101, '“Since then” and “Prevention”'],
    ['for one claim', 78, 'claim\u00a02, “Since then” and “Prevention”'],
    ['for the statement alone', 44, 'claim\u00a01, claim\u00a02, “Since then” and “Prevention”'],
    ['that not even the statement fits into', 43, ''],
  ])('%s', (_name, limit, without) => {
    const made = channelText(draft, numbers, limit);
    expect(made.without).toBe(without);
    expect(made.count).toBe(charCount(made.text));
  });

  it('of a shortened draft ends with its last whole part', () => {
    expect(channelText(draft, numbers, 101).text).toBe(
      [
        'Please cancel it.',
        'The parcels left in time.',
        'Line one is wrong (Ex.\u00a01).',
        'So is line two (Ex.\u00a02).',
      ].join('\n\n'),
    );
  });

  it('goes without a statement that it can’t take, and with the claims that fit', () => {
    const [statement, ...others] = draft.sections;
    const long = {
      title: 'Statement',
      markdown: 'The parcels left in time, as the list of the carrier shows.',
    };
    const one = { ...draft, sections: [{ ...statement, ...long }, ...others] };
    const { text, without } = channelText(one, numbers, 50);
    expect(text).toBe('Please cancel it.\n\nLine one is wrong (Ex.\u00a01).');
    expect(without).toBe('“Statement”, claim\u00a02, “Since then” and “Prevention”');
    expect(channelText(one, numbers, 20).text).toBe(draftPlainText(one, numbers));
  });

  it('fits, or is the whole where neither statement nor claim fits with the request; and it is as long as whole parts let it be', () => {
    const words = fc.string({ maxLength: 30 });
    const drafts = fc.record({
      request: words,
      sections: fc.array(fc.record({ title: fc.constantFrom('A', 'B'), markdown: words }), { maxLength: 4 }),
      claims: fc.array(fc.record({ markdown: words }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(drafts, fc.nat({ max: 200 }), (one, limit) => {
        const made = channelText(one, numbers, limit);
        const least = { ...one, sections: one.sections.slice(0, 1), claims: [] };
        const bare = { ...one, sections: [], claims: one.claims.slice(0, 1) };
        const fits = [least, ...(one.claims.length > 0 ? [bare] : [])].some(
          (short) => charCount(draftPlainText(short, numbers)) <= limit,
        );
        if (!fits) expect(made.text).toBe(draftPlainText(one, numbers));
        else expect(made.count).toBeLessThanOrEqual(limit);
        expect(draftPlainText(one, numbers).startsWith(made.text) || made.without !== '').toBe(true);
        expect(channelText(one, numbers, limit + 1).count).toBeGreaterThanOrEqual(
          made.count > limit ? 0 : made.count,
        );
      }),
    );
  });
});
