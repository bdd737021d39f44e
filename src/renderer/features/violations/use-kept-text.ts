import { useEffect, useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { dropDraft, keepDraft, readDrafts } from '#renderer/data/drafts.ts';
import { makeKeptText, type KeptState } from './kept-text.ts';

const ports = { keepDraft, dropDraft, now };

/** Text of a form that was typed and not recorded, kept on this computer until it is. */
export const useKeptText = (key: string) => {
  const [state, setState] = useState<KeptState>({ offers: [], keptAt: null });
  const [kept] = useState(() =>
    makeKeptText(key, ports, (part) => {
      setState((all) => ({ ...all, ...part }));
    }),
  );
  useEffect(() => {
    void readDrafts(key).then(kept.found);
    return kept.flush;
  }, [key, kept]);
  return { ...state, ...kept };
};
