import { Select, TextInput } from '@mantine/core';
import type { Person } from '#shared/shops.ts';
import { dateField } from './date-field.ts';

/** Who does a piece of work and until which day; `due` as it stands in the field. */
export type OwnedAndDue = { readonly ownerId: string | null; readonly due: string };

type OwnerAndDueProps = {
  readonly people: readonly Person[];
  readonly typed: OwnedAndDue;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (part: Partial<OwnedAndDue>) => void;
  /** In a row, whose fields are named but have no labels above them. */
  readonly inRow?: boolean | undefined;
};

/** The fields of an owner and a day, both of which may be left empty; an owner who has left the team stays to be chosen. */
export const OwnerAndDue = ({ people, typed, errors, change, inRow = false }: OwnerAndDueProps) => {
  const named = (name: string) => (inRow ? { 'aria-label': name } : { label: `${name}, optional` });
  return (
    <>
      <Select
        {...named('Owner')}
        placeholder="Nobody yet"
        data={people
          .filter(({ id, active }) => active || id === typed.ownerId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.ownerId}
        clearable
        withScrollArea={false}
        clearButtonProps={{ 'aria-label': 'Nobody' }}
        error={errors['ownerId']}
        onChange={(ownerId) => {
          change({ ownerId });
        }}
      />
      <TextInput
        type="date"
        {...named('Due')}
        max="9999-12-31"
        error={errors['due']}
        {...dateField(typed.due, (due) => change({ due }), 'YYYY-MM-DD'.length)}
      />
    </>
  );
};
