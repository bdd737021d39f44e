import { use, type ReactNode } from 'react';
import { HeaderEnd } from './header-end.ts';
import css from './PageHeader.module.css';

/** Head of a screen, 56 high: `crumb` (a link to where it belongs), h1, one quiet line or a state, actions with the primary last. */
export type PageHeaderProps = {
  readonly title: ReactNode;
  readonly crumb?: ReactNode | undefined;
  readonly quiet?: ReactNode | undefined;
  readonly state?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
};

export const PageHeader = ({ title, crumb, quiet, state, actions }: PageHeaderProps) => {
  const end = use(HeaderEnd);
  return (
    <header className={css['header']}>
      {crumb !== undefined && (
        <span className={css['crumb']}>
          {crumb}
          <span aria-hidden="true"> /</span>
        </span>
      )}
      <h1 className={css['title']}>{title}</h1>
      {quiet !== undefined && <span className={css['quiet']}>{quiet}</span>}
      {(state !== undefined || actions !== undefined) && (
        <div className={css['lower']}>
          {state !== undefined && <span className={css['state']}>{state}</span>}
          {actions !== undefined && <div className={css['actions']}>{actions}</div>}
        </div>
      )}
      {end !== null && <div className={css['end']}>{end}</div>}
    </header>
  );
};
