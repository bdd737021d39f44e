import type { ReactNode } from 'react';
import css from './ActionLink.module.css';

/**
 * The quiet verb at the end of a row or a pane head ("Open case", "Show all"). `about` completes its name for a
 * screen reader ("case 9"). 24 high, so that it can be hit.
 */
export type ActionLinkProps = {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly about?: string | undefined;
  readonly icon?: ReactNode | undefined;
  readonly disabled?: boolean | undefined;
};

export const ActionLink = ({ children, onClick, about, icon, disabled = false }: ActionLinkProps) => (
  <button type="button" className={css['link']} onClick={onClick} disabled={disabled}>
    {icon}
    {children}
    {about !== undefined && <span className="visually-hidden">, {about}</span>}
  </button>
);
