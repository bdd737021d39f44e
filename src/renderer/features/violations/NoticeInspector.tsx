import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { exhibitKindOf, sizeWords } from '#renderer/ui/file-words.ts';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { clocksOf } from '#shared/clocks.ts';
import { evidenceListOf } from '#shared/policy/pack.ts';
import { AskedFor } from './AskedFor.tsx';
import { ClockRule } from './ClockRule.tsx';
import { dueText, stageOf, stateWords } from './clock-words.ts';
import { typedClockFacts, type NoticeForm } from './notice-model.ts';
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
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (index: number) => void;
};

/** Which clocks will run on what is typed, what to save before it changes, and the files that wait to be filed. */
export const NoticeInspector = (props: NoticeInspectorProps) => {
  const { form, reckoning, files, onFiles, onRemove } = props;
  const list = evidenceListOf(reckoning.pack, form.type === '' ? null : form.type);
  return (
    <Inspector label="Clocks and evidence">
      <Pane title="What runs">
        <WhatRuns form={form} reckoning={reckoning} />
      </Pane>
      <Pane title="Save before it changes">
        <p className={css['plain']}>The ticket page as a whole, with its deadline and buttons.</p>
        {list !== null && <AskedFor pack={reckoning.pack} list={list} />}
        <DropArea words="Drop or paste files here" onFiles={onFiles} />
        {files.length > 0 && (
          <>
            <ul className={css['files']} aria-label="Files to be filed">
              {files.map((file, index) => (
                <li key={`${file.name}-${String(index)}`}>
                  <ExhibitThumb kind={exhibitKindOf(file.type)} />
                  <span className={css['file']}>
                    <span className={css['fileName']} title={file.name}>
                      {file.name}
                    </span>
                    <span className={css['fileSize']}>{sizeWords(file.size)}</span>
                  </span>
                  <ActionIcon
                    aria-label={`Leave out ${file.name}`}
                    onClick={() => {
                      onRemove(index);
                    }}
                  >
                    <IconX size={16} stroke={1.8} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
            <p className={css['plain']}>Filed as evidence of the case once it is recorded.</p>
          </>
        )}
      </Pane>
    </Inspector>
  );
};
