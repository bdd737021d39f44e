import { useState } from 'react';
import type { AppealMode } from '#shared/appeals/appeal.ts';
import type { TemplateChoice } from '#shared/appeals/begun-with.ts';
import { send } from './send.ts';
import { useBusy } from './use-busy.ts';

/** What an appeal says, and whether it begins with what the rejected one before it said. */
export interface AppealChoice {
  readonly mode: AppealMode;
  readonly goesOn: boolean;
  /** What it begins with where it does not go on from another one. */
  readonly template: TemplateChoice;
}

/** Starts an appeal of a case, once at a time; `message` is why it was not started. */
export const useStartAppeal = (violationId: string, onStarted: (id: string) => void) => {
  const [message, setMessage] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const start = async (choice: AppealChoice): Promise<void> => {
    if (!begin()) return;
    const result = await send('appeal.start', { violationId, ...choice });
    end();
    setMessage(result.ok ? null : result.error.message);
    if (result.ok) onStarted(result.value.id);
  };
  return { busy, message, start };
};
