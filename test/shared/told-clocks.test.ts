import { describe, expect, it } from 'vitest';
import { answeredAt, contactWords, type Contact } from '#shared/contacts.ts';
import { watchedOf } from '#shared/alerts/rules.ts';
import { dueAlerts } from '#shared/alerts/stages.ts';
import { calendarEntries } from '#shared/calendar.ts';
import { endOfDayInstant, instantOfLocal } from '#shared/kernel/time.ts';
import { nextRelease, stillHeld, type MoneyHeld } from '#shared/money-held.ts';
import { shopClocks } from '#shared/shop-clocks.ts';
import { toldClocks } from '#shared/told-clocks.ts';
import { at, caseOf, factsOf, zone } from './alerts/facts.ts';
import { settingsOf } from '#shared/alerts/settings.ts';
import { usPack } from './packs.ts';

const now = at('2026-11-23T09:12');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const contact = (part: Partial<Contact> = {}): Contact => ({
  id: 'c1',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  violationId: 'case-9',
  at: at('2026-11-20T10:00'),
  channel: 'chat',
  direction: 'out',
  withWhom: 'Jane Doe',
  words: 'They look into it.',
  answerBy: '2026-11-24',
  evidenceId: null,
  ...part,
});

const held = (part: Partial<MoneyHeld> = {}): MoneyHeld => ({
  id: 'm1',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  violationId: 'case-9',
  amount: 124_050,
  currency: 'USD',
  heldAt: '2026-11-19',
  releaseDay: '2027-01-03',
  releasedAt: null,
  note: '',
  ...part,
});

const answer = (local: string, part: Partial<Contact> = {}): Contact =>
  contact({ id: 'c2', at: at(local), direction: 'in', answerBy: null, ...part });

describe('days that someone else has named', () => {
  it.each<[string, readonly Contact[], readonly string[]]>([
    ['a promise', [contact()], ['answer running']],
    ['a promise of today', [contact({ answerBy: '2026-11-23' })], ['answer running']],
    ['a promise that was not kept', [contact({ answerBy: '2026-11-22' })], ['answer passed']],
    ['no promise', [contact({ answerBy: null })], []],
    ['answered', [contact(), answer('2026-11-22T10:00')], []],
    ['answered late', [contact({ answerBy: '2026-11-21' }), answer('2026-11-22T10:00')], []],
    ['a word from them before it', [contact(), answer('2026-11-20T09:59')], ['answer running']],
    [
      'a word from the shop after it',
      [contact(), answer('2026-11-22T10:00', { direction: 'out' })],
      ['answer running'],
    ],
    [
      'a word in another case',
      [contact(), answer('2026-11-22T10:00', { violationId: 'case-8' })],
      ['answer running'],
    ],
    ['a promise in their own words', [contact({ direction: 'in' })], ['answer running']],
  ])('%s', (_, contacts, expected) => {
    const clocks = toldClocks({ contacts, moneyHeld: [] }, zone, now);
    expect(clocks.map(({ clock }) => `${clock.kind} ${clock.state}`)).toEqual(expected);
  });

  it.each<[string, MoneyHeld, readonly string[]]>([
    ['held until a day', held(), ['release running']],
    ['held with no day told', held({ releaseDay: null }), []],
    ['to be released on a day that is over', held({ releaseDay: '2026-11-22' }), ['release passed']],
    ['released', held({ releasedAt: '2026-11-21' }), []],
  ])('money %s', (_, hold, expected) => {
    const clocks = toldClocks({ contacts: [], moneyHeld: [hold] }, zone, now);
    expect(clocks.map(({ clock }) => `${clock.kind} ${clock.state}`)).toEqual(expected);
  });

  it('end with their day in the shop’s zone, also on the day on which the clocks change', () => {
    const [clock] = toldClocks({ contacts: [], moneyHeld: [held({ releaseDay: '2027-03-14' })] }, zone, now);
    expect(clock?.clock.dueAt).toBe(instantOfLocal('2027-03-14T23:59', zone));
    const london = toldClocks({ contacts: [contact()], moneyHeld: [] }, 'Europe/London', now);
    expect(london[0]?.clock.dueAt).toBe(endOfDayInstant('2026-11-24', 'Europe/London'));
    expect(london[0]?.clock.dueAt).toBe(instantOfLocal('2026-11-24T23:59', 'Europe/London'));
  });

  it.each([
    ['2026-11-21T10:00', 'calm'],
    ['2026-11-22T10:00', 'soon'],
    ['2026-11-24T00:00', 'urgent'],
    ['2026-11-24T23:50', 'urgent'],
    ['2026-11-25T09:00', 'passed'],
  ])('grow near like every clock: at %s %s', (when, stage) => {
    const [answered] = toldClocks({ contacts: [contact()], moneyHeld: [] }, zone, at(when));
    expect(answered?.clock).toMatchObject({ stage, source: 'told', valueRef: null });
    const until = held({ releaseDay: '2026-11-24' });
    const [released] = toldClocks({ contacts: [], moneyHeld: [until] }, zone, at(when));
    expect(released?.clock.stage).toBe(stage);
  });

  it('stand among the clocks of the shop, of a closed case too', () => {
    const closed = caseOf({ status: 'upheldFinal' });
    const facts = factsOf({ violations: [closed], contacts: [contact()], moneyHeld: [held()] });
    expect(shopClocks(facts, now).map(({ what, key }) => [plain(what), key])).toEqual([
      ['Promised answer of case 9', 'c1/answer'],
      ['Release of money of case 9', 'm1/release'],
    ]);
  });

  it('have no morning when they were named only after it', () => {
    const said = contact({ at: at('2026-11-23T10:00'), answerBy: '2026-11-23' });
    const facts = factsOf({ violations: [caseOf({})], contacts: [said] });
    const stages = watchedOf(facts, (kind) => settingsOf(kind, [], usPack), at('2026-11-23T10:01'))
      .filter(({ record }) => record.includes('c1/answer'))
      .flatMap((one) => one.stages.map(({ name }) => name));
    expect(stages).toEqual(['over']);
  });

  it('remind on the morning before, on their own and once more when nothing came, without a name or an amount', () => {
    const facts = factsOf({
      violations: [caseOf({ status: 'upheldFinal' })],
      contacts: [contact()],
      moneyHeld: [held({ releaseDay: '2026-11-24' })],
    });
    const due = (local: string) =>
      dueAlerts(
        watchedOf(facts, (kind) => settingsOf(kind, [], usPack), at(local)).filter(
          ({ rule }) => rule === 'clock',
        ),
        new Set(),
        at(local),
      ).map(({ title, body }) => plain(`${title}. ${body}`));
    expect(due('2026-11-23T08:59')).toEqual([]);
    expect(due('2026-11-23T09:00')).toEqual([
      'Promised answer of case 9: due 24 Nov. As told.',
      'Release of money of case 9: due 24 Nov. As told.',
    ]);
    expect(due('2026-11-24T09:00')).toEqual([
      'Promised answer of case 9: due today. As told.',
      'Release of money of case 9: due today. As told.',
    ]);
    expect(due('2026-11-25T09:00')).toEqual([
      'Promised answer of case 9: nothing is on record. It was due 24 Nov, as told.',
      'Release of money of case 9: nothing is on record. It was due 24 Nov, as told.',
    ]);
    const entries = calendarEntries(facts, {
      shopId: 'shop',
      shopName: 'Maple & Pine Home',
      violationId: null,
      now,
    });
    const mornings = ['2026-11-24T09:00', '2026-11-24T23:59'].map(at);
    expect(entries.map(({ title, alarms }) => [plain(title), alarms])).toEqual([
      ['Promised answer of case 9: due, as told', mornings],
      ['Release of money of case 9: due, as told', mornings],
      ['First appeal of case 9: ended', []],
    ]);
    expect(JSON.stringify([entries, due('2026-11-25T09:00')])).not.toMatch(/Jane|1,240/);
  });
});

