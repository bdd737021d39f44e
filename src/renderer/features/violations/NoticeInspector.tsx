import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { clocksOf } from '#shared/clocks.ts';
import { ClockRule } from './ClockRule.tsx';
import { dueText, stageOf, stateWords } from './clock-words.ts';
import { typedClockFacts, type NoticeForm } from './notice-model.ts';
import { NoticeSave, type NoticeSaveProps } from './NoticeSave.tsx';
import type { Reckoning } from './violations-model.ts';
import css from './notice.module.css';

const order = { running: 0, passed: 1, met: 2, notStarted: 3, notOffered: 4 } as const;

const WhatRuns = ({ form, reckoning }: { readonly form: NoticeForm; readonly reckoning: Reckoning }) => {
  const { pack, zone, now } = reckoning;
  const facts = typedClockFacts(form, zone);
  if (facts === null) return <p className={css['plain']}>The time of the notice decides the clocks.</p>;
  const clocks = clocksOf(facts, pack, zone, now).toSorted(
    (a, b) => order[a.state] - order[b.state] || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity),
  );
  return (
    <ul className={css['clocks']}>
      {clocks.map((clock) => (
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
          </div>
        </li>
      ))}
    </ul>
  );
};

export type NoticeInspectorProps = {
  readonly form: NoticeForm;
  readonly reckoning: Reckoning;
  readonly saving: NoticeSaveProps;
};

/** Which clocks will run on what is typed, and what to save before it changes. */
export const NoticeInspector = ({ form, reckoning, saving }: NoticeInspectorProps) => (
  <Inspector label="Clocks and evidence">
    <Pane title="What runs">
      <WhatRuns form={form} reckoning={reckoning} />
    </Pane>
    <NoticeSave {...saving} />
  </Inspector>
);
