import type { StateLook } from './states.ts';
import type { Stand } from '#shared/actions/standing.ts';
import { countDays } from '#shared/kernel/time-words.ts';
import type { ActionStanding } from '#shared/actions/standing.ts';

const looks: Readonly<Record<Stand, StateLook>> = {
  open: { tone: 'neut', shape: 'dashed', word: 'Open' },
  inProgress: { tone: 'accent', shape: 'half', word: 'In progress' },
  done: { tone: 'accent', shape: 'dot', word: 'Done' },
  checkDue: { tone: 'attn', shape: 'hourglass', word: 'Effect check due' },
  effective: { tone: 'good', shape: 'check', word: 'Effective' },
  notEffective: { tone: 'dang', shape: 'cross', word: 'Not effective' },
  dropped: { tone: 'neut', shape: 'off', word: 'Dropped' },
};

/** Word, shape and colour of where an action stands: days overdue before all else, but for an effect check. */
export const actionLook = ({ stand, overdue }: ActionStanding): StateLook =>
  overdue > 0 && stand !== 'checkDue' && stand !== 'notEffective'
    ? { tone: 'dang', shape: 'octagon', word: `${countDays(overdue)} overdue` }
    : looks[stand];

/** A state on record, without regard to any day. */
export const statusLook = (stand: Stand): StateLook => looks[stand];
