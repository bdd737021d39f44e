import { useId, type ReactNode } from 'react';
import { cx } from './class-names.ts';
import css from './Pane.module.css';

/** Head of a pane: 40 high, a title with its quiet note or count, at most two quiet actions. */
export type PaneHeadProps = {
  readonly title: ReactNode;
  readonly note?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | undefined;
};

export const PaneHead = ({ title, note, actions, id, level = 2 }: PaneHeadProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={css['head']}>
      <Heading className={css['title']} id={id}>
        {title}
      </Heading>
      {note !== undefined && <span className={css['note']}>{note}</span>}
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </div>
  );
};

/**
 * A part of a screen, divided from the one before by a line. `inset` (default) keeps the children 24 px from
 * the edge (20 in an inspector); `flush` is for tables. `grow` takes the height that is left and scrolls.
 */
export type PaneProps = {
  readonly children?: ReactNode | undefined;
  readonly title?: ReactNode | undefined;
  readonly label?: string | undefined;
  readonly note?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  readonly body?: 'inset' | 'flush' | undefined;
  readonly grow?: boolean | undefined;
  readonly level?: 2 | 3 | undefined;
};

export const Pane = ({
  children,
  title,
  label,
  note,
  actions,
  body = 'inset',
  grow = false,
  level,
}: PaneProps) => {
  const id = useId();
  return (
    <section
      className={css['pane']}
      data-grow={grow}
      aria-labelledby={title === undefined ? undefined : id}
      aria-label={title === undefined ? label : undefined}
    >
      {title !== undefined && <PaneHead title={title} id={id} note={note} actions={actions} level={level} />}
      {children !== undefined && <div className={cx(css['body'], css[body])}>{children}</div>}
    </section>
  );
};

/** Side pane for the selected record or for what belongs to the screen: `sunken`, own scroll, `foot` for its one action. */
export type InspectorProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode | undefined;
  readonly side?: 'right' | 'left' | undefined;
};

export const Inspector = ({ label, children, foot, side = 'right' }: InspectorProps) => (
  <section className={css['inspector']} data-side={side} aria-label={label}>
    <div className={css['scroll']}>{children}</div>
    {foot !== undefined && <div className={css['foot']}>{foot}</div>}
  </section>
);
