import { create } from 'zustand';

export type SettingsPage =
  'shop' | 'people' | 'appearance' | 'data' | 'policy' | 'privacy' | 'keys' | 'about';

/** Where the window is. Only ids and names: records come from the replica. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'rating' }
  | { readonly screen: 'violations' }
  | { readonly screen: 'notice' }
  | { readonly screen: 'case'; readonly id: string }
  | { readonly screen: 'appeals' }
  | { readonly screen: 'appeal'; readonly id: string }
  | { readonly screen: 'evidence' }
  | { readonly screen: 'history' }
  | { readonly screen: 'settings'; readonly page: SettingsPage };

interface ViewState {
  readonly place: Place;
  readonly past: readonly Place[];
  readonly shopId: string | null;
  readonly actorId: string | null;
  readonly layer: 'none' | 'palette' | 'keys';
  readonly go: (place: Place) => void;
  readonly back: () => void;
  readonly choose: (shopId: string | null, actorId: string | null) => void;
  readonly openLayer: (layer: 'none' | 'palette' | 'keys') => void;
}

const longestPast = 50;

/** View state only: which shop, which place, which layer is open. */
export const useView = create<ViewState>()((set) => ({
  place: { screen: 'today' },
  past: [],
  shopId: null,
  actorId: null,
  layer: 'none',
  go: (place) =>
    set(({ place: now, past }) => ({ place, past: [...past, now].slice(-longestPast), layer: 'none' })),
  back: () => set(({ place, past }) => ({ place: past.at(-1) ?? place, past: past.slice(0, -1) })),
  choose: (shopId, actorId) => set({ shopId, actorId, place: { screen: 'today' }, past: [] }),
  openLayer: (layer) => set({ layer }),
}));
