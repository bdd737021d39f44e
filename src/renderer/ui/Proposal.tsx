import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import css from './Proposal.module.css';

/**
 * A field with a value read from a text or a picture: tinted with its `letter` until Enter or the press confirms
 * it, then "confirmed" stays. `state` 'none' is a plain field with the same head. The field itself is `children`
 * and needs its own accessible name (`aria-label` or `aria-labelledby` the `labelId`).
 */
export type ProposalProps = {
  readonly label: string;
  readonly labelId: string;
  readonly state: 'proposed' | 'confirmed' | 'none';
  readonly letter?: string | undefined;
  readonly onConfirm?: (() => void) | undefined;
  readonly children: ReactNode;
};

export const Proposal = ({ label, labelId, state, letter, onConfirm, children }: ProposalProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || state !== 'proposed') return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    onConfirm?.();
  };
  return (
    <div className={css['proposal']} data-state={state} onKeyDown={onKeyDown}>
      <div className={css['head']}>
        <span className={css['label']} id={labelId}>
          {label}
        </span>
        {state === 'proposed' && (
          <button type="button" className={css['read']} onClick={onConfirm}>
            <span className="visually-hidden">Confirm {label}: </span>
            read from the text
            {letter !== undefined && <ProposalLetter letter={letter} />}
          </button>
        )}
        {state === 'confirmed' && (
          <span className={css['confirmed']}>
            <IconCheck size={14} stroke={1.8} aria-hidden="true" />
            confirmed
          </span>
        )}
      </div>
      {children}
    </div>
  );
};

/** The letter of a proposal, also at its place in the source. */
export type ProposalLetterProps = { readonly letter: string };

export const ProposalLetter = ({ letter }: ProposalLetterProps) => (
  <span className={css['letter']} aria-hidden="true">
    {letter}
  </span>
);
