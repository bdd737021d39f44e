import { NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import type { AlertRule } from '#shared/alerts/alert.ts';
import { ruleForms, settingsOf, type AlertRuleKind, type RuleNumber } from '#shared/alerts/settings.ts';
import type { Failure } from '#shared/contract/result.ts';
import { countDays } from '#shared/kernel/time-words.ts';
import css from './Alerts.module.css';
import { switchNames } from './switch-names.ts';
import { useKeptField } from './use-kept-field.ts';

interface NumberFieldProps {
  readonly bounds: RuleNumber;
  readonly about: string;
  readonly value: number;
  readonly error: string | undefined;
  /** Keeps the number; answers whether it was taken. */
  readonly onKeep: (value: number) => Promise<boolean>;
}

/** Keeps its number when it is left or by Enter. */
const NumberField = ({ bounds, about, value, error, onKeep }: NumberFieldProps) => {
  const { typed, setTyped, keep } = useKeptField<number | null>(value, onKeep);
  return (
    <NumberInput
      className={css['number'] ?? ''}
      label={bounds.label}
      aria-label={`${about}: ${bounds.label}`}
      value={typed ?? ''}
      min={bounds.min}
      max={bounds.max}
      clampBehavior="none"
      allowDecimal={false}
      error={error}
      onChange={(next) => {
        setTyped(typeof next === 'number' ? next : null);
      }}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
      }}
    />
  );
};

/** Where the platform itself warns, for each milestone that it does. */
const PlatformWarning = () => {
  const { pack } = useShop();
  return (
    <p className={css['quiet']}>
      The platform warns{' '}
      {pack.rating.milestones.map(({ id, threshold, warnOffset }, index) => (
        <span key={id}>
          {index > 0 && ', '}of {threshold.value}{' '}
          <PackValue pack={pack} at={`rating.milestones.${String(index)}.warnOffset`}>
            {warnOffset.value === null
              ? 'at an unknown rating'
              : `from ${String(threshold.value + warnOffset.value)}`}
          </PackValue>
        </span>
      ))}
      .
    </p>
  );
};

const StaleLimit = () => {
  const { shop } = useShop();
  const go = useView((view) => view.go);
  return (
    <p className={css['quiet']}>
      Stale after {countDays(shop.staleDays)}.{' '}
      <ActionLink
        onClick={() => {
          go({ screen: 'settings', page: 'shop' });
        }}
      >
        Change
      </ActionLink>
    </p>
  );
};

/** One rule of the shop: its switch, and its numbers while it is on. */
export const AlertRuleRow = ({
  kind,
  row,
}: {
  readonly kind: AlertRuleKind;
  readonly row: AlertRule | null;
}) => {
  const { shop, pack } = useShop();
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = ruleForms[kind];
  const now = settingsOf(kind, row === null ? [] : [row], pack);
  const keep = async (change: Partial<typeof now>): Promise<boolean> => {
    const { isOn, threshold, lead } = { ...now, ...change };
    const result = await send('alert.setRule', {
      shopId: shop.id,
      rule: kind,
      rev: row?.rev ?? null,
      isOn,
      threshold: form.threshold === null ? null : threshold,
      lead: form.lead === null ? null : lead,
    });
    setFailure(result.ok ? null : result.error);
    return result.ok;
  };
  const wrong = failure?.fields ?? {};
  return (
    <li className={css['rule']}>
      <Switch
        classNames={switchNames}
        label={form.name}
        description={form.words}
        checked={now.isOn}
        onChange={(event) => void keep({ isOn: event.currentTarget.checked })}
      />
      {now.isOn && (
        <div className={css['numbers']}>
          {form.threshold !== null && (
            <NumberField
              bounds={form.threshold}
              about={form.name}
              value={now.threshold}
              error={wrong['threshold']}
              onKeep={(threshold) => keep({ threshold })}
            />
          )}
          {form.lead !== null && (
            <NumberField
              bounds={form.lead}
              about={form.name}
              value={now.lead}
              error={wrong['lead']}
              onKeep={(lead) => keep({ lead })}
            />
          )}
          {kind === 'milestone' && <PlatformWarning />}
          {kind === 'stale' && <StaleLimit />}
        </div>
      )}
      {failure !== null && failure.fields === undefined && (
        <Note tone="dang" live>
          {failure.message}
        </Note>
      )}
    </li>
  );
};
