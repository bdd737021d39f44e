import { Button } from '@mantine/core';
import { Note } from './Note.tsx';
import css from './Exported.module.css';

/** What is told of an export; `onShow` leads to the file. */
export type ExportedProps = {
  readonly told: { readonly words: string; readonly failed: boolean; readonly onShow?: () => void } | null;
};

/** Where something was written and the way to it, or why it was not; nothing before that. */
export const ExportedNote = ({ told }: ExportedProps) =>
  told === null ? null : (
    <Note
      tone={told.failed ? 'dang' : 'neutral'}
      live
      actions={
        told.onShow === undefined ? undefined : (
          <Button size="compact-xs" variant="subtle" onClick={told.onShow}>
            Show in folder
          </Button>
        )
      }
    >
      {told.words}
    </Note>
  );

/** The same with the space around it that a screen gives its notes. */
export const Exported = ({ told }: ExportedProps) =>
  told === null ? null : (
    <div className={css['told']}>
      <ExportedNote told={told} />
    </div>
  );
