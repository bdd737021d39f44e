import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import type { Result } from '#shared/contract/result.ts';
import type { Audit, AuditAnswer } from '#shared/audits/audit.ts';
import type { AuditResult, ChecklistItem } from '#shared/audits/checklist.ts';
import { askedItems, resultsOf } from '#shared/audits/score.ts';

/** What is open in the current row beside its answers. */
export type Opened = 'nothing' | 'note' | 'finding';

/** Where a run is, and what its keys do. A signed or discarded run can be read through, and nothing else. */
export const useRun = (audit: Audit, answers: readonly AuditAnswer[], start: string | undefined) => {
  const results = resultsOf(answers);
  const asked = askedItems(audit.checklist, results);
  const [at, setAt] = useState<string | null>(
    () => start ?? (asked.find(({ id }) => !results.has(id)) ?? asked[0])?.id ?? null,
  );
  const [opened, setOpened] = useState<Opened>('nothing');
  const [failure, setFailure] = useState<string | null>(null);
  const isOpen = audit.status === 'inProgress';
  const current = asked.find(({ id }) => id === at) ?? asked[0];

  const tell = async (sent: Promise<Result<unknown>>): Promise<void> => {
    const result = await sent;
    setFailure(result.ok ? null : result.error.message);
  };
  const show = (item: ChecklistItem | undefined): void => {
    if (item === undefined) return;
    setAt(item.id);
    setOpened('nothing');
  };
  const step = (by: number, items: readonly ChecklistItem[] = asked): void => {
    const here = items.findIndex(({ id }) => id === current?.id);
    show(items[here + by]);
    setOpened('nothing');
  };
  const answer = (result: AuditResult): void => {
    if (current === undefined || !isOpen) return;
    const again = results.get(current.id) === result && result !== 'not';
    const next = again ? null : result;
    void tell(send('audit.answer', { auditId: audit.id, itemId: current.id, result: next }));
    if (result === 'not') {
      setOpened('finding');
      return;
    }
    if (next === null) return;
    // As it will be once the answer is on record: an item that follows this one may be asked by then.
    step(1, askedItems(audit.checklist, new Map([...results, [current.id, next]])));
  };
  const note = (itemId: string, text: string): void => {
    void tell(send('audit.note', { auditId: audit.id, itemId, note: text }));
  };
  const takeOff = (itemId: string, evidenceId: string): Promise<void> =>
    tell(send('audit.prove', { auditId: audit.id, itemId, evidenceId, isProof: false }));
  const open = (what: Opened): void => {
    if (isOpen) setOpened(what);
  };
  return { asked, results, current, opened, failure, isOpen, show, step, answer, note, takeOff, open };
};

export type RunPlace = ReturnType<typeof useRun>;
