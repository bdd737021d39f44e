import { Button } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { formatDay } from '#shared/kernel/time-words.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import type { ShopOverride } from '#shared/policy/policy-records.ts';
import { upperFirst, nameOfValue, valueWords } from './pack-rows.ts';
import css from './Settings.module.css';

type Row = ShopOverride & { readonly name: string; readonly words: string };

const columnsAt = (today: string, onEnd: (row: Row) => void): readonly Column<Row>[] => [
  { key: 'name', head: 'What', cell: ({ name }) => name, second: ({ reason }) => reason },
  { key: 'value', head: 'Own value', width: 132, cell: ({ words }) => words },
  {
    key: 'since',
    head: 'Since',
    width: 150,
    cell: ({ since }) => <span className={css['date']}>{formatDay(since, today)}</span>,
  },
  {
    key: 'end',
    head: 'End it',
    headHidden: true,
    width: 176,
    cell: (row) => (
      <Button
        size="xs"
        variant="subtle"
        aria-label={`Back to the pack’s value of ${row.name}`}
        onClick={() => {
          onEnd(row);
        }}
      >
        Back to the pack’s value
      </Button>
    ),
  },
];

/** What the shop has set itself in this pack; nothing is shown where it has set nothing. */
export const OwnValues = ({ pack }: { readonly pack: Pack }) => {
  const { shop, zone } = useShop();
  const today = useToday(zone);
  const [failure, setFailure] = useState<string | null>(null);
  const own = useShopRows('overrides', shop.id)?.filter((one) => one.pack === packRef(pack)) ?? [];
  if (own.length === 0) return null;
  const rows = own.map((one): Row => {
    const value: unknown = JSON.parse(one.value);
    return {
      ...one,
      name: upperFirst(nameOfValue(pack, one.at)),
      words: valueWords({ value, unit: null }),
    };
  });
  const end = async ({ id, rev }: Row): Promise<void> => {
    const result = await send('override.end', { id, rev });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <Pane title="Own values" note="in place of the pack’s, for this shop only" body="flush">
      {failure !== null && (
        <Note tone="dang" live>
          {failure}
        </Note>
      )}
      <DataTable
        label="Own values"
        columns={columnsAt(today, (row) => void end(row))}
        groups={[{ key: 'own', rows }]}
        rowKey={({ id }) => id}
        height={49}
      />
    </Pane>
  );
};
