import { TextInput } from '@mantine/core';
import { clockChangeWords } from '#shared/kernel/time-words.ts';
import { dateField } from './date-field.ts';
import css from './LocalTimeField.module.css';

/**
 * A date and time in the shop's zone as `YYYY-MM-DDTHH:mm`, empty when none. `zoneWords` ("Eastern time") stands
 * under the field, unless it is said once for several; a time that the clocks skip or show twice says so.
 */
export type LocalTimeFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly zone: string;
  readonly zoneWords?: string;
  /** The label stands in the same line as the field. */
  readonly besideLabel?: boolean;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly size?: 'xs' | 'sm';
};

const wordsOf = (value: string, zone: string, zoneWords: string): string =>
  [zoneWords, clockChangeWords(value, zone)].filter((words) => words !== '').join('. ');

export const LocalTimeField = (props: LocalTimeFieldProps) => {
  const { label, value, onChange, zone, optional = false, error, size = 'sm' } = props;
  const words = wordsOf(value, zone, props.zoneWords ?? '');
  return (
    <TextInput
      type="datetime-local"
      className={css[props.besideLabel === true ? 'beside' : 'field'] ?? ''}
      size={size}
      label={optional ? `${label}, optional` : label}
      description={words === '' ? undefined : words}
      error={error}
      max="9999-12-31T23:59"
      {...dateField(value, onChange, 'YYYY-MM-DDTHH:mm'.length)}
    />
  );
};
