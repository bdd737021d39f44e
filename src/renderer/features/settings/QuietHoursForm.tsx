import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { QuietHours } from '#shared/alerts/quiet.ts';
import { quietAtFirst } from '#shared/alerts/settings.ts';
import css from './Alerts.module.css';
import { switchNames } from './switch-names.ts';
import { useKeptField } from './use-kept-field.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const clockText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const minuteOf = (text: string): number | null => {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
};

interface TimeFieldProps {
  readonly label: string;
  readonly minute: number;
  readonly onKeep: (minute: number) => Promise<boolean>;
}

const TimeField = ({ label, minute, onKeep }: TimeFieldProps) => {
  const { typed, setTyped, keep } = useKeptField<string>(clockText(minute), async (text) => {
    const next = minuteOf(text);
    return next !== null && (await onKeep(next));
  });
  return (
    <TextInput
      className={css['number'] ?? ''}
      type="time"
      label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
      }}
    />
  );
};

/** Hours in which notifications wait; the last stage never does. */
export const QuietHoursForm = () => {
  const { shop } = useShop();
  const rows = useShopRows('quietHours', shop.id);
  const [failure, setFailure] = useState<string | null>(null);
  if (rows === undefined) return null;
  const row = rows[0] ?? null;
  const now: QuietHours = row ?? quietAtFirst;
  const keep = async (change: Partial<QuietHours>): Promise<boolean> => {
    const { isOn, fromMinute, toMinute } = { ...now, ...change };
    const input = { shopId: shop.id, rev: row?.rev ?? null, isOn, fromMinute, toMinute };
    const result = await send('alert.setQuietHours', input);
    setFailure(result.ok ? null : result.error.message);
    return result.ok;
  };
  return (
    <div className={css['quietHours']}>
      <Switch
        classNames={switchNames}
        label="Hold notifications back"
        description="They come when the quiet hours end; the list of alerts has them at once. The last stage of an alert is never held back."
        checked={now.isOn}
        onChange={(event) => void keep({ isOn: event.currentTarget.checked })}
      />
      {now.isOn && (
        <div className={css['numbers']}>
          <TimeField label="From" minute={now.fromMinute} onKeep={(fromMinute) => keep({ fromMinute })} />
          <TimeField label="To" minute={now.toMinute} onKeep={(toMinute) => keep({ toMinute })} />
        </div>
      )}
      {failure !== null && (
        <Note tone="dang" live>
          {failure}
        </Note>
      )}
    </div>
  );
};
