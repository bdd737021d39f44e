import { useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';

/** Saves at once, or asks first where suggestions are open on pages that are not shown. */
export const useSaveAnyway = (open: string | null, save: () => void) => {
  const [asked, setAsked] = useState(false);
  const close = () => {
    setAsked(false);
  };
  const dialog = (
    <ConfirmDialog
      opened={asked}
      title="Save the copy without covering it all?"
      confirm="Save as it is"
      cancel="Go on covering"
      onCancel={close}
      onConfirm={() => {
        close();
        save();
      }}
    >
      {`${open ?? ''} What is not covered can be read in the copy. The original stays as it is.`}
    </ConfirmDialog>
  );
  return {
    dialog,
    ask: () => {
      if (open === null) save();
      else setAsked(true);
    },
  };
};
