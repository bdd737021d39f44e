import { ConfirmDialog } from './ConfirmDialog.tsx';

export type ResetSampleDialogProps = {
  readonly opened: boolean;
  readonly onReset: () => void;
  readonly onClose: () => void;
};

export const ResetSampleDialog = ({ opened, onReset, onClose }: ResetSampleDialogProps) => (
  <ConfirmDialog
    opened={opened}
    title="Make the sample shop anew?"
    confirm="Reset the sample"
    destructive
    onConfirm={() => {
      onClose();
      onReset();
    }}
    onCancel={onClose}
  >
    What was changed in the sample shop goes. Own records are not touched.
  </ConfirmDialog>
);
