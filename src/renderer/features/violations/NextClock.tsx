import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { timeLeft } from '#shared/kernel/time-words.ts';
import { dueWords, type CaseRow, type Reckoning } from './violations-model.ts';
import css from './violations.module.css';

/** The next clock of a case, or why none runs. */
export const NextClock = ({ row, reckoning }: { readonly row: CaseRow; readonly reckoning: Reckoning }) => {
  const { next } = row;
  if (next === null || next.dueAt === null || next.stage === null)
    return <span className={css['otherwise']}>{row.otherwise}</span>;
  return (
    <TimeLeft
      stage={next.stage}
      words={timeLeft(next.dueAt - reckoning.now)}
      due={dueWords(next, reckoning)}
      share={next.shareLeft ?? 1}
    />
  );
};