describe('contacts and money in words', () => {
  it.each<[Partial<Contact>, string]>([
    [{}, 'Chat with Jane Doe'],
    [{ channel: 'email', direction: 'in' }, 'E-mail from Jane Doe'],
    [{ channel: 'email', direction: 'out' }, 'E-mail to Jane Doe'],
    [{ channel: 'phone', withWhom: '' }, 'Phone call, made'],
    [{ channel: 'phone', direction: 'in', withWhom: '' }, 'Phone call, received'],
    [{ channel: 'phone', direction: 'in' }, 'Phone call from Jane Doe'],
    [{ channel: 'chat', direction: 'in', withWhom: '' }, 'Chat, received'],
    [{ channel: 'other' }, 'Contact with Jane Doe'],
    [{ channel: 'helpTicket', direction: 'in', withWhom: '' }, 'Help ticket, answered'],
  ])('%o', (part, words) => {
    expect(contactWords(contact(part))).toBe(words);
  });

  it('takes the first answer, whatever the order of the rows', () => {
    const later = answer('2026-11-23T08:00', { id: 'c3' });
    const first = answer('2026-11-22T10:00');
    expect(answeredAt(contact(), [later, contact(), first])).toBe(first.at);
    expect(answeredAt(contact(), [contact()])).toBeNull();
  });

  it('names the next day of release among what is still held', () => {
    const holds = [
      held({ releasedAt: '2026-11-21', releaseDay: '2026-11-24' }),
      held({ id: 'm2', releaseDay: '2027-02-01' }),
      held({ id: 'm3', releaseDay: null }),
      held({ id: 'm4', releaseDay: '2027-01-03' }),
    ];
    expect(stillHeld(holds).map(({ id }) => id)).toEqual(['m2', 'm3', 'm4']);
    expect(nextRelease(holds)).toBe('2027-01-03');
    expect(nextRelease([held({ releaseDay: null })])).toBeNull();
  });
});
