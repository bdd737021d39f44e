import { useShop } from '#renderer/data/shop-context.ts';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { instantOfLocal, type Zone } from '#shared/kernel/time.ts';
import { zoneLabel } from '#shared/policy/pack.ts';

/** A time that is typed: its text, and the moment that it names, null while it names none. */
export interface When {
  readonly text: string;
  readonly set: (text: string) => void;
  readonly at: number | null;
}

export const whenOf = (text: string, set: When['set'], zone: Zone): When => ({
  text,
  set,
  at: instantOfLocal(text, zone),
});

/** Whether a time is typed that names no moment; one that is not needed may be left out. */
export const isUnread = ({ text, at }: When, optional: boolean): boolean =>
  at === null && !(optional && text === '');

export const WhenField = (props: {
  readonly label: string;
  readonly when: When;
  readonly optional?: boolean;
  /** What else is said under the field, before the zone. */
  readonly hint?: string;
  readonly error?: string | undefined;
}) => {
  const { label, when, optional = false, hint, error } = props;
  const { pack, zone } = useShop();
  const zoneWords = zoneLabel(pack, zone);
  return (
    <LocalTimeField
      label={label}
      optional={optional}
      zone={zone}
      zoneWords={hint === undefined ? zoneWords : `${hint}, ${zoneWords}`}
      value={when.text}
      error={isUnread(when, optional) ? 'A date and a time' : error}
      onChange={when.set}
    />
  );
};
