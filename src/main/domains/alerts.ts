import type { alertCommands } from '#shared/alerts/alert.ts';
import { ruleForms, type RuleNumber } from '#shared/alerts/settings.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Handlers } from './handler.ts';

/** A number inside its rule's bounds, or null where the rule has none. */
const held = (value: number | null, bounds: RuleNumber | null, field: string): number | null => {
  if (bounds === null || value === null) return null;
  if (bounds.min <= value && value <= bounds.max) return value;
  const words = `${bounds.min} to ${bounds.max.toLocaleString('en')} ${bounds.unit}`;
  throw new AppError('invalid', `${bounds.label}: ${words}. Nothing was written.`, { [field]: words });
};

const counted = (count: number): string => (count === 1 ? '1 alert' : `${count} alerts`);

/** Settings of alerts, and what was raised, shown and seen. */
export const alertHandlers: Handlers<typeof alertCommands> = {
  'alert.setRule': (tx, { shopId, rule, rev, isOn, threshold, lead }) => {
    const shop = tx.get('shops', shopId);
    const form = ruleForms[rule];
    const [old] = tx.all('alertRules', { shopId, rule });
    tx.put('alertRules', {
      ...(old === undefined ? {} : { id: old.id }),
      ...(rev === null ? {} : { rev }),
      shopId: shop.id,
      rule,
      isOn,
      threshold: held(threshold, form.threshold, 'threshold'),
      lead: held(lead, form.lead, 'lead'),
    });
    return { value: undefined, sentence: `Alert “${form.name}” ${isOn ? 'set' : 'switched off'}` };
  },
  'alert.setQuietHours': (tx, { shopId, rev, isOn, fromMinute, toMinute }) => {
    const shop = tx.get('shops', shopId);
    const [old] = tx.all('quietHours', { shopId });
    tx.put('quietHours', {
      ...(old === undefined ? {} : { id: old.id }),
      ...(rev === null ? {} : { rev }),
      shopId: shop.id,
      isOn,
      fromMinute,
      toMinute,
    });
    return { value: undefined, sentence: `Quiet hours ${isOn ? 'set' : 'switched off'}` };
  },
  'alert.raise': (tx, { shopId, due, settled }) => {
    const shop = tx.get('shops', shopId);
    const fresh = due.filter(({ key }) => tx.all('alerts', { shopId, key }).length === 0);
    for (const one of fresh)
      tx.put('alerts', {
        ...one,
        shopId: shop.id,
        raisedAt: tx.now,
        shownAt: null,
        failedAt: null,
        seenAt: null,
      });
    for (const { id, body } of settled) {
      const alert = tx.get('alerts', id);
      tx.put('alerts', { ...alert, key: `${alert.key}:${id}`, body, seenAt: alert.seenAt ?? tx.now });
    }
    return {
      value: undefined,
      sentence: `${counted(fresh.length)} raised, ${String(settled.length)} settled`,
    };
  },
  'alert.told': (tx, { ids, outcome }) => {
    const told = outcome === 'shown' ? { shownAt: tx.now, failedAt: null } : { failedAt: tx.now };
    for (const id of ids) tx.put('alerts', { ...tx.get('alerts', id), ...told });
    const words = outcome === 'shown' ? 'shown by the system' : 'not shown by the system';
    return { value: undefined, sentence: `${counted(ids.length)} ${words}` };
  },
  'alert.seen': (tx, { id }) => {
    const alert = tx.get('alerts', id);
    if (alert.seenAt === null) tx.put('alerts', { ...alert, seenAt: tx.now });
    return { value: undefined, sentence: 'Alert seen' };
  },
  'alert.seenAll': (tx, { ids }) => {
    const unseen = ids.map((id) => tx.get('alerts', id)).filter(({ seenAt }) => seenAt === null);
    for (const alert of unseen) tx.put('alerts', { ...alert, seenAt: tx.now });
    return { value: undefined, sentence: `${counted(unseen.length)} seen` };
  },
};
