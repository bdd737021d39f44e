import type { Violation } from './violations.ts';

/** A ticket's number as it is compared: printed in groups or not, in capitals or not. */
const bare = (ticket: string): string => ticket.replaceAll(/\s/gu, '').toLowerCase();

/** The cases on record that have one of some ticket numbers, each once. */
export const casesOfTickets = (
  tickets: readonly string[],
  violations: readonly Violation[],
): readonly Violation[] => {
  const wanted = new Set(tickets.map(bare));
  return violations.filter(({ ticket }) => ticket !== '' && wanted.has(bare(ticket)));
};
