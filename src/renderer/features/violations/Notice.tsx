import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useIntake } from '#renderer/data/intake.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { formatTime } from '#shared/kernel/time-words.ts';
import { NoticeDeadlines, NoticeHits } from './NoticeHits.tsx';
import { NoticeFacts } from './NoticeFacts.tsx';
import { NoticeFoot } from './NoticeFoot.tsx';
import { NoticeInspector } from './NoticeInspector.tsx';
import { NoticeOffers } from './NoticeOffers.tsx';
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
  const dropped = useIncomingFiles(add);
  return { files, add, remove, dropped };
};

/** Esc leaves the screen: what was typed is kept. A layer above it closes first, and chosen files are not dropped. */
const useLeaveByEsc = (mayLeave: boolean) => {
  const go = useView((state) => state.go);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !mayLeave) return;
    if (document.querySelector('[role="dialog"], [role="menu"], [aria-expanded="true"]') !== null) return;
    go({ screen: 'violations' });
  });
  useEffect(() => {
    // While the key is still on its way down, a list that it closes is still there to be seen.
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);
};

/** Recording, then filing the files, then the case; it stays on the screen when a file was refused. */
const useRecording = (notice: ReturnType<typeof useNotice>, files: readonly File[], shopId: string) => {
  const go = useView((state) => state.go);
  const intake = useIntake(shopId);
  const [recorded, setRecorded] = useState<string | null>(null);
  // A second key may come before the screen knows of the first.
  const underWay = useRef(false);
  const open = (id: string | null) => {
    if (id !== null) go({ screen: 'case', id });
  };
  const record = async () => {
    if (recorded !== null || underWay.current) return;
    underWay.current = true;
    const id = await notice.record();
    // Once recorded the screen is done: it opens the case, or stays for what was refused.
    underWay.current = id !== null;
    if (id === null) return;
    setRecorded(id);
    if (files.length === 0) {
      open(id);
      return;
    }
    const { added, refused } = await intake.take(files, id);
    if (refused.length === 0 && added.length > 0) open(id);
  };
  return { intake, recorded, record, open };
};

const Header = ({ kept }: { readonly kept: string | null }) => {
  const go = useView((state) => state.go);
  return (
    <PageHeader
      title="A notice came"
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

/** Records a notice as a case: what it says, what it hits, which clocks run, what to save before it changes. */
export const Notice = () => {
  const { shop, packOnDay, zone } = useShop();
  const now = useMinute();
  const notice = useNotice(shop.id, packOnDay, zone);
  const { files, add, remove, dropped } = useFiles();
  const { intake, recorded, record, open } = useRecording(notice, files, shop.id);
  const place = useRef<HTMLDivElement>(null);
  useLeaveByEsc(files.length === 0 && !notice.busy && intake.progress === null);
  const { form, pack, errors, change, message, offers, refusals } = notice;
  useEffect(() => {
    if (refusals > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const onKeyDown = onCommitKey(() => void record());
  const part = { form, errors, change };
  const hasNotes = offers.length > 0 || intake.failure !== null || intake.refused.length > 0;
  return (
    <div ref={place} className={css['screen']} onKeyDown={onKeyDown} {...dropped}>
      <Screen
        header={<Header kept={notice.keptAt === null ? null : formatTime(notice.keptAt, zone)} />}
        inspectorWidth={316}
        inspector={
          <NoticeInspector
            form={form}
            reckoning={{ pack, zone, now }}
            files={files}
            onFiles={add}
            onRemove={remove}
          />
        }
        foot={
          <NoticeFoot
            message={message}
            progress={intake.progress}
            busy={notice.busy}
            recorded={recorded !== null}
            onCancel={intake.cancel}
            onRecord={() => void record()}
            onOpen={() => {
              open(recorded);
            }}
          />
        }
      >
        {hasNotes && (
          <div className={css['notes']}>
            <RefusedFiles intake={intake} recorded={recorded !== null} />
            <NoticeOffers
              offers={offers}
              zone={zone}
              now={now}
              onUse={(offer) => {
                notice.use(offer);
                place.current?.querySelector('textarea')?.focus();
              }}
              onThrowAway={notice.throwAway}
            />
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
