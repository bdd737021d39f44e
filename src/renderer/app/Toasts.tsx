import { useEffect, useState } from 'react';
import { query, type Sent } from '#renderer/data/send.ts';
import { ToastHost, type ToastMessage } from '#renderer/ui/Toast.tsx';
import { onToldFile } from '#renderer/data/told-file.ts';
import { useView } from '#renderer/state/view.ts';
import { onNothingLeft, onStep, rememberDone, type Step, undo } from './undo.ts';

const entryOf = async (seq: number) => {
  const answer = await query('history.page', { before: seq + 1, limit: 1, recordId: null });
  const entry = answer.ok ? answer.value.entries[0] : undefined;
  return entry?.seq === seq ? entry : null;
};

type Entry = NonNullable<Awaited<ReturnType<typeof entryOf>>>;

// A redacted copy is made while the window may look elsewhere.
const wayTo = ({ command, records }: Entry): Pick<ToastMessage, 'onShow'> => {
  const { place, go } = useView.getState();
  const file = records.find(({ table }) => table === 'evidence');
  const isThere = place.screen === 'redact' || place.screen === 'evidence';
  if (command !== 'evidence.addRedacted' || file === undefined || isThere) return {};
  return {
    onShow: () => {
      go({ screen: 'evidence', file: file.id });
    },
  };
};

/** What a command did, and as a step whether it can be taken back; null where the history does not hold it. */
const stepOf = async ({ seqs, words }: Sent, turned: boolean) => {
  const entry = await entryOf(seqs.at(-1) ?? 0);
  if (entry === null) return null;
  const canUndo = entry.undoable && !turned;
  const step: Step = canUndo ? { seqs, words } : { seqs, words, final: words ?? entry.sentence };
  return { entry, step, canUndo };
};

/** Says after each command what was done, with a way to take it back. */
export const Toasts = ({ onFailure }: { readonly onFailure: (message: string) => void }) => {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  useEffect(
    () =>
      onStep((sent, turned) => {
        const coming = stepOf(sent, turned);
        if (!turned) rememberDone(coming.then((told) => told?.step ?? null));
        const say = async (): Promise<void> => {
          const told = await coming;
          if (told === null) return;
          const { entry, step, canUndo } = told;
          const takeBack = async (): Promise<void> => {
            const failure = await undo(step);
            if (failure !== null) onFailure(failure.message);
          };
          setToast({
            id: String(entry.seq),
            title: step.words ?? entry.sentence,
            ...wayTo(entry),
            ...(canUndo ? { onUndo: () => void takeBack(), undoKeys: 'Ctrl Z' } : {}),
          });
        };
        void say();
      }),
    [onFailure],
  );
  useEffect(
    () =>
      onNothingLeft((words) => {
        setToast({ id: crypto.randomUUID(), title: words, plain: true });
      }),
    [],
  );
  useEffect(
    () =>
      onToldFile(({ what, detail, onShow }) => {
        const id = crypto.randomUUID();
        setToast({ id, title: `${what} written`, detail, onShow, showWords: 'Show in folder' });
      }),
    [],
  );
  return (
    <ToastHost
      toast={toast}
      onClose={() => {
        setToast(null);
      }}
    />
  );
};
