import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import type { useCasePage } from './use-case-page.ts';

type SaveCasePageProps = { readonly number: number; readonly page: ReturnType<typeof useCasePage> };

/** Says what the file of a case holds before it is written. */
export const SaveCasePage = ({ number, page }: SaveCasePageProps) => {
  const [isWhole, setWhole] = useState(true);
  return (
    <ConfirmDialog
      opened={page.isAsking}
      title={`Save case\u00a0${String(number)} as one HTML file?`}
      confirm="Save"
      onConfirm={() => page.begin(isWhole)}
      onCancel={page.cancel}
    >
      <p>
        Whoever has the file reads the notice, the order numbers, the texts of all appeals, small pictures of
        the evidence and the names of who did what.
      </p>
      <Checkbox
        label="With contacts and money"
        description="What was said with the platform, and the sums it holds."
        checked={isWhole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
};
