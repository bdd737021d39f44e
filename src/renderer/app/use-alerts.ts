import { useMemo } from 'react';
import { useRows } from '#renderer/data/rows.ts';
import type { Alert } from '#shared/alerts/alert.ts';

/** The alerts whose record is there: a case that was taken back leaves nothing to see to. Undefined until they are read. */
export const useAlerts = (): readonly Alert[] | undefined => {
  const alerts = useRows('alerts');
  const violations = useRows('violations');
  return useMemo(() => {
    if (alerts === undefined || violations === undefined) return undefined;
    const cases = new Set(violations.map(({ id }) => id));
    return alerts.filter(({ target, targetId }) => target !== 'case' || cases.has(targetId ?? ''));
  }, [alerts, violations]);
};
