import { IconRepeat } from '@tabler/icons-react';
import { NBSP } from '#shared/kernel/time-words.ts';
import { isRepeat, ordinal } from '#shared/repeats.ts';
import { repeatWords } from './repeat-words.ts';
import type { CaseRow, Reckoning } from './violations-model.ts';
import css from './violations.module.css';

type RepeatTagProps = { readonly row: Pick<CaseRow, 'repeat'>; readonly reckoning: Reckoning };

/** That a case is not the first of its kind. */
export const RepeatTag = ({ row: { repeat }, reckoning }: RepeatTagProps) => {
  if (repeat === null || !isRepeat(repeat)) return null;
  const words = repeatWords(repeat, reckoning);
  return (
    <span className={css['repeat']} title={words}>
      <IconRepeat size={12} stroke={1.8} aria-hidden="true" />
      {ordinal(repeat.nth)}
      <span className="visually-hidden">{`${NBSP}time`}</span>
    </span>
  );
};
