import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { actionLook } from '#renderer/ui/action-states.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { kindNames, type Action } from '#shared/actions/action.ts';
import { standingOn } from '#shared/actions/standing.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

// Whether a cause came back is told in the log, where the other cases are.
const none = { cases: [] } as const;

export type CaseCorrectionsProps = {
  readonly caseId: string;
  readonly actions: readonly Action[];
  readonly reckoning: Reckoning;
};

/** What was decided against the cause of the case, and how far it is. */
export const CaseCorrections = ({ caseId, actions, reckoning }: CaseCorrectionsProps) => {
  const go = useView((state) => state.go);
  const today = dayOf(reckoning.now, reckoning.zone);
  return (
    <Pane
      title="Corrective actions"
      actions={
        <ActionLink
          about="corrective action"
          onClick={() => {
            go({ screen: 'actions', newFor: caseId });
          }}
        >
          New
        </ActionLink>
      }
    >
      {actions.length === 0 ? (
        <p className={css['plain']}>None from this case yet.</p>
      ) : (
        <ul className={css['appeals']} aria-label="Corrective actions">
          {actions
            .toSorted((a, b) => b.number - a.number)
            .map((action) => (
              <li key={action.id}>
                <span className={css['appealText']}>
                  <b>{action.title}</b>
                  <span className={css['small']}>
                    {action.cause === ''
                      ? kindNames[action.kind]
                      : `${kindNames[action.kind]} · ${action.cause}`}
                  </span>
                </span>
                <StateWord {...actionLook(standingOn(action, today, none))} />
                <ActionLink
                  about={`action ${String(action.number)}`}
                  onClick={() => {
                    go({ screen: 'actions', action: action.id });
                  }}
                >
                  Open
                </ActionLink>
              </li>
            ))}
        </ul>
      )}
    </Pane>
  );
};
