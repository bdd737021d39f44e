import { Note } from '#renderer/ui/Note.tsx';
import css from './Rating.module.css';

/** Why a verb of a row could not be done, above its table. */
export const FailedNote = ({ message }: { readonly message: string | null }) =>
  message !== null && (
    <div className={css['failed']}>
      <Note tone="dang" live>
        {message}
      </Note>
    </div>
  );
