import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useIntake } from '#renderer/data/intake.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { NoticeDeadlines, NoticeHits } from './NoticeHits.tsx';
import { NoticeFacts } from './NoticeFacts.tsx';
import { NoticeInspector } from './NoticeInspector.tsx';
import { NoticeText } from './NoticeText.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { useNotice } from './use-notice.ts';
import css from './notice.module.css';

const useFiles = () => {
  const [files, setFiles] = useState<readonly File[]>([]);
  const add = (more: readonly File[]) => {
    setFiles((all) => [...all, ...more]);
  };
  const remove = (index: number) => {
    setFiles((all) => all.filter((_, at) => at !== index));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add([...event.clipboardData.files]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    add([...event.dataTransfer.files]);
  };
  return { files, add, remove, onPaste, onDrop };
};

/** Records a notice as a case: what it says, what it hits, which clocks run, what to save before it changes. */
export const Notice = () => {
  const { shop, pack, zone } = useShop();
  const minute = useMinute();
  const go = useView((state) => state.go);
  const notice = useNotice(shop.id, pack, zone);
  const intake = useIntake(shop.id);
  const drop = useFiles();
  const [recorded, setRecorded] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const open = (id: string) => {
    go({ screen: 'case', id });
  };
  const record = async () => {
    if (recorded !== null) return;
    const id = await notice.record();
    if (id === null) return;
    setRecorded(id);
    if (drop.files.length === 0) {
      open(id);
      return;
    }
    const { added, refused } = await intake.take(drop.files, id);
    if (refused.length === 0 && added.length > 0) open(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void record();
  };
  const { form, errors, change, message, offers, refusals } = notice;
  useEffect(() => {
    if (refusals > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const part = { form, errors, change };
  return (
    <div
      ref={place}
      className={css['screen']}
      onKeyDown={onKeyDown}
      onPaste={drop.onPaste}
      onDrop={drop.onDrop}
      onDragOver={(event) => {
        event.preventDefault();
      }}
    >
      <Screen
        header={
          <PageHeader
            title="A notice came"
            actions={
              <>
                <span className={css['kept']}>Kept as you type</span>
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
        }
        inspectorWidth={316}
        inspector={
          <NoticeInspector
            form={form}
            reckoning={{ pack, zone, now: minute }}
            files={drop.files}
            onFiles={drop.add}
            onRemove={drop.remove}
          />
        }
        foot={
          <div className={css['foot']}>
            {message !== null && (
              <Note tone="dang" live title="The notice was not recorded.">
                {message}
              </Note>
            )}
            {intake.progress !== null && (
              <ProgressLine
                what="Filing the evidence"
                which={`file ${String(intake.progress.done + 1)} of ${String(intake.progress.total)}`}
                share={intake.progress.done / Math.max(1, intake.progress.total)}
                onCancel={intake.cancel}
              />
            )}
            {recorded === null ? (
              <Button
                variant="filled"
                loading={notice.busy}
                rightSection={<KeyHint keys="Ctrl ↵" onFill />}
                onClick={() => void record()}
              >
                Record the notice
              </Button>
            ) : (
              <Button
                variant="filled"
                onClick={() => {
                  open(recorded);
                }}
              >
                Open the case
              </Button>
            )}
          </div>
        }
      >
        {(offers.length > 0 || intake.failure !== null || intake.refused.length > 0) && (
          <div className={css['notes']}>
            <RefusedFiles intake={intake} recorded={recorded !== null} />
            {offers.map((offer) => (
              <Note
                key={offer.key}
                tone="accent"
                title={`Kept from ${formatInstant(offer.savedAt, zone, minute)}`}
                actions={
                  <>
                    <ActionLink
                      onClick={() => {
                        notice.use(offer);
                      }}
                    >
                      Use
                    </ActionLink>
                    <ActionLink
                      onClick={() => {
                        notice.throwAway(offer);
                      }}
                    >
                      Throw away
                    </ActionLink>
                  </>
                }
              >
                {notice.offerWords(offer)}
              </Note>
            ))}
          </div>
        )}
        <div className={css['form']}>
          <div className={css['column']}>
            <NoticeText {...part} first />
            <NoticeDeadlines {...part} pack={pack} zone={zone} number={2} />
          </div>
          <div className={css['column']}>
            <NoticeFacts {...part} pack={pack} zone={zone} withStatus number={3} />
            <NoticeHits {...part} number={4} />
          </div>
        </div>
      </Screen>
    </div>
  );
};
