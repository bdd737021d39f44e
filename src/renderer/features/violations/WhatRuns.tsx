import { TimeLeft } from '#renderer/ui/Clock.tsx';
import type { Clock } from '#shared/clock.ts';
import { clocksOf } from '#shared/clocks.ts';
import { localDateTime } from '#shared/kernel/time.ts';
import { ClockRule } from './ClockRule.tsx';
import { dueText, stageOf } from './clock-words.ts';
import { stateWords } from '#shared/clock-words.ts';
import { dueReadings, type DueField } from './found-model.ts';
import { countedDues } from './notice-counts.ts';
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
const printedKinds = ['correction', 'firstAppeal', 'evidence'] as const;

/** A clock, and whether its end was read and is not confirmed. */
interface ShownClock {
  readonly clock: Clock;
  readonly isRead: boolean;
}

export type WhatRunsProps = {
  readonly form: NoticeForm;
  readonly found: Found;
  readonly reckoning: Reckoning;
};

/** Whether a deadline was counted by the app: the one in the form, or the reading that is shown. */
const isCounted = (
  form: NoticeForm,
  found: Found,
  due: DueField | undefined,
  read: Partial<NoticeForm>,
): boolean =>
  due !== undefined &&
  (countedDues(form).some(({ field }) => field === due) ||
    found.all.some((one) => one.field === due && one.value === read[due] && one.counted !== undefined));

/**
 * The clocks on what is typed, and on the deadlines that were read and not yet confirmed. One that is not sure is
 * shown only where it ends before what is known otherwise.
 */
const shownClocks = ({ form, found, reckoning }: WhatRunsProps): readonly ShownClock[] => {
  const { pack, zone, now } = reckoning;
  const read = dueReadings(form, found.all, localDateTime(now, zone));
  const counted = printedKinds.filter((kind) => isCounted(form, found, dueOf[kind], read));
  const clocksWith = (part: Partial<NoticeForm>): readonly Clock[] => {
    const facts = typedClockFacts({ ...form, ...part }, zone, counted);
    return facts === null ? [] : clocksOf(facts, pack, zone, now);
  };
  const typed = clocksWith({});
  return clocksWith(read).map((clock) => {
    const due = dueOf[clock.kind];
    const value = due === undefined ? undefined : read[due];
    const plain = typed.find(({ kind }) => kind === clock.kind) ?? clock;
    if (value === undefined) return { clock: plain, isRead: false };
    const isSure = found.all.some((one) => one.sure && one.field === due && one.value === value);
    const isNext = clock.state === 'running' && (clock.dueAt ?? 0) <= (plain.dueAt ?? Infinity);
    return !isNext && !isSure ? { clock: plain, isRead: false } : { clock, isRead: true };
  });
};

/** Which clocks run; each says what it is counted from. */
export const WhatRuns = (props: WhatRunsProps) => {
  const { form, reckoning } = props;
  const shown = shownClocks(props).toSorted(
    ({ clock: a }, { clock: b }) =>
      order[a.state] - order[b.state] || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity),
  );
  if (shown.length === 0) return <p className={css['plain']}>The time of the notice decides the clocks.</p>;
  const signOf = ({ clock, isRead }: ShownClock): string | null => {
    if (isRead) return 'Read by the app, not confirmed yet.';
    return clock.source === 'pack' && clock.dueAt !== null && form.noticeSaid === ''
      ? 'Counted from when this form was opened, until you say when the notice came.'
      : null;
  };
  return (
    <ul className={css['clocks']}>
      {shown.map(({ clock, isRead }) => {
        const sign = signOf({ clock, isRead });
        return (
          <li key={clock.kind}>
            <TimeLeft
              stage={stageOf(clock)}
              share={clock.shareLeft ?? 1}
              words={
                <>
                  {stateWords(clock, reckoning.now)} <span className={css['clockName']}>{clock.label}</span>
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
