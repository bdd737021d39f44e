import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import type { ClockStage } from './clock-stage.ts';
import type { Tone } from './palette.ts';
import { StateIcon } from './State.tsx';
import type { Shape } from './states.ts';
import css from './Clock.module.css';

/** The 16 px mark of a clock. `share` of the time left, 0 to 1, is the pie of a calm clock. */
export type ClockMarkProps = {
  readonly stage: ClockStage;
  readonly share?: number | undefined;
  readonly size?: number | undefined;
};

const marks: Readonly<Record<Exclude<ClockStage, 'calm'>, { readonly tone: Tone; readonly shape: Shape }>> = {
  soon: { tone: 'attn', shape: 'triangle' },
  urgent: { tone: 'dang', shape: 'octagon' },
  met: { tone: 'good', shape: 'check' },
  passed: { tone: 'neut', shape: 'off' },
  notStarted: { tone: 'neut', shape: 'dashed' },
  notOffered: { tone: 'neut', shape: 'off' },
};

const piePath = (share: number): string => {
  const part = Math.min(Math.max(share, 0.03), 0.999);
  const angle = part * 2 * Math.PI;
  const x = 8 + 4 * Math.sin(angle);
  const y = 8 - 4 * Math.cos(angle);
  return `M8 8V4A4 4 0 ${part > 0.5 ? '1' : '0'} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
};

export const ClockMark = ({ stage, share = 1, size = 16 }: ClockMarkProps) =>
  stage === 'calm' ? (
    <svg
      className={css['pie']}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="6.4" />
      <path d={piePath(share)} />
    </svg>
  ) : (
    <StateIcon {...marks[stage]} size={size} />
  );

/**
 * Mark, time left in `words` ("4 d 14 h") and the due date under it. `size` 'tile' is larger, for clock tiles.
 * The words change each minute without an announcement.
 */
export type TimeLeftProps = {
  readonly stage: ClockStage;
  readonly words: ReactNode;
  readonly due?: ReactNode | undefined;
  readonly share?: number | undefined;
  readonly size?: 'row' | 'tile' | undefined;
  readonly inline?: boolean | undefined;
};

export const TimeLeft = ({ stage, words, due, share = 1, size = 'row', inline = false }: TimeLeftProps) => (
  <span className={cx(css['time'], css[size], inline && css['inline'])}>
    <span className={css['mark']}>
      <ClockMark stage={stage} share={share} />
    </span>
    <span className={cx(css['words'], css[stage])}>{words}</span>
    {due !== undefined && <span className={css['due']}>{due}</span>}
  </span>
);

/** A clock in a box: its name, time left, due date, and `source` (the rule, mostly a SourceValue). */
export type ClockTileProps = Omit<TimeLeftProps, 'size' | 'inline'> & {
  readonly title: string;
  readonly source?: ReactNode | undefined;
};

export const ClockTile = ({ title, source, ...time }: ClockTileProps) => (
  <div className={css['box']} data-dashed={time.stage === 'notStarted' || time.stage === 'notOffered'}>
    <div className={css['name']}>{title}</div>
    <TimeLeft {...time} size="tile" />
    {source !== undefined && <div className={css['source']}>{source}</div>}
  </div>
);
