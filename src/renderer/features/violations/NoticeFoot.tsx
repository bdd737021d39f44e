import { Button } from '@mantine/core';
import type { JobProgress } from '#shared/contract/jobs.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import css from './notice.module.css';

export type NoticeFootProps = {
  readonly message: string | null;
  /** Records without what the message names; left out where that can't be. */
  readonly onWithout?: () => void;
  readonly progress: JobProgress | null;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onRecord: () => void;
};

/** The one next step of the notice: record it. */
export const NoticeFoot = (props: NoticeFootProps) => {
  const { message, onWithout, progress, busy, onCancel, onRecord } = props;
  return (
    <div className={css['foot']}>
      {message !== null && (
        <Note
          tone="dang"
          live
          title="The notice was not recorded."
          actions={
            onWithout !== undefined && (
              <ActionLink about="the notice" disabled={busy} onClick={onWithout}>
                Record without it
              </ActionLink>
            )
          }
        >
          {message}
        </Note>
      )}
      {progress !== null && (
        <ProgressLine
          what="Filing the evidence"
          which={`file ${String(progress.done + 1)} of ${String(progress.total)}`}
          share={progress.done / Math.max(1, progress.total)}
          onCancel={onCancel}
        />
      )}
      <Button
        variant="filled"
        loading={busy}
        rightSection={<KeyHint keys="Ctrl ↵" onFill />}
        onClick={onRecord}
      >
        Record the notice
      </Button>
    </div>
  );
};
