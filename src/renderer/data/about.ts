import { useEffect, useState } from 'react';
import type { About } from '#shared/settings.ts';
import { useReplicaState } from './live.ts';
import { query } from './send.ts';

interface Held {
  readonly key: string;
  readonly about: About;
}

/** What main says of this installation and the open records; null until it has answered for these records. */
export const useAbout = (): About | null => {
  const state = useReplicaState();
  const key = state.kind === 'ready' ? state.epoch : state.kind;
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let wanted = key !== 'opening';
    const ask = async (): Promise<void> => {
      const answer = await query('app.about', {});
      if (wanted && answer.ok) setHeld({ key, about: answer.value });
    };
    if (wanted) void ask();
    return () => {
      wanted = false;
    };
  }, [key]);
  return held?.key === key ? held.about : null;
};
