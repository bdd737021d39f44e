import { TextInput } from '@mantine/core';
import { parseLocalDateTime } from '#shared/kernel/time.ts';
import { dateField } from './date-field.ts';
import css from './LocalTimeField.module.css';

/**
 * A date and time in the shop's zone as `YYYY-MM-DDTHH:mm`, empty when none. `zoneWords` ("Eastern time") stands
 * under the field; a time that the clocks skip or show twice says so.
 */
export type LocalTimeFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly zone: string;
  readonly zoneWords: string;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly size?: 'xs' | 'sm';
};

const wordsOf = (value: string, zone: string, zoneWords: string): string => {
  if (value === '') return zoneWords;
  const read = parseLocalDateTime(value, zone);
  if (read.kind === 'gap') return `${zoneWords}; the clocks skip this time`;
  if (read.kind === 'overlap') return `${zoneWords}; shown twice that night, the earlier one counts`;
  return zoneWords;
};

export const LocalTimeField = (props: LocalTimeFieldProps) => {
  const { label, value, onChange, zone, zoneWords, optional = false, error, size = 'sm' } = props;
  return (
    <TextInput
      type="datetime-local"
      className={css['field'] ?? ''}
      size={size}
      label={optional ? `${label}, optional` : label}
      description={wordsOf(value, zone, zoneWords)}
      error={error}
      max="9999-12-31T23:59"
      {...dateField(value, onChange, 'YYYY-MM-DDTHH:mm'.length)}
    />
  );
};
