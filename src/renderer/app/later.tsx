import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { beginAlerts } from '#renderer/data/alerts.ts';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A screen whose code is loaded when it is first shown, or before that while nothing else is to be done. Once it is
 * there it is drawn at once.
 */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  let loaded: ComponentType<P> | null = null;
  const loadOnce = async (): Promise<ComponentType<P>> => {
    loaded = await load();
    return loaded;
  };
  loads.push(loadOnce);
  const Waiting = lazy(async () => ({ default: await loadOnce() }));
  return function Later(props: P): ReactNode {
    // Kept for as long as the screen is shown: another component would lose what it holds.
    const [Screen] = useState(() => loaded ?? Waiting);
    return (
      <Suspense fallback={null}>
        <Screen {...props} />
      </Suspense>
    );
  };
};

/** Loads the code of every screen, one after another, each when the window has nothing else to do; then alerts begin. */
export const loadTheRest = (): void => {
  const load = loads.shift();
  if (load === undefined) {
    void beginAlerts();
    return;
  }
  requestIdleCallback(() => {
    void load().finally(loadTheRest);
  });
};
