import { ActionLink } from './ActionLink.tsx';
import { cancelledWords } from './file-words.ts';
import { Note } from './Note.tsx';

/** Says in the place where files were added that it was cancelled, and what is on file since. */
export type CancelledFilingProps = {
  readonly filed: readonly { readonly fileName: string }[];
  readonly left: number;
  readonly onHide: () => void;
};

export const CancelledFiling = ({ filed, left, onHide }: CancelledFilingProps) => (
  <Note
    tone="attn"
    live
    title={filed.length === 0 ? 'Filing was cancelled.' : 'Filing was cancelled half-way.'}
    actions={
      <ActionLink about="that filing was cancelled" onClick={onHide}>
        Hide
      </ActionLink>
    }
  >
    {cancelledWords(
      filed.map(({ fileName }) => fileName),
      left,
    )}
  </Note>
);
