import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { Action } from '#shared/actions/action.ts';
import { movesOf, type Move, type MoveKind } from '#shared/actions/moves.ts';
import type { EffectCompared } from './effect-compared.ts';
import { ActionDialogs, type ActionDialog } from './ActionDialogs.tsx';
import css from './actions.module.css';

const verbs: Readonly<Record<MoveKind, string>> = {
  start: 'Begin it',
  finish: 'Mark as done',
  check: 'Record the effect check',
  reopen: 'Take it up again',
  drop: 'Drop it',
};

/** What the effect check of an action compares at a moment. */
export type Compare = (action: Action, at: number) => EffectCompared | null;

type Props = { readonly action: Action; readonly compare: Compare; readonly onClose: () => void };

type MovesProps = Props & { readonly onDialog: (dialog: ActionDialog) => void };

const Moves = ({ action, onClose, onDialog }: MovesProps) => {
  const { run, busy, message } = useRecording(null, onClose);
  const moves = movesOf(action);
  const first = moves.find(({ blockedBy }) => blockedBy === null)?.kind;
  const make = ({ kind }: Move) => {
    if (kind === 'start') void run(() => send('action.start', { id: action.id, rev: action.rev }));
    else onDialog(kind);
  };
  return (
    <div className={css['moves']}>
      {message !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {message}
        </Note>
      )}
      <ul>
        {moves.map((move) => (
          <li key={move.kind}>
            <Button
              fullWidth
              disabled={busy || move.blockedBy !== null}
              aria-describedby={move.blockedBy === null ? undefined : `why-${move.kind}`}
              data-autofocus={move.kind === first ? true : undefined}
              onClick={() => {
                make(move);
              }}
            >
              {verbs[move.kind]}
            </Button>
            {move.blockedBy !== null && (
              <span className={css['small']} id={`why-${move.kind}`}>
                {move.blockedBy}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button variant="subtle" data-autofocus={first === undefined ? true : undefined} onClick={onClose}>
        Cancel
      </Button>
    </div>
  );
};

/** What can be done with an action's state from its card, and why what can't be done can't; each goes on to its own form. */
export const MoveDialog = (props: Props) => {
  const { action, compare, onClose } = props;
  const [dialog, setDialog] = useState<ActionDialog | null>(null);
  if (dialog !== null)
    return (
      <ActionDialogs dialog={dialog} action={action} effect={compare(action, now())} onClose={onClose} />
    );
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      title={`Change action ${String(action.number)}: ${action.title}`}
    >
      <Moves {...props} onDialog={setDialog} />
    </Modal>
  );
};
