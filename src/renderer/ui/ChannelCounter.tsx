import { ActionIcon } from '@mantine/core';
import { IconCopy, IconScissors } from '@tabler/icons-react';
import { numberWords } from './numbers.ts';
import css from './ChannelCounter.module.css';

/** Length of a text against a channel's limit: name, copy, bar, "1,486 of 1,800"; scissors in place of copy when over. */
export type ChannelCounterProps = {
  readonly name: string;
  readonly length: number;
  readonly limit: number;
  readonly onCopy: () => void;
  readonly onShorten?: (() => void) | undefined;
};

const NEAR = 0.95;

const toneOf = (length: number, limit: number): 'over' | 'near' | 'fits' => {
  if (length > limit) return 'over';
  return length >= limit * NEAR ? 'near' : 'fits';
};

const rest = (length: number, limit: number): string => {
  const tone = toneOf(length, limit);
  if (tone === 'over') return `, ${numberWords(length - limit)} over`;
  return tone === 'near' ? `, ${numberWords(limit - length)} left` : '';
};

export const ChannelCounter = ({ name, length, limit, onCopy, onShorten }: ChannelCounterProps) => {
  const tone = toneOf(length, limit);
  const shorten = tone === 'over' ? onShorten : undefined;
  const share = Math.min(length / Math.max(limit, 1), 1);
  return (
    <div className={css['counter']} data-tone={tone}>
      <div className={css['head']}>
        <span className={css['name']}>{name}</span>
        <ActionIcon
          size={24}
          onClick={shorten ?? onCopy}
          aria-label={shorten === undefined ? `Copy text for ${name}` : `Shorten text for ${name}`}
        >
          {shorten === undefined ? (
            <IconCopy size={15} stroke={1.8} />
          ) : (
            <IconScissors size={15} stroke={1.8} />
          )}
        </ActionIcon>
      </div>
      <div className={css['track']}>
        <div className={css['fill']} style={{ width: `${String(share * 100)}%` }} />
      </div>
      <div className={css['words']}>
        {numberWords(length)} of {numberWords(limit)}
        {rest(length, limit)}
      </div>
    </div>
  );
};
