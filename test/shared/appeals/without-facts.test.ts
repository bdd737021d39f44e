import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOfCase, type KnownFacts, withoutFacts } from '#shared/appeals/without-facts.ts';

const facts: KnownFacts = {
  ticket: '7719042633582041',
  orders: ['577188203341', 'ORDERA'],
  listings: ['Ceramic Mug, blue'],
  shopName: 'Maple & Pine Home Ltd.',
  people: ['Kim Tran', 'Will'],
  contacts: ['TikTok Shop support, Ana'],
};

const kept = (markdown: string): string =>
  withoutFacts(facts)([{ id: 'statement', title: 'Statement', markdown }])[0]?.markdown ?? '';

describe('what of a section is kept for other cases', () => {
  it.each([
    ['We pack every order by a list.', 'We pack every order by a list.'],
    ['Ticket 7719 0426 3358 2041 is wrong.', 'Ticket [[gap:Ticket number]] is wrong.'],
    ['Ticket 7719042633582041.', 'Ticket [[gap:Ticket number]].'],
    [
      'Order 577188203341 and ORDERA went out.',
      'Order [[gap:Order number]] and [[gap:Order number]] went out.',
    ],
    ['**Maple** \\& Pine Home packs it.', '**[[gap:Shop name]] packs it.'],
    ['maple & pine home’s list', '[[gap:Shop name]]’s list'],
    ['The ceramic mug, blue, is ours.', 'The [[gap:Listing]], is ours.'],
    ['Kim will check it. Will too.', '[[gap:Name]] will check it. [[gap:Name]] too.'],
    ['Ana said so.', '[[gap:Name]] said so.'],
    ['On 21 November 2026 we', 'On [[gap:Date]] we'],
    ['Since 16 November. Its', 'Since [[gap:Date]]. Its'],
    ['On November 3rd, 2026 we', 'On [[gap:Date]] we'],
    ['On 2026-11-21 and 21/11/2026', 'On [[gap:Date]] and [[gap:Date]]'],
    ['Since October, on Monday; you may ask.', 'Since [[gap:Date]], on [[gap:Day]]; you may ask.'],
    ['It cost $1,240.50 or USD 12.', 'It cost [[gap:Amount]] or [[gap:Amount]].'],
    ['Mail kim@maple.example, www.maple.example.', 'Mail [[gap:Address]], [[gap:Address]].'],
    ['All 24 parcels and ٣ more', 'All [[gap:Number]] parcels and [[gap:Number]] more'],
    ['Handed over [[ex:abc]] in time [[ex:d]].', 'Handed over in time.'],
    [
      '[[gap:Scan of order 577188203341]] [[gap:Date of the audit]]',
      '[[gap:Scan of order …]] [[gap:Date of the audit]]',
    ],
    ['3. First\n577. Second', '1. First\n1. Second'],
    ['&#77;aple & Pine Home', '[[gap:Shop name]]'],
    [
      '| Order | Day |\n| --- | --- |\n| 577188203341 | [[ex:a]] |',
      '| Order | Day |\n| --- | --- |\n| [[gap:Order number]] | |',
    ],
  ])('%j becomes %j', (written, expected) => {
    expect(kept(written)).toBe(expected);
  });

  it('takes facts out of headings too, and keeps the section’s id', () => {
    expect(
      withoutFacts(facts)([{ id: 'cause', title: 'Cause at Maple & Pine Home in 2026', markdown: '' }]),
    ).toEqual([{ id: 'cause', title: 'Cause at … in …', markdown: '' }]);
  });

  const bits = fc.constantFrom(
    facts.ticket,
    '7719 0426 3358 2041',
    '577188203341',
    '577-188-203341',
    'Maple & Pine Home',
    'Kim',
    'Ana',
    '[[ex:577188203341]]',
    '[[gap:577188203341]]',
    '[[gap:',
    '[[ex:',
    ']]',
    '[[',
    '&#53;',
    '&#x35;',
    '**',
    '\\',
    '\n',
    '\n1. ',
    '> 577. ',
    ' ',
    '.',
    '|',
    '…',
    '$',
    'May 5',
    '@',
    'www.',
    'x',
    '\u200b',
    'm',
  );
  const text = fc.array(fc.oneof({ weight: 4, arbitrary: bits }, fc.string({ maxLength: 4 })), {
    maxLength: 16,
  });

  it('leaves no figure but the number of a list, whatever is written', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const left = kept(parts.join('')).replaceAll(/^([>\s]*)1([.)])(?=\s|$)/gmu, '$1$2');
        expect(left).not.toMatch(/\p{N}/u);
      }),
    );
  });

  it('is left as it is when it is asked again', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const once = kept(parts.join(''));
        expect(kept(once)).toBe(once);
      }),
    );
  });
});

it('counts what the records of the case and its shop name, and no contact about another case', () => {
  const { ticket, orders, listings, shopName: name, people, contacts } = facts;
  const about = (violationId: string) => (withWhom: string) => ({ violationId, withWhom });
  expect(
    factsOfCase({
      violation: { id: 'v1', ticket, hits: { orders: [...orders], listings: [...listings], account: false } },
      shop: { name },
      people: people.map((one) => ({ name: one })),
      contacts: [...contacts.map(about('v1')), about('v2')('Bob')],
    }),
  ).toEqual(facts);
});
