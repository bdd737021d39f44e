import { useEffectEvent, useLayoutEffect } from 'react';

/** Hears each key before the layers and the shell do, whose key it may be too. */
export const useEarlyKey = (hear: (event: KeyboardEvent) => void): void => {
  const onKeyDown = useEffectEvent(hear);
  useLayoutEffect(() => {
    // Ahead of a layer that is opened later: what the key closes is still there to be seen then.
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
};
