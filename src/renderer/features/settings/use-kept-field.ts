import { useRef, useState } from 'react';

interface Edit<T> {
  readonly typed: T;
}

/**
 * A field that keeps what was typed when it is left or by Enter: shows the stored value until it is edited, and what
 * was typed for as long as it is not taken. The same text is not sent twice.
 */
export const useKeptField = <T>(
  stored: T,
  onKeep: (typed: Exclude<T, null>) => Promise<boolean>,
): {
  readonly typed: T;
  readonly setTyped: (typed: T) => void;
  readonly keep: () => Promise<void>;
} => {
  const [edit, setEdit] = useState<Edit<T> | null>(null);
  const sending = useRef<Edit<T> | null>(null);
  const keep = async (): Promise<void> => {
    if (edit === null || edit === sending.current || !isGiven(edit.typed)) return;
    if (edit.typed === stored) {
      setEdit(null);
      return;
    }
    sending.current = edit;
    const isTaken = await onKeep(edit.typed);
    if (isTaken) setEdit((now) => (now === edit ? null : now));
    sending.current = null;
  };
  return {
    typed: edit === null ? stored : edit.typed,
    setTyped: (typed) => {
      setEdit({ typed });
    },
    keep,
  };
};

const isGiven = <T>(typed: T): typed is Exclude<T, null> => typed !== null;
