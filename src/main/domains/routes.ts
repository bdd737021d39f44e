import { decisionsOf, routeWords, type routeCommands } from '#shared/routes/decision.ts';
import type { Handlers } from './handler.ts';

/** Which way of answering a case was chosen. A changed mind is a new row, so that the former stays readable. */
export const routeHandlers: Handlers<typeof routeCommands> = {
  'route.decide': (tx, { violationId, route, reason }, { actor }) => {
    const { shopId, number, pack } = tx.get('violations', violationId);
    const [before] = decisionsOf(tx.all('routeDecisions', { violationId }), violationId);
    const name = routeWords[route];
    // Said again in the same words it is no other decision, and the history gets no entry.
    if (before?.route === route && before.reason === reason)
      return { value: { id: before.id }, sentence: `Route of case ${number}: ${name}` };
    const { id } = tx.put('routeDecisions', {
      shopId,
      violationId,
      route,
      reason,
      decidedAt: tx.now,
      decidedBy: actor,
      // It was weighed by the rules that the case stands under.
      pack,
    });
    const words = before === undefined || before.route === route ? 'chosen' : 'changed';
    return { value: { id }, sentence: `Route of case ${number} ${words}: ${name}` };
  },
};
