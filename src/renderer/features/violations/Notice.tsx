import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { useView } from '#renderer/state/view.ts';
import { useErrorFocus } from '#renderer/ui/use-error-focus.ts';
import { useEscape } from '#renderer/ui/use-escape.ts';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { keptWords } from '#renderer/ui/kept-words.ts';
import { formatTime } from '#shared/kernel/time-words.ts';
import { listWords } from '#shared/kernel/words.ts';
import { KeptTexts } from './KeptTexts.tsx';
import { NoticeDeadlines } from './NoticeDeadlines.tsx';
import { NoticeFacts, type NoticeFactsProps } from './NoticeFacts.tsx';
import { NoticeFoot } from './NoticeFoot.tsx';
import { NoticeFound } from './NoticeFound.tsx';
import { NoticeHits } from './NoticeHits.tsx';
import { NoticeInspector } from './NoticeInspector.tsx';
import { goToStep, NoticeSteps, stepAt, type NoticeStep, type NoticeStepsProps } from './NoticeSteps.tsx';
import { FormPart, NoticeText } from './NoticeText.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { StoppedFiles } from './StoppedFiles.tsx';
import type { HeldRow } from './held-files.ts';
import { noticeFromKept } from './notice-model.ts';
import { useFound, type Found } from './use-found.ts';
import { useHanded } from './use-handed.ts';
import { useHeldFiles } from './use-held-files.ts';
import { useNotice, type Without } from './use-notice.ts';
import css from './notice.module.css';

/** Recording once the files are filed, then the case. */
const useRecording = (
  notice: ReturnType<typeof useNotice>,
  recordFiled: ReturnType<typeof useHeldFiles>['record'],
  openDues: () => readonly string[],
) => {
  const go = useView((state) => state.go);
  const { busy: waiting, begin, end } = useBusy();
  const { record, ask } = notice;
  // What is recorded is what stands there once the last file is filed, not what stood there when the key came.
  const latest = useRef(record);
  useEffect(() => {
    latest.current = record;
  });
  // Going on without something is a step of its own, never the same key once more: `without` is what was said by it.
  const commit = async (without: readonly Without[] = []) => {
    const open = listWords(openDues());
    if (open !== '' && !without.includes('deadlines')) {
      ask(`The text prints what is left open here: ${open}. Use or leave out each.`, [
        ...without,
        'deadlines',
      ]);
      return;
    }
    if (!begin()) return;
    const id = await recordFiled(
      () => latest.current(),
      (names) => {
        ask(`Not all files were filed: ${listWords(names)}. Drop them once more.`, [...without, 'files']);
      },
      without.includes('files'),
    );
    end();
    if (id !== null) go({ screen: 'case', id });
  };
  return { waiting, commit };
};

const onNoticeKeys = (commit: () => void, takeSure: () => void) => {
  const onCommit = onCommitKey(commit);
  return (event: ReactKeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.altKey) {
      onCommit(event);
      return;
    }
    event.preventDefault();
    if (!event.repeat) takeSure();
  };
};

const Header = ({ kept, ...steps }: NoticeStepsProps & { readonly kept: string | null }) => {
  const go = useView((state) => state.go);
  return (
    <PageHeader
      title="A notice came"
      state={<NoticeSteps {...steps} />}
      actions={
        <>
          <span className={css['kept']}>{kept !== null && `Kept ${kept}`}</span>
          <ActionIcon
            aria-label="Close"
            onClick={() => {
              go({ screen: 'violations' });
            }}
          >
            <IconX size={18} stroke={1.8} />
          </ActionIcon>
        </>
      }
    />
  );
};

type FieldsProps = Omit<NoticeFactsProps, 'withStatus' | 'within'> & { readonly found: Found };

/** What the notice says, the deadlines first, beside its text. */
const Fields = (props: FieldsProps) => {
  const { form, found } = props;
  const withSecond = form.secondAppealDue !== '' || found.of('secondAppealDue').length > 0;
  return (
    <>
      <FormPart step="says" title="What it says">
        <NoticeFound found={found} />
        <NoticeDeadlines {...props} withSecond={withSecond} within />
        <NoticeFacts {...props} withStatus within />
      </FormPart>
      <NoticeHits {...props} step="hits" />
    </>
  );
};

