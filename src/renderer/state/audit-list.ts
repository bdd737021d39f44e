import { create } from 'zustand';
import { useView } from './view.ts';

export type AuditPart = 'runs' | 'findings' | 'months' | 'again';

interface AuditListState {
  readonly part: AuditPart;
  /** Id of the checklist to which months and repeats are narrowed; null for all. */
  readonly checklist: string | null;
  /** Ids of the runs that are chosen to be compared, at most two. */
  readonly chosen: readonly string[];
  readonly show: (part: AuditPart) => void;
  readonly narrow: (checklist: string | null) => void;
  /** Chooses a run to be compared, or leaves it out again; a third one takes the place of the first. */
  readonly choose: (id: string) => void;
  readonly reset: () => void;
}

const start = { part: 'runs', checklist: null, chosen: [] } as const;

/** What the screen of audits shows, so that it is the same after a look at a run; another shop begins anew. */
export const useAuditList = create<AuditListState>()((set) => ({
  ...start,
  show: (part) => set({ part }),
  narrow: (checklist) => set({ checklist }),
  choose: (id) =>
    set(({ chosen }) => ({
      chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen.slice(-1), id],
    })),
  reset: () => set(start),
}));

useView.subscribe((view, before) => {
  if (view.shopId !== before.shopId) useAuditList.getState().reset();
});
