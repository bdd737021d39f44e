import type { Deleting } from '#renderer/data/evidence-trash.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import type { Evidence } from '#shared/evidence.ts';
import { nameOf, withBytesKept } from './evidence-model.ts';

const vaultWords = (one: boolean, files: number, kept: number): string => {
  const what = one ? 'The file is' : 'The files are';
  if (kept === 0) return `${what} taken off the records and out of the vault on this computer.`;
  if (kept === files)
    return `${what} taken off the records; the bytes stay in the vault, since another file has the same.`;
  return `${what} taken off the records and out of the vault on this computer, but for the bytes of ${String(kept)}, since another file has the same.`;
};

/** Asks before files of the trash are deleted for good; null files: the dialog is closed. */
export const DeleteForGood = (props: {
  readonly files: readonly Evidence[] | null;
  /** Every file of the shop. */
  readonly all: readonly Evidence[];
  readonly deleting: Deleting;
  readonly onClose: () => void;
}) => {
  const { files, all, deleting, onClose } = props;
  const [only] = files ?? [];
  const one = files?.length === 1 && only !== undefined ? only : null;
  const { progress } = deleting;
  return (
    <ConfirmDialog
      opened={files !== null}
      destructive
      title={
        one === null
          ? `Delete ${String(files?.length ?? 0)} files for good?`
          : `Delete “${nameOf(one)}” for good?`
      }
      confirm="Delete for good"
      busy={deleting.busy}
      onCancel={() => {
        deleting.cancel();
        onClose();
      }}
      onConfirm={() => {
        void deleting.deleteForGood(files ?? []).then(onClose);
      }}
    >
      {progress === null ? (
        <>
          This can’t be undone.{' '}
          {vaultWords(one !== null, files?.length ?? 0, withBytesKept(files ?? [], all).length)} History keeps
          the name and the fingerprint. Packets that were written and copies elsewhere stay as they are.
        </>
      ) : (
        <ProgressLine
          what="Deleting"
          which={`file ${String(progress.done + 1)} of ${String(progress.total)}`}
          share={progress.done / Math.max(1, progress.total)}
          onCancel={deleting.cancel}
        />
      )}
    </ConfirmDialog>
  );
};
