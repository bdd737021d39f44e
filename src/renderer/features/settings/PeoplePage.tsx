import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Person } from '#shared/shops.ts';
import { PersonDialog } from './PersonDialog.tsx';
import css from './Settings.module.css';

/** The team, known on this computer only. */
export const PeoplePage = () => {
  const { people, actor } = useShop();
  const [open, setOpen] = useState<Person | 'new' | null>(null);
  const columns: readonly Column<Person>[] = [
    { key: 'name', head: 'Name', cell: ({ name }) => name, second: ({ role }) => role },
    {
      key: 'state',
      head: 'State',
      width: 200,
      cell: (person) =>
        person.id === actor?.id ? (
          'Active, acts now'
        ) : person.active ? (
          'Active'
        ) : (
          <span className={css['quiet']}>Not active</span>
        ),
    },
    {
      key: 'edit',
      head: 'Edit',
      headHidden: true,
      width: 96,
      cell: (person) => (
        <Button
          size="xs"
          variant="subtle"
          aria-label={`Edit ${person.name}`}
          onClick={() => {
            setOpen(person);
          }}
        >
          Edit
        </Button>
      ),
    },
  ];
  return (
    <Pane
      title="People"
      note="Known on this computer only. Each change is kept with the name of who acted."
      body="flush"
      actions={
        <Button
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            setOpen('new');
          }}
        >
          Add a person
        </Button>
      }
    >
      <DataTable
        label="People"
        columns={columns}
        groups={[{ key: 'all', rows: people.toSorted((a, b) => Number(b.active) - Number(a.active)) }]}
        rowKey={({ id }) => id}
        height={49}
      />
      {open !== null && (
        <PersonDialog
          person={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Pane>
  );
};
