import { IconRepeat } from '@tabler/icons-react';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { repeatsOf, type Repeat } from '#shared/repeats.ts';
import type { Violation } from '#shared/violations.ts';
import { repeatWords } from './RepeatTag.tsx';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

const mostLinks = 5;

const lead = (repeat: Repeat, reckoning: Reckoning): string => {
  if (repeat.nth > 1) return `This came for the ${repeatWords(repeat, reckoning)}.`;
  const later = repeat.cases.length - 1;
  return later === 1 ? 'This came again since.' : `This came again ${String(later)}${NBSP}times since.`;
};

type CaseRepeatsProps = {
  readonly violation: Violation;
  readonly violations: readonly Violation[];
  readonly reckoning: Reckoning;
};

/** That the same came before, or again since, with the ways to those cases; nothing for the only one of its kind. */
export const CaseRepeats = ({ violation, violations, reckoning }: CaseRepeatsProps) => {
  const go = useView((state) => state.go);
  const repeat = repeatsOf(violations, reckoning.pack).get(violation.id);
  if (repeat === undefined) return null;
  const { zone, now } = reckoning;
  const others = repeat.cases.filter(({ id }) => id !== violation.id).toReversed();
  const day = (at: number): string => formatDayShort(dayOf(at, zone), dayOf(now, zone));
  return (
    <div className={css['repeats']}>
      <Note icon={<IconRepeat size={16} stroke={1.8} aria-hidden="true" />} title={lead(repeat, reckoning)}>
        <span className={css['repeatLinks']}>
          {others.slice(0, mostLinks).map(({ id, number, noticeAt, title }) => (
            <ActionLink
              key={id}
              about={title}
              onClick={() => {
                go({ screen: 'case', id });
              }}
            >
              {`Case${NBSP}${String(number)} of ${day(noticeAt)}`}
            </ActionLink>
          ))}
          {others.length > mostLinks && `and ${String(others.length - mostLinks)}${NBSP}more`}
        </span>
      </Note>
    </div>
  );
};
