import { useEffect, useState, useSyncExternalStore } from 'react';
import { openRequest, type AlertSystem, type OpenRequest } from '#shared/alerts/alert.ts';
import type { Answer } from '#shared/contract/result.ts';
import { bridge } from './bridge.ts';
import { startJob } from './jobs.ts';

let wanted: OpenRequest | null = null;
const listeners = new Set<() => void>();

const want = (next: OpenRequest | null): void => {
  wanted = next;
  for (const listen of listeners) listen();
};

bridge.onOpen((request) => {
  const parsed = openRequest.safeParse(request);
  if (parsed.success) want(parsed.data);
});

const onWanted = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** What a click on a notification asked for and nobody has opened yet. */
export const useOpenRequest = (): OpenRequest | null => useSyncExternalStore(onWanted, () => wanted);

/** Says that it was opened. */
export const openRequestDone = (): void => {
  want(null);
};

/** Tells main that the window has drawn and has nothing to do, so that alerts are looked for from now on. */
export const beginAlerts = async (): Promise<void> => {
  const answer = await startJob('alerts.begin', {}).answer;
  if (answer.ok && answer.value.open !== null) want(answer.value.open);
};

type SystemJob = 'alerts.setTray' | 'alerts.setAtLogin';

/** What the system offers to alerts, null until it has answered; and how to switch it. */
export const useAlertSystem = () => {
  const [system, setSystem] = useState<AlertSystem | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = (answer: Answer<AlertSystem>): void => {
    setFailure(answer.ok ? null : answer.error.message);
    if (answer.ok) setSystem(answer.value);
  };
  useEffect(() => {
    const ask = async (): Promise<void> => {
      take(await startJob('alerts.system', {}).answer);
    };
    void ask();
  }, []);
  const change = async (name: SystemJob, isOn: boolean): Promise<void> => {
    take(await startJob(name, { isOn }).answer);
  };
  return { system, failure, change };
};

/** Shows a notification for trying. */
export const tryNotification = async (): Promise<'shown' | 'failed'> => {
  const answer = await startJob('alerts.test', {}).answer;
  return answer.ok ? answer.value.outcome : 'failed';
};
