import type { CSSProperties, ReactNode } from 'react';
import css from './Screen.module.css';

/**
 * A screen that fills the window: `header` (PageHeader), `strip`, `toolbar`, then `children` (Panes) beside
 * `left` and `inspector`. Widths in px; the inspector narrows to 320 below 1200 and stacks below 640.
 */
export type ScreenProps = {
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly strip?: ReactNode | undefined;
  readonly left?: ReactNode | undefined;
  readonly leftWidth?: number | undefined;
  readonly inspector?: ReactNode | undefined;
  readonly inspectorWidth?: number | undefined;
  readonly foot?: ReactNode | undefined;
};

export const Screen = (props: ScreenProps) => {
  const { leftWidth = 284, inspectorWidth = 348 } = props;
  const widths: CSSProperties & Record<'--left' | '--right', string> = {
    '--left': `${String(leftWidth / 16)}rem`,
    '--right': `${String(inspectorWidth / 16)}rem`,
  };
  return (
    <div className={css['screen']} style={widths}>
      {props.header}
      {props.strip}
      <div className={css['split']}>
        {props.left !== undefined && <div className={css['left']}>{props.left}</div>}
        <div className={css['main']}>
          <div className={css['scroll']}>{props.children}</div>
          {props.foot !== undefined && (
            <div className={css['foot']} data-foot>
              {props.foot}
            </div>
          )}
        </div>
        {props.inspector !== undefined && <div className={css['right']}>{props.inspector}</div>}
      </div>
    </div>
  );
};
