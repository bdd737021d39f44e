import { Radio } from '@mantine/core';
import type { Action } from '#shared/actions/action.ts';
import { type ActionsTold, actionsTold } from '#shared/appeals/appeal.ts';
import { actionsToPrint } from '#shared/appeals/told-actions.ts';
import { useToday } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import css from './Export.module.css';

/** Which corrective actions of the case the packet tells; nothing is asked where none could be told. */
export type ActionsChoiceProps = {
  readonly actions: readonly Action[];
  readonly told: ActionsTold;
  readonly onTold: (told: ActionsTold) => void;
};

const untoldWords = (count: number): string =>
  count === 1
    ? '1 open action has no day ahead and is never told.'
    : `${String(count)} open actions have no day ahead and are never told.`;

export const ActionsChoice = ({ actions, told, onTold }: ActionsChoiceProps) => {
  const { zone } = useShop();
  const today = useToday(zone);
  const { done, planned, untold } = actionsToPrint(actions, today);
  if (done.length + planned.length === 0) return null;
  const both =
    done.length === 0
      ? `Planned (${String(planned.length)})`
      : `Done and planned (${String(done.length)} and ${String(planned.length)})`;
  return (
    <div>
      <Radio.Group
        label="Corrective actions of this case"
        description="A table with cause, owner, day, effect and proof, as the records have them. A planned action is called planned, with its day."
        value={told}
        onChange={(value) => onTold(actionsTold.catch('none').parse(value))}
      >
        {planned.length > 0 && <Radio value="doneAndPlanned" label={both} />}
        {done.length > 0 && <Radio value="done" label={`Done only (${String(done.length)})`} />}
        <Radio value="none" label="Leave them out" />
      </Radio.Group>
      {untold.length > 0 && <p className={css['originals']}>{untoldWords(untold.length)}</p>}
    </div>
  );
};
