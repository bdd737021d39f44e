import { useEffect, useEffectEvent, useState } from 'react';
import { takeNotice } from '#renderer/data/handed.ts';
import type { NoticeProposal } from '#shared/notice-reading/read-notice.ts';

const none: readonly NoticeProposal[] = [];

/**
 * Gives a form once what was confirmed on another screen, to stand there as if it had been typed; what was read there and
 * is not confirmed.
 */
export const useHanded = (
  shopId: string,
  give: (fields: Readonly<Record<string, string>>) => void,
): readonly NoticeProposal[] => {
  const [handed] = useState(() => takeNotice(shopId));
  const begin = useEffectEvent(() => {
    if (handed !== null) give(handed.fields);
  });
  useEffect(() => {
    begin();
  }, []);
  return handed?.open ?? none;
};
