import { Note } from './Note.tsx';
import css from './Exported.module.css';

/** Where something was written, or why not; nothing before that. */
export const Exported = ({ told }: { readonly told: { words: string; failed: boolean } | null }) =>
  told === null ? null : (
    <div className={css['told']}>
      <Note tone={told.failed ? 'dang' : 'neutral'} live>
        {told.words}
      </Note>
    </div>
  );
