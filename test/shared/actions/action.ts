import type { Action } from '#shared/actions/action.ts';

/** An open action of case `v` without steps, to be changed as a test needs. */
export const actionOf = (id: string, part: Partial<Action> = {}): Action => ({
  id,
  rev: 1,
  seq: 1,
  shopId: 's',
  number: 1,
  kind: 'corrective',
  title: 'Second pickup',
  detail: '',
  cause: '',
  area: null,
  whys: [],
  rootCause: '',
  violationId: 'v',
  follows: null,
  ownerId: null,
  due: null,
  status: 'open',
  statusLog: [],
  steps: [],
  proof: [],
  checkDue: null,
  checks: [],
  findingId: null,
  ...part,
});
