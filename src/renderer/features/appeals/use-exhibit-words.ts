import { useEffect, useRef, useState } from 'react';
import type { Exhibit } from '#shared/appeals/appeal.ts';
import type { Failure } from '#shared/contract/result.ts';
import { send } from '#renderer/data/send.ts';

type Words = Pick<Exhibit, 'caption' | 'proves' | 'originalInZip'>;

const trimmed = (words: Words): Words => ({
  ...words,
  caption: words.caption.trim(),
  proves: words.proves.trim(),
});

const same = (a: Words, b: Words): boolean =>
  a.caption === b.caption && a.proves === b.proves && a.originalInZip === b.originalInZip;

/** What is said of an exhibit, saved when it is asked to: one save after another, each by the revision of the one before. */
export const useExhibitWords = (exhibit: Exhibit) => {
  const { caption, proves, originalInZip } = exhibit;
  const [words, setWords] = useState<Words>({ caption, proves, originalInZip });
  const [failure, setFailure] = useState<Failure | null>(null);
  const sent = useRef<Words>(words);
  const rev = useRef(exhibit.rev);
  const saving = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    rev.current = Math.max(rev.current, exhibit.rev);
  }, [exhibit.rev]);
  const write = async (next: Words): Promise<void> => {
    if (same(next, sent.current)) return;
    const used = rev.current;
    const result = await send('exhibit.describe', { id: exhibit.id, rev: used, ...next });
    if (result.ok) {
      sent.current = next;
      rev.current = Math.max(rev.current, used + 1);
    }
    setFailure(result.ok ? null : result.error);
  };
  const save = (next: Words): void => {
    setWords(next);
    saving.current = saving.current.then(() => write(trimmed(next)));
  };
  return { words, setWords, save, failure };
};
