import { useEffect, useState } from 'react';
import type { Checklist } from '#shared/audits/checklist.ts';
import { query } from './send.ts';

/** The checklists that a run can begin with, asked for once; null until they are there. */
export const useChecklists = (): {
  readonly lists: readonly Checklist[] | null;
  readonly failure: string | null;
} => {
  const [lists, setLists] = useState<readonly Checklist[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    void query('audit.checklists', {}).then((answer) => {
      if (isLeft) return;
      if (answer.ok) setLists(answer.value.checklists);
      else setFailure(answer.error.message);
    });
    return () => {
      isLeft = true;
    };
  }, []);
  return { lists, failure };
};
