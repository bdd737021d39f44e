import { useEffect, useState } from 'react';

/** As long as the button says what became of the copy. */
const TOLD_MS = 2000;

type CopyState = 'idle' | 'copied' | 'refused';

/** Copies the text of a call, and says for a moment whether the system took it. */
export const useCopy = () => {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => {
      setState('idle');
    }, TOLD_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(
      () => {
        setState('copied');
      },
      () => {
        setState('refused');
      },
    );
  };
  return { state, copy };
};
