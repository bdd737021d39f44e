import { useEffect, useEffectEvent, useState } from 'react';
import { takeNotice } from '#renderer/data/handed.ts';

/** Gives a form once what was confirmed on another screen, to stand there as if it had been typed. */
export const useHanded = (shopId: string, give: (fields: Readonly<Record<string, string>>) => void): void => {
  const [handed] = useState(() => takeNotice(shopId));
  const begin = useEffectEvent(() => {
    if (handed !== null) give(handed);
  });
  useEffect(() => {
    begin();
  }, []);
};
