import { useMediaQuery } from '@mantine/hooks';
import type { CSSProperties, ReactNode } from 'react';
import css from './Strip.module.css';

/** One line of cells divided by lines, under the header or at the foot; at most five. `label` names it. */
export type StripProps = { readonly children: ReactNode; readonly label: string };

/** As in Strip.module.css: there the strip is one line, which the keyboard must be able to scroll. */
const smallWindow = '(max-width: 800px) and (max-height: 600px)';

export const Strip = ({ children, label }: StripProps) => {
  const isLine = useMediaQuery(smallWindow, window.matchMedia(smallWindow).matches, {
    getInitialValueInEffect: false,
  });
  return (
    <div className={css['strip']} role="group" aria-label={label} tabIndex={isLine ? 0 : undefined}>
      {children}
    </div>
  );
};

/**
 * A fact or a figure of a strip. `width` in px fixes it (the last one: the inspector's width), `grow` its
 * share of the rest. `children` in place of `value` for anything else, as bars.
 */
export type StripCellProps = {
  readonly label: ReactNode;
  readonly value?: ReactNode | undefined;
  readonly detail?: ReactNode | undefined;
  readonly note?: ReactNode | undefined;
  readonly size?: 'fact' | 'figure' | undefined;
  readonly width?: number | undefined;
  readonly grow?: number | undefined;
  /** Where there is room for it, the value stands on one line and the other cells give way. */
  readonly isWhole?: boolean | undefined;
  readonly children?: ReactNode | undefined;
};

export const StripCell = (props: StripCellProps) => {
  const { label, value, detail, note, size = 'fact', width, grow = 1, isWhole = false, children } = props;
  const room: CSSProperties & Record<'--grow' | '--width', string> = {
    '--grow': String(grow),
    '--width': `${String((width ?? 0) / 16)}rem`,
  };
  return (
    <div className={css['cell']} data-fixed={width !== undefined} data-whole={isWhole} style={room}>
      <div className={css['label']}>
        <span>{label}</span>
        {note !== undefined && <span className={css['note']}>{note}</span>}
      </div>
      {value !== undefined && <div className={css[size]}>{value}</div>}
      {detail !== undefined && <div className={css['detail']}>{detail}</div>}
      {children}
    </div>
  );
};
