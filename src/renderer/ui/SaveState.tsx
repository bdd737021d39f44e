import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import css from './SaveState.module.css';

/**
 * "Saved 09:11" once it is durable. While `pending` the time stays as it was, and after two seconds it says "Not
 * saved yet". `savedAt` is the formatted time, null before the first save.
 */
export type SaveStateProps = { readonly savedAt: string | null; readonly pending: boolean };

const PATIENCE_MS = 2000;

const useIsLate = (pending: boolean): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [pending]);
  return late;
};

export const SaveState = ({ savedAt, pending }: SaveStateProps) => {
  const late = useIsLate(pending);
  return (
    <span className={css['save']} role="status">
      {late && pending
        ? 'Not saved yet'
        : savedAt !== null && (
            <>
              <IconCheck size={14} stroke={1.8} aria-hidden="true" />
              Saved {savedAt}
            </>
          )}
    </span>
  );
};
