import type { ReactNode } from 'react';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { useClocksExport } from './use-clocks-export.ts';
import { ClockTile } from '#renderer/ui/Clock.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Clock, ClockKind } from '#shared/clock.ts';
import { COUNTED } from '#shared/clock-context.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import type { ToldClock } from '#shared/told-clocks.ts';
import { ClockRule } from './ClockRule.tsx';
import { stateWords } from '#shared/clock-words.ts';
import { dueText, stageOf } from './clock-words.ts';
import type { Cases } from './use-cases.ts';
import css from './case.module.css';

/** Every clock of the case, those that wait and those that are not offered too. */
export const CaseClocks = ({
  caseId,
  cases,
  clocks,
  counted,
  told,
  children,
}: {
  readonly caseId: string;
  readonly cases: Cases;
  readonly clocks: readonly Clock[];
  /** Those that end by a deadline which the notice gives only as a count. */
  readonly counted: readonly ClockKind[];
  /** Days that someone else has named. */
  readonly told: readonly ToldClock[];
  readonly children?: ReactNode;
}) => {
  const { reckoning } = cases;
  const calendar = useClocksExport(caseId, cases);
  const tiles = [
    ...clocks.map((clock) => {
      const isCounted = clock.source === 'ticket' && counted.includes(clock.kind);
      return { key: `${caseId} ${clock.kind}`, clock: isCounted ? { ...clock, fromText: COUNTED } : clock };
    }),
    ...told.map(({ recordId, clock }) => ({ key: recordId, clock })),
  ];
  return (
    <Pane
      title="Clocks"
      note={`shop time, ${zoneLabel(reckoning.pack, reckoning.zone)}`}
      actions={
        <ActionLink disabled={calendar.isDisabled} onClick={calendar.begin}>
          Calendar file
        </ActionLink>
      }
    >
      <Exported told={calendar.told} />
      <div className={css['tiles']}>
        {tiles.map(({ key, clock }) => {
          const due = dueText(clock, reckoning);
          return (
            <ClockTile
              key={key}
              title={clock.label}
              stage={stageOf(clock)}
              share={clock.shareLeft ?? 1}
              words={stateWords(clock, reckoning.now)}
              {...(due === null ? {} : { due })}
              source={<ClockRule clock={clock} reckoning={reckoning} />}
            />
          );
        })}
      </div>
      {children}
    </Pane>
  );
};
