import { styleNonce } from './hardening.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openFeed } from './data/replica.ts';
import { loadPacks } from './data/packs.ts';

const root = document.querySelector('#root');
if (root !== null) {
  void Promise.all([loadPacks(), openFeed()]);
  createRoot(root).render(<App styleNonce={styleNonce} />);
}
