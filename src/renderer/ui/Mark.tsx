import css from './Mark.module.css';

/** The app's mark: a pointer upright on a ruled base. `size` in px, from 16. */
export type MarkProps = { readonly size?: number | undefined };

export const Mark = ({ size = 32 }: MarkProps) => (
  <svg
    className={css['mark']}
    width={size}
    height={size}
    viewBox="0 0 32 32"
    aria-hidden="true"
    focusable="false"
  >
    <rect className={css['ground']} width="32" height="32" rx="7" />
    <g className={css['line']}>
      <path d="M6.5 22.5h19" />
      <path d="M16 22.5V11" />
      <path d="M11 22.5v-3.6M21 22.5v-3.6" />
    </g>
    <circle className={css['head']} cx="16" cy="8.6" r="2.6" />
  </svg>
);
