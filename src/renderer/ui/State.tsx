import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleDot,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleOff,
  IconCircleX,
  IconForbid2,
  IconHourglass,
  IconInfoCircleFilled,
  IconLock,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { cx } from './class-names.ts';
import type { Shape, StateLook } from './states.ts';
import css from './State.module.css';

const icons: Readonly<Record<Shape, Icon>> = {
  check: IconCircleCheckFilled,
  triangle: IconAlertTriangleFilled,
  octagon: IconAlertOctagonFilled,
  lock: IconLock,
  hourglass: IconHourglass,
  send: IconSend,
  cross: IconCircleX,
  off: IconCircleOff,
  dot: IconCircleDot,
  dashed: IconCircleDashed,
  half: IconCircleHalf2,
  minus: IconCircleMinus,
  info: IconInfoCircleFilled,
  barred: IconForbid2,
};

/** The shape of a state alone, for use beside a word; `size` in px. */
export type StateIconProps = Omit<StateLook, 'word'> & { readonly size?: number | undefined };

export const StateIcon = ({ tone, shape, size = 15 }: StateIconProps) => {
  const Shown = icons[shape];
  return <Shown className={cx(css['icon'], css[tone])} size={size} stroke={1.8} aria-hidden="true" />;
};

/** In a table: shape and word, no box. */
export const StateWord = ({ tone, shape, word }: StateLook) => (
  <span className={cx(css['word'], css[tone])}>
    <StateIcon tone={tone} shape={shape} />
    {word}
  </span>
);

/** Alone, in a header or an inspector: a badge 22 high. */
export const StateBadge = ({ tone, shape, word }: StateLook) => (
  <span className={cx(css['badge'], css[tone])}>
    <StateIcon tone={tone} shape={shape} size={14} />
    {word}
  </span>
);
