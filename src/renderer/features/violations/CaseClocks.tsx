import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { useClocksExport } from './use-clocks-export.ts';
import { ClockTile } from '#renderer/ui/Clock.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Clock } from '#shared/clocks.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import { ClockRule } from './ClockRule.tsx';
import { dueText, stageOf, stateWords } from './clock-words.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

/** Every clock of the case, those that wait and those that are not offered too. */
export const CaseClocks = ({
  caseId,
  clocks,
  reckoning,
}: {
  readonly caseId: string;
  readonly clocks: readonly Clock[];
  readonly reckoning: Reckoning;
}) => {
  const calendar = useClocksExport(caseId);
  return (
    <Pane
      title="Clocks"
      note={`shop time, ${zoneLabel(reckoning.pack, reckoning.zone)}`}
      actions={
        <ActionLink
          disabled={calendar.isBusy || !clocks.some(({ state }) => state === 'running')}
          onClick={calendar.begin}
        >
          Calendar file
        </ActionLink>
      }
    >
      <Exported told={calendar.told} />
      <div className={css['tiles']}>
        {clocks.map((clock) => {
          const due = dueText(clock, reckoning);
          return (
            <ClockTile
              key={clock.kind}
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
    </Pane>
  );
};
