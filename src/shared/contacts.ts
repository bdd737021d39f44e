import { z } from 'zod';
import { command } from './contract/command.ts';
import { day, id, instant, line, prose, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';
import type { Instant } from './kernel/time.ts';

/** Where people of the platform, of a carrier or a buyer are spoken with. */
export const contactChannel = z.enum(['chat', 'email', 'helpTicket', 'phone', 'other']);
export type ContactChannel = z.infer<typeof contactChannel>;

/** A channel in words, as every screen names it. */
export const channelNames: Readonly<Record<ContactChannel, string>> = {
  chat: 'Chat',
  email: 'E-mail',
  helpTicket: 'Help ticket',
  phone: 'Phone',
  other: 'Other way',
};

/** Who began to speak: the shop, or the other side. */
export const contactDirection = z.enum(['out', 'in']);
export type ContactDirection = z.infer<typeof contactDirection>;

/** How many characters what was said may have. */
export const longestContact = 10_000;

/** A contact about a case. `answerBy` is the day until which an answer was promised, as told. */
export const contacts = table(
  {
    shopId: id,
    violationId: id,
    at: instant,
    channel: contactChannel,
    direction: contactDirection,
    withWhom: z.string(),
    words: z.string(),
    answerBy: day.nullable(),
    /** The file of the case that holds the transcript. */
    evidenceId: id.nullable(),
  },
  { index: ['shopId', 'violationId'] },
);
export type Contact = z.infer<typeof contacts.row>;

const said = {
  at: instant,
  channel: contactChannel,
  direction: contactDirection,
  withWhom: line(120),
  words: prose(longestContact),
  answerBy: day.nullable(),
  evidenceId: id.nullable(),
} as const;

export const contactCommands = {
  'contact.record': command(z.object({ violationId: id, ...said }), z.object({ id })),
  'contact.edit': command(z.object({ id, rev, ...said }), z.undefined()),
  'contact.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

/** What one contact is, and how it went out or came, where nobody is named. */
const oneContact: Readonly<
  Record<ContactChannel, { readonly name: string } & Readonly<Record<ContactDirection, string>>>
> = {
  chat: { name: 'Chat', out: 'sent', in: 'received' },
  email: { name: 'E-mail', out: 'sent', in: 'received' },
  helpTicket: { name: 'Help ticket', out: 'sent', in: 'answered' },
  phone: { name: 'Phone call', out: 'made', in: 'received' },
  other: { name: 'Contact', out: 'begun by us', in: 'begun by them' },
};

/** "Chat with Seller Support", "E-mail from Seller Support"; without a name "Phone call, received". */
export const contactWords = ({
  channel,
  direction,
  withWhom,
}: Pick<Contact, 'channel' | 'direction' | 'withWhom'>): string => {
  const one = oneContact[channel];
  if (withWhom === '') return `${one.name}, ${one[direction]}`;
  if (channel === 'chat' || channel === 'other') return `${one.name} with ${withWhom}`;
  return `${one.name} ${direction === 'in' ? 'from' : 'to'} ${withWhom}`;
};

/** By what way something was told: "As told by phone"; only "As told" where the way has no name. */
export const toldBy = (channel: ContactChannel): string =>
  channel === 'other' ? 'As told' : `As told by ${channelNames[channel].toLowerCase()}`;

/** When a promised answer came: the first contact from the other side after it, in the same case; null while none has. */
export const answeredAt = (
  promise: Pick<Contact, 'id' | 'violationId' | 'at'>,
  all: readonly Contact[],
): Instant | null =>
  all
    .filter(({ violationId, direction }) => violationId === promise.violationId && direction === 'in')
    .filter(({ id: other, at }) => other !== promise.id && at > promise.at)
    .reduce<Instant | null>((first, { at }) => (first === null || at < first ? at : first), null);
