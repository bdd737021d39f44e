import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { ShopOverride } from '#shared/policy/policy-records.ts';

/** Ends an override, so that the pack's own value holds again from today on; keeps why it could not. */
export const useEndOverride = (today: Day) => {
  const [failure, setFailure] = useState<string | null>(null);
  const end = async ({ id, rev }: ShopOverride): Promise<void> => {
    const result = await send('override.end', { id, rev, from: today });
    const place = result.ok ? '' : (result.error.fields?.['value'] ?? '');
    setFailure(result.ok ? null : `${result.error.message}${place === '' ? '' : ` ${place}.`}`);
  };
  return { failure, end };
};
