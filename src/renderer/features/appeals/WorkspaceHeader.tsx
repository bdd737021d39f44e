import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import { ActionIcon, Anchor, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconFileTypePdf, IconHistory, IconMaximize } from '@tabler/icons-react';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { appealStep } from '#shared/appeals/appeal-step.ts';
import { clockOfAttempt } from '#shared/appeals/attempt-clock.ts';
import { lastRejected } from '#shared/appeals/earlier-attempt.ts';
import { metWords } from '#shared/clock-words.ts';
import { clocksOf } from '#shared/clocks.ts';
import { clockFacts } from '#shared/clock-facts.ts';
import { formatInstant, timeLeft } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { newestRow } from '#renderer/data/newest-row.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useOutcomeWords } from '#renderer/data/own-outcomes.ts';
import { useStartAppeal } from '#renderer/data/start-appeal.ts';
import { useTemplates } from '#renderer/data/templates.ts';
import { flushUnsaved } from '#renderer/data/unsaved.ts';
import { turnOnlyText } from '#renderer/state/only-text.ts';
import { useView } from '#renderer/state/view.ts';
import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { keyWords } from '#renderer/ui/key-words.ts';
import { NextAppeal } from '#renderer/ui/NextAppeal.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import { modeWords } from '#renderer/ui/states.ts';
import css from './Workspace.module.css';
import type { AppealRecords } from './records.ts';
import { Saved } from './Saved.tsx';
import { unsavedFailure } from './use-kept.ts';
import { appealStates } from './words.ts';

const ModeControl = ({
  appeal,
  onFailure,
}: {
  readonly appeal: Appeal;
  readonly onFailure: (message: string | null) => void;
}) => {
  const set = async (value: string) => {
    if (!(await flushUnsaved())) {
      onFailure(unsavedFailure.message);
      return;
    }
    const mode = value === 'weFixedIt' ? 'weFixedIt' : 'wrongDecision';
    // What was typed last made the record newer than the one that is drawn here.
    const { id, rev } = (await newestRow('appeals', appeal.id)) ?? appeal;
    const result = await send('appeal.setMode', { id, rev, mode });
    onFailure(result.ok ? null : result.error.message);
  };
  return (
    <SegmentedControl
      aria-label="Ground of the appeal"
      data={[
        { value: 'wrongDecision', label: modeWords.wrongDecision },
        { value: 'weFixedIt', label: modeWords.weFixedIt },
      ]}
      value={appeal.mode}
      onChange={(value) => void set(value)}
    />
  );
};

const AttemptClock = ({ records, pack }: { readonly records: AppealRecords; readonly pack: Pack }) => {
  const { zone } = useShop();
  const now = useMinute();
  const clock = clockOfAttempt(records, pack, zone, now);
  if (clock === null) return null;
  const { dueAt, state, stage } = clock;
  if (dueAt === null || stage === null)
    return (
      <span className={css['unset']}>
        <TimeLeft
          inline
          stage={stage ?? (state === 'notOffered' ? 'notOffered' : 'notStarted')}
          words={clock.fromText}
        />
      </span>
    );
  const due = formatInstant(dueAt, zone, now);
  if (state === 'running')
    return (
      <TimeLeft
        inline
        stage={stage}
        words={timeLeft(dueAt - now)}
        due={<span className={css['due']}>{due}</span>}
        share={clock.shareLeft ?? 0}
      />
    );
  return <TimeLeft inline stage={stage} words={state === 'met' ? metWords(clock) : `passed ${due}`} />;
};

/** After a rejection: the way to the next attempt, as the case has it. */
const Next = ({ violation, attempts }: Pick<AppealRecords, 'violation' | 'attempts'>) => {
  const { zone, packFor } = useShop();
  const pack = packFor(violation.pack, violation.noticeAt);
  const now = useMinute();
  const go = useView((state) => state.go);
  const open = (id: string) => go({ screen: 'appeal', id });
  const starting = useStartAppeal(violation.id, open);
  const own = useOutcomeWords(violation.type);
  const templates = useTemplates();
  const clocks = clocksOf(clockFacts(violation, attempts, null, null), pack, zone, now);
  return (
    <NextAppeal
      step={appealStep(violation, attempts, attemptsAllowed(pack, violation.type), clocks)}
      earlier={lastRejected(attempts)?.attempt ?? null}
      own={own}
      templates={{ templates, pack, type: violation.type }}
      starting={starting}
      onContinue={open}
    />
  );
};

const VersionsButton = ({
  onOpen,
  onFailure,
}: {
  readonly onOpen: () => void;
  readonly onFailure: (message: string | null) => void;
}) => {
  // What was typed last belongs to the text that versions are compared with.
  const open = async () => {
    if (await flushUnsaved()) onOpen();
    else onFailure(unsavedFailure.message);
  };
  return (
    <span data-place="versions">
      <Tooltip label="Versions">
        <ActionIcon variant="subtle" color="gray" size={32} aria-label="Versions" onClick={() => void open()}>
          <IconHistory size={18} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </span>
  );
};

/** Which appeal this is, on what ground, until when, whether it is saved, and the packet. */
export type WorkspaceHeaderProps = {
  readonly records: AppealRecords;
  readonly pack: Pack;
  readonly isNarrow: boolean;
  readonly onVersions: () => void;
  readonly onExport: () => void;
  readonly onFailure: (message: string | null) => void;
};

export const WorkspaceHeader = (props: WorkspaceHeaderProps) => {
  const { records, pack, isNarrow, onVersions, onExport, onFailure } = props;
  const { appeal, violation } = records;
  const go = useView((state) => state.go);
  const attempts = attemptsAllowed(pack, violation.type);
  const isDraft = appeal.status === 'draft';
  const of = attempts === null ? '' : ` of\u00a0${String(attempts)}`;
  return (
    <PageHeader
      {...(isNarrow
        ? {}
        : {
            crumb: (
              <Anchor
                component="button"
                type="button"
                className={css['crumb'] ?? ''}
                onClick={() => go({ screen: 'appeals' })}
              >
                Appeals
              </Anchor>
            ),
          })}
      title={`Case\u00a0${String(violation.number)}, appeal\u00a0${String(appeal.attempt)}${of}`}
      state={
        <>
          {isDraft ? (
            <span className={css['mode']}>
              <ModeControl appeal={appeal} onFailure={onFailure} />
            </span>
          ) : (
            <>
              <StateBadge {...appealStates[appeal.status]} />
              <span className={css['modeWords']}>{modeWords[appeal.mode]}</span>
            </>
          )}
          <AttemptClock records={records} pack={pack} />
        </>
      }
      actions={
        <>
          {isDraft && <Saved appeal={appeal} isNarrow={isNarrow} />}
          <VersionsButton onOpen={onVersions} onFailure={onFailure} />
          <Tooltip label={`Distraction-free view (${keyWords('Ctrl D')})`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label="Distraction-free view"
              onClick={turnOnlyText}
            >
              <IconMaximize size={18} stroke={1.8} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
          {appeal.status === 'rejected' && <Next violation={violation} attempts={records.attempts} />}
          {isDraft && (
            <Button
              variant="filled"
              leftSection={<IconFileTypePdf size={16} stroke={1.8} aria-hidden="true" />}
              // A small window has no room for the key beside the state, the clock and what is saved.
              rightSection={isNarrow ? null : <KeyHint keys="Ctrl ↵" onFill />}
              onClick={onExport}
            >
              Export packet
            </Button>
          )}
        </>
      }
    />
  );
};
