import { TimeLeft } from '#renderer/ui/Clock.tsx';
import type { Clock } from '#shared/clock.ts';
import { clocksOf } from '#shared/clocks.ts';
import { localDateTime } from '#shared/kernel/time.ts';
import { ClockRule } from './ClockRule.tsx';
import { dueText, stageOf, stateWords } from './clock-words.ts';
import { dueReadings, type DueField } from './found-model.ts';
import { typedClockFacts, type NoticeForm } from './notice-model.ts';
import type { Found } from './use-found.ts';
import type { Reckoning } from './violations-model.ts';
import css from './notice.module.css';

const order = { running: 0, passed: 1, met: 2, notStarted: 3, notOffered: 4 } as const;

const dueOf: Readonly<Partial<Record<Clock['kind'], DueField>>> = {
  correction: 'correctionDue',
  firstAppeal: 'appealDue',
  evidence: 'evidenceDue',
};

export type WhatRunsProps = {
  readonly form: NoticeForm;
  readonly found: Found;
  readonly reckoning: Reckoning;
};

/** The clocks on what is typed, and on the deadlines that were read and not yet confirmed; each says what it is counted from. */
export const WhatRuns = ({ form, found, reckoning }: WhatRunsProps) => {
  const { pack, zone, now } = reckoning;
  const read = dueReadings(form, found.all, localDateTime(now, zone));
  const facts = typedClockFacts({ ...form, ...read }, zone);
  if (facts === null) return <p className={css['plain']}>The time of the notice decides the clocks.</p>;
  const clocks = clocksOf(facts, pack, zone, now).toSorted(
    (a, b) => order[a.state] - order[b.state] || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity),
  );
  const signOf = ({ kind, source, dueAt }: Clock): string | null => {
    const due = dueOf[kind];
    if (due !== undefined && read[due] !== undefined) return 'Read by the app, not confirmed yet.';
    return source === 'pack' && dueAt !== null && form.noticeSaid === ''
      ? 'Counted from when this form was opened, until you say when the notice came.'
      : null;
  };
  return (
    <ul className={css['clocks']}>
      {clocks.map((clock) => {
        const sign = signOf(clock);
        return (
          <li key={clock.kind}>
            <TimeLeft
              stage={stageOf(clock)}
              share={clock.shareLeft ?? 1}
              words={
                <>
                  {stateWords(clock, now)} <span className={css['clockName']}>{clock.label}</span>
                </>
              }
            />
            <div className={css['rule']}>
              {dueText(clock, reckoning) !== null && <>Until {dueText(clock, reckoning)}. </>}
              <ClockRule clock={clock} reckoning={reckoning} />
              {sign !== null && <div className={css['sign']}>{sign}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
