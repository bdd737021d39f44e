import type { Failure } from '#shared/contract/result.ts';
import type { SavedView, ScreenFilters, ViewScreen } from '#shared/saved-views.ts';
import { send } from './send.ts';
import { useBusy } from './use-busy.ts';

type View = Pick<SavedView, 'id' | 'rev'>;
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** What becomes of the saved views of a list in a shop: one command at a time, each tells what it came to. */
export const useViewCommands = <S extends ViewScreen>(shopId: string, screen: S) => {
  const { busy, begin, end } = useBusy();
  const run = async <T>(
    step: () => Promise<Answer<T>>,
    onDone: (value: T) => void,
    onFailed: (failure: Failure | null) => void,
  ): Promise<void> => {
    if (!begin()) return;
    const result = await step();
    end();
    onFailed(result.ok ? null : result.error);
    if (result.ok) onDone(result.value);
  };
  type After = readonly [onDone: () => void, onFailed: (failure: Failure | null) => void];
  return {
    busy,
    save: (
      kept: { readonly name: string; readonly filter: ScreenFilters[S] },
      onDone: (id: string) => void,
      onFailed: (failure: Failure | null) => void,
    ) =>
      void run(
        () => send('savedView.save', { shopId, screen, ...kept }),
        ({ id }) => {
          onDone(id);
        },
        onFailed,
      ),
    rename: ({ id, rev }: View, name: string, ...after: After) =>
      void run(() => send('savedView.rename', { id, rev, name }), ...after),
    change: ({ id, rev }: View, filter: ScreenFilters[S], ...after: After) =>
      void run(() => send('savedView.change', { id, rev, filter }), ...after),
    remove: ({ id, rev }: View, ...after: After) =>
      void run(() => send('savedView.remove', { id, rev }), ...after),
    move: ({ id, rev }: View, to: 'front' | 'end', ...after: After) =>
      void run(() => send('savedView.move', { id, rev, to }), ...after),
  };
};
