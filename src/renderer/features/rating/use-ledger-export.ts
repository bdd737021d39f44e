import { useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';

/** What came of an export, in words. */
export type Told = { readonly words: string; readonly failed: boolean };

/** Writes entries as CSV where the user says, and tells where that was or why it failed. */
export const useLedgerExport = () => {
  const { shop } = useShop();
  const [told, setTold] = useState<Told | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (entryIds: readonly string[]): Promise<void> => {
    const { answer } = startJob('ledger.export', { shopId: shop.id, entryIds: [...entryIds] });
    const result = await answer;
    setBusy(false);
    if (!result.ok) setTold({ words: result.error.message, failed: true });
    else if (result.value.path !== null) {
      const count = `${String(entryIds.length)}\u00a0${entryIds.length === 1 ? 'entry' : 'entries'}`;
      setTold({ words: `${count} written to ${result.value.path}`, failed: false });
    }
  };

  const begin = (entryIds: readonly string[]) => {
    setBusy(true);
    setTold(null);
    void run(entryIds);
  };
  return { told, isBusy, begin };
};
