import { useEffect, useState } from 'react';
import { readDrafts, type Draft } from './drafts.ts';

/** Where the form of a new notice is kept until it is recorded. */
export const keptNoticeKey = (shopId: string): string => `violation.record/${shopId}`;

/** Notices that were begun and not recorded, the newest first, as they stand when a screen opens. */
export const useKeptNotices = (shopId: string): readonly Draft[] => {
  const [kept, setKept] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let isGone = false;
    void readDrafts(keptNoticeKey(shopId)).then((drafts) => {
      if (!isGone) setKept(drafts.toSorted((a, b) => b.savedAt - a.savedAt));
    });
    return () => {
      isGone = true;
    };
  }, [shopId]);
  return kept;
};
