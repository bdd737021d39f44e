import { create } from 'zustand';
import { isAlike } from '#shared/kernel/alike.ts';

export type SettingsPage =
  'shop' | 'people' | 'alerts' | 'appearance' | 'data' | 'privacy' | 'keys' | 'about';

/** Where the window is. Only ids and names: records come from the replica. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'rating' }
  | { readonly screen: 'policy' }
  | { readonly screen: 'violations' }
  | { readonly screen: 'notice' }
  | { readonly screen: 'capture' }
  | { readonly screen: 'case'; readonly id: string; readonly part?: 'lines' }
  | { readonly screen: 'appeals' }
  | { readonly screen: 'appeal'; readonly id: string; readonly part?: 'sent' }
  | { readonly screen: 'actions'; readonly action?: string; readonly newFor?: string }
  | {
      readonly screen: 'audits';
      readonly part?: 'runs' | 'findings' | 'months' | 'again';
      readonly finding?: string;
      /** The day of a duty for which a run is begun on arrival. */
      readonly begin?: { readonly dutyId: string; readonly day: string };
    }
  | { readonly screen: 'duties'; readonly duty?: string }
  | {
      readonly screen: 'reviews';
      /** The signed review that is shown. */
      readonly review?: string;
      /** The day of a duty that the review is held for. */
      readonly hold?: { readonly dutyId: string; readonly day: string };
    }
  /** `item`: id of the item of its checklist that is shown first. */
  | { readonly screen: 'audit'; readonly id: string; readonly item?: string }
  | { readonly screen: 'comparison'; readonly earlier: string; readonly later: string }
  | { readonly screen: 'listing' }
  | { readonly screen: 'checklists'; readonly list?: string }
  /** A checklist of the shop's own that is changed. */
  | { readonly screen: 'checklist'; readonly id: string }
  | { readonly screen: 'evidence'; readonly file?: string }
  | { readonly screen: 'redact'; readonly id: string }
  | { readonly screen: 'history' }
  | { readonly screen: 'settings'; readonly page: SettingsPage };

export type Layer = 'none' | 'palette' | 'keys' | 'newShop' | 'alerts';

interface ViewState {
  readonly place: Place;
  readonly past: readonly Place[];
  readonly shopId: string | null;
  readonly actorId: string | null;
  readonly layer: Layer;
  /** Keys of what was last opened from the palette, newest first. */
  readonly recent: readonly string[];
  readonly go: (place: Place) => void;
  readonly back: () => void;
  readonly choose: (shopId: string | null, actorId: string | null) => void;
  /** Who acts in a shop from now on; the place stays. */
  readonly act: (shopId: string, actorId: string) => void;
  readonly openLayer: (layer: Layer) => void;
  readonly remember: (key: string) => void;
}

const longestPast = 50;
const longestRecent = 6;

/** View state only: which shop, which place, which layer is open. */
export const useView = create<ViewState>()((set) => ({
  place: { screen: 'today' },
  past: [],
  shopId: null,
  actorId: null,
  layer: 'none',
  recent: [],
  go: (place) =>
    set(({ place: now, past }) =>
      isAlike(now, place)
        ? { layer: 'none' }
        : { place, past: [...past, now].slice(-longestPast), layer: 'none' },
    ),
  back: () => set(({ place, past }) => ({ place: past.at(-1) ?? place, past: past.slice(0, -1) })),
  choose: (shopId, actorId) => set({ shopId, actorId, place: { screen: 'today' }, past: [], layer: 'none' }),
  act: (shopId, actorId) => set({ shopId, actorId }),
  openLayer: (layer) => set({ layer }),
  remember: (key) =>
    set(({ recent }) => ({ recent: [key, ...recent.filter((one) => one !== key)].slice(0, longestRecent) })),
}));
