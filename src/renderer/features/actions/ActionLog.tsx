import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Action } from '#shared/actions/action.ts';
import { formatNear } from '#shared/kernel/time-words.ts';
import { statusLook } from '#renderer/ui/action-states.ts';
import css from './actions.module.css';

/** Every change of an action's state: when, by whom, and what was said of it. */
export const ActionLog = ({ action }: { readonly action: Action }) => {
  const { zone, people } = useShop();
  const now = useMinute();
  return (
    <Pane title="What happened">
      <ol className={css['log']} aria-label="What happened">
        {action.statusLog.toReversed().map(({ status, at, by, note }, index) => {
          const who = people.find(({ id }) => id === by)?.name;
          return (
            <li key={index}>
              <StateWord {...statusLook(status)} />
              <span className={css['small']}>
                {formatNear(at, zone, now)}
                {who !== undefined && `, ${who}`}
              </span>
              {note !== '' && <span className={css['text']}>{note}</span>}
            </li>
          );
        })}
      </ol>
    </Pane>
  );
};
