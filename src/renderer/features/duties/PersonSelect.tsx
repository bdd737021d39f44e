import { Select } from '@mantine/core';
import { useShop } from '#renderer/data/shop-context.ts';

type PersonSelectProps = {
  readonly label: string;
  readonly value: string | null;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onChange: (id: string | null) => void;
};

/** One of the team, or nobody; who has left stays to be chosen where they are. */
export const PersonSelect = ({ label, value, error, autoFocus = false, onChange }: PersonSelectProps) => {
  const { people } = useShop();
  return (
    <Select
      label={label}
      placeholder="Nobody yet"
      data={people
        .filter(({ id, active }) => active || id === value)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      clearable
      withScrollArea={false}
      clearButtonProps={{ 'aria-label': 'Nobody' }}
      error={error}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      onChange={onChange}
    />
  );
};
