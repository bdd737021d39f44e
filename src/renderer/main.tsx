import { styleNonce } from './hardening.ts';
import { createRoot } from 'react-dom/client';
import { Records } from './app/Records.tsx';
import { Stopped } from './app/Stopped.tsx';
import { Themed } from './app/Themed.tsx';
import { openFeed } from './data/replica.ts';
import { loadPacks } from './data/packs.ts';
import { readAhead } from './data/rows.ts';

/** What the shell and Today show. */
const ofFirstScreen = [
  'shops',
  'people',
  'batches',
  'readings',
  'violations',
  'pointEntries',
  'milestoneQuizzes',
  'policyQuizzes',
  'contacts',
  'moneyHeld',
  'appeals',
  'alerts',
  'overrides',
  'policyPacks',
] as const;

const root = document.querySelector('#root');
if (root !== null) {
  // A font that only the first screen asks for comes after it, and lays it out twice.
  void document.fonts.load('1rem Inter');
  void Promise.all([loadPacks(), openFeed(() => readAhead(ofFirstScreen))]);
  const showStopped = (): void => {
    const page = document.createElement('div');
    root.replaceWith(page);
    createRoot(page).render(
      <Themed styleNonce={styleNonce}>
        <Stopped />
      </Themed>,
    );
  };
  createRoot(root, {
    onUncaughtError: (error) => {
      reportError(error);
      showStopped();
    },
  }).render(
    <Themed styleNonce={styleNonce}>
      <Records />
    </Themed>,
  );
}
