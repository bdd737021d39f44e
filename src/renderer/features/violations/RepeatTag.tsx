import { IconRepeat } from '@tabler/icons-react';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { isRepeat, ordinal, type Repeat } from '#shared/repeats.ts';
import type { CaseRow, Reckoning } from './violations-model.ts';
import css from './violations.module.css';

/** "2nd time since 12 Jun". */
export const repeatWords = ({ nth, since }: Repeat, { zone, now }: Pick<Reckoning, 'zone' | 'now'>): string =>
  `${ordinal(nth)}${NBSP}time since ${formatDayShort(dayOf(since, zone), dayOf(now, zone))}`;

type RepeatTagProps = { readonly row: Pick<CaseRow, 'repeat'>; readonly reckoning: Reckoning };

/** That a case is not the first of its kind. */
export const RepeatTag = ({ row: { repeat }, reckoning }: RepeatTagProps) => {
  if (repeat === null || !isRepeat(repeat)) return null;
  const words = repeatWords(repeat, reckoning);
  return (
    <span className={css['repeat']} title={words}>
      <IconRepeat size={12} stroke={1.8} aria-hidden="true" />
      {`${ordinal(repeat.nth)}${NBSP}time`}
    </span>
  );
};
