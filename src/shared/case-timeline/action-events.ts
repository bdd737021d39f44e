import { actionStatusWords, kindNames, type Action } from '../actions/action.ts';
import type { Person } from '../shops.ts';
import { event, type CaseEvent } from './event.ts';

/** The corrective actions of a case, and the names of the team. */
export interface ActionHistory {
  readonly actions: readonly Action[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
}

/** What happened to the actions that come from a case: that each was decided, and every change of its state. */
export const actionEvents = ({ actions, people }: ActionHistory): readonly CaseEvent[] =>
  actions.flatMap(({ id, number, kind, title, statusLog }) => {
    const name = `action\u00a0${String(number)}`;
    return statusLog.map(({ status, at, by, note }, index) =>
      event('action', `action-${id}-${String(index)}`, at, {
        text:
          index === 0
            ? `${kindNames[kind]} ${name} decided`
            : `${kindNames[kind]} ${name} is ${actionStatusWords[status]}`,
        detail: [title, note].filter((part) => part !== '').join(': '),
        who: people.find((person) => person.id === by)?.name ?? '',
      }),
    );
  });
