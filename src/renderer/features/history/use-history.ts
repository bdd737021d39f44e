import { useCallback, useEffect, useState } from 'react';
import { onSent, query } from '#renderer/data/send.ts';
import type { HistoryEntry } from '#shared/history.ts';
import { merged } from './entries.ts';

const pageSize = 60;

export interface ShownHistory {
  /** Undefined until main has answered. */
  readonly entries: readonly HistoryEntry[] | undefined;
  readonly count: number;
  readonly failure: string | null;
  readonly showEarlier: () => void;
}

/** The history as far as it was asked for; what is sent while it shows comes on top. */
export const useHistory = (): ShownHistory => {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();
  const [count, setCount] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = useCallback(async (before: number | null): Promise<void> => {
    const answer = await query('history.page', { before, limit: pageSize, recordId: null });
    setFailure(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    setCount(answer.value.count);
    setEntries((now) => merged(now ?? [], answer.value.entries));
  }, []);
  useEffect(() => {
    void ask(null);
    return onSent(() => void ask(null));
  }, [ask]);
  const last = entries?.at(-1)?.seq;
  return {
    entries,
    count,
    failure,
    showEarlier: () => {
      if (last !== undefined) void ask(last);
    },
  };
};
