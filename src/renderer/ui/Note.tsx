import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { StateIcon } from './State.tsx';
import type { Shape } from './states.ts';
import css from './Note.module.css';

export type NoteTone = 'neutral' | 'attn' | 'accent' | 'dang';

/**
 * A note in a page. An error is a `dang` note: `title` says what happened, `children` what is safe and what to do,
 * `actions` the verbs. `live` announces it when it appears. `icon` replaces the tone's shape.
 */
export type NoteProps = {
  readonly tone?: NoteTone | undefined;
  readonly title?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  readonly icon?: ReactNode | undefined;
  readonly live?: boolean | undefined;
};

const shapes: Readonly<
  Record<NoteTone, { readonly tone: 'neut' | 'attn' | 'accent' | 'dang'; readonly shape: Shape }>
> = {
  neutral: { tone: 'neut', shape: 'dashed' },
  attn: { tone: 'attn', shape: 'triangle' },
  accent: { tone: 'accent', shape: 'dot' },
  dang: { tone: 'dang', shape: 'octagon' },
};

export const Note = ({ tone = 'neutral', title, children, actions, icon, live = false }: NoteProps) => (
  <div className={cx(css['note'], css[tone])} role={live ? (tone === 'dang' ? 'alert' : 'status') : 'note'}>
    <span className={css['icon']}>{icon ?? <StateIcon {...shapes[tone]} size={16} />}</span>
    <div className={css['text']}>
      {title !== undefined && <div className={css['title']}>{title}</div>}
      {children}
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </div>
  </div>
);