type NotesProps = {
  readonly intake: ReturnType<typeof useHeldFiles>['intake'];
  readonly kept: ReturnType<typeof useNotice>['kept'];
  readonly onTakeBack: (ids: readonly string[]) => void;
  readonly onAnswered: () => void;
};

/** What became of files, and what was kept of notices that were not recorded. */
const Notes = ({ intake, kept, onTakeBack, onAnswered }: NotesProps) => {
  const { failure, refused, stopped } = intake;
  if (kept.offers.length === 0 && failure === null && refused.length === 0 && stopped === null) return null;
  return (
    <div className={css['notes']}>
      <RefusedFiles intake={intake} />
      <StoppedFiles intake={intake} onTakeBack={onTakeBack} />
      <KeptTexts
        offers={kept.offers}
        wordsOf={keptWords}
        onUse={kept.use}
        onThrowAway={kept.throwAway}
        onAnswered={onAnswered}
      />
    </div>
  );
};

/** Records a notice as a case: what it says, what it hits, which clocks run, what to save before it changes. */
export const Notice = () => {
  const { shop, packOnDay, zone } = useShop();
  const go = useView((state) => state.go);
  const now = useMinute();
  const notice = useNotice(shop.id, packOnDay, zone);
  const { form, empty, pack, held, errors, change, message, kept, refusals, asked } = notice;
  const open = useHanded(shop.id, (fields) => {
    change(noticeFromKept(fields, empty));
  });
  const { intake, add, record, leaveOut, takeBack } = useHeldFiles(shop.id, change);
  const found = useFound(form, empty, change, { pack, zone, now, open });
  const { waiting, commit } = useRecording(notice, record, found.openDues);
  const dropped = useIncomingFiles(add);
  const place = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<NoticeStep>('text');
  // What was typed is kept; files that are on their way are not dropped.
  useEscape(
    () => {
      go({ screen: 'violations' });
    },
    !waiting && intake.progress === null,
  );
  useErrorFocus(place, refusals);
  const focusText = () => place.current?.querySelector('textarea')?.focus();
  const takeSure = () => {
    found.takeSure();
    // What had the focus may go away with what it offered.
    if (document.activeElement?.matches('input, textarea') !== true) focusText();
  };
  const onKeyDown = onNoticeKeys(() => void commit(), takeSure);
  const part = { form, errors, change, found: { ...found, takeSure } };
  const onLeaveOut = (row: HeldRow) => void leaveOut(row);
  const saving = { form, held, pack, isRecording: waiting, change, onAdd: add, onLeaveOut };
  return (
    <div
      ref={place}
      className={css['screen']}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        setStep((before) => stepAt(target) ?? before);
      }}
      {...dropped}
    >
      <Screen
        header={
          <Header
            kept={kept.keptAt === null ? null : formatTime(kept.keptAt, zone)}
            current={step}
            onStep={(next) => {
              goToStep(place.current, next);
            }}
          />
        }
        inspectorWidth={304}
        inspector={
          <NoticeInspector form={form} found={found} reckoning={{ pack, zone, now }} saving={saving} />
        }
        foot={
          <NoticeFoot
            message={message}
            {...(asked === null ? {} : { onWithout: () => void commit(asked) })}
            progress={intake.progress}
            busy={waiting}
            onCancel={intake.cancel}
            onRecord={() => void commit()}
          />
        }
      >
        <Notes
          intake={intake}
          kept={kept}
          onTakeBack={(ids) => void takeBack(held.filter(({ evidenceId }) => ids.includes(evidenceId)))}
          onAnswered={focusText}
        />
        <div className={css['form']}>
          <div className={css['column']}>
            <NoticeText {...part} first />
          </div>
          <div className={css['column']}>
            <Fields {...part} pack={pack} zone={zone} />
          </div>
        </div>
      </Screen>
    </div>
  );
};
