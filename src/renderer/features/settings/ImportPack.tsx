import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { allPacks } from '#renderer/data/packs.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { packName } from '#shared/policy/explain.ts';
import { versionsOf } from '#shared/policy/in-force.ts';
import { packRef } from '#shared/policy/pack.ts';
import { changeRows, readPackFile, type ChangeRow, type ReadPackFile } from './pack-import.ts';
import css from './Settings.module.css';

const columns: readonly Column<ChangeRow>[] = [
  { key: 'what', head: 'What', cell: ({ what }) => what, second: ({ kind }) => kind },
  { key: 'before', head: 'So far', width: 190, cell: ({ before }) => before },
  { key: 'after', head: 'In this pack', width: 190, cell: ({ after }) => after },
];

/** Most rows drawn at once: the changes of a wholly different pack are as many as its values. */
const mostShown = 200;

const Problems = ({ read }: { readonly read: Extract<ReadPackFile, { readonly ok: false }> }) => (
  <Note tone="dang" live title={`${read.fileName} was not imported. Nothing was changed.`}>
    <ul className={css['problems']}>
      {read.problems.slice(0, 20).map(({ path, reason }) => (
        <li key={`${path} ${reason}`}>
          {path !== '' && <code>{path}</code>} {reason}
        </li>
      ))}
    </ul>
    {read.problems.length > 20 && `And ${String(read.problems.length - 20)} more.`}
  </Note>
);

const ownWords = (count: number): string =>
  count === 1
    ? 'One own value stands on the version so far. It stays there and is not carried over.'
    : `${String(count)} own values stand on the version so far. They stay there and are not carried over.`;

const Changes = ({ read }: { readonly read: Extract<ReadPackFile, { readonly ok: true }> }) => {
  const { shop } = useShop();
  const { pack } = read;
  const before = versionsOf(allPacks(), pack.id)[0];
  const own = useShopRows('overrides', shop.id)?.filter(
    (one) => before !== undefined && one.pack === packRef(before),
  );
  const from = pack.effectiveFrom;
  if (before === undefined)
    return (
      <Note>
        {packName(pack)} is the first pack of its kind here. It holds from {from} on, for shops that are made
        under it.
      </Note>
    );
  const rows = changeRows(before, pack);
  return (
    <>
      <p className={css['plain']}>
        {packName(pack)} beside {packName(before)}: {rows.length === 0 ? 'no rule differs' : null}
        {rows.length > 0 && `${String(rows.length)} ${rows.length === 1 ? 'difference' : 'differences'}`}. It
        holds from {from} on. What was recorded keeps the version that it was recorded under.
      </p>
      {own !== undefined && own.length > 0 && <Note tone="attn">{ownWords(own.length)}</Note>}
      {rows.length > 0 && (
        <div className={css['changes']} role="group" aria-label="Differences" tabIndex={0}>
          <DataTable
            label="Differences"
            columns={columns}
            groups={[{ key: 'all', rows: rows.slice(0, mostShown) }]}
            rowKey={({ at }) => at}
            height={49}
          />
          {rows.length > mostShown && (
            <p className={css['quiet']}>And {String(rows.length - mostShown)} more.</p>
          )}
        </div>
      )}
    </>
  );
};

/** Imports a pack file: what is wrong with it, or what it changes, before it is kept. */
export const ImportPack = ({ onClose }: { readonly onClose: () => void }) => {
  const [read, setRead] = useState<ReadPackFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    setFailure(null);
    if (file !== undefined) setRead(await readPackFile(file));
  };
  const keep = async (): Promise<void> => {
    if (read?.ok !== true) return;
    const result = await send('pack.import', { json: read.json, fileName: read.fileName });
    if (result.ok) onClose();
    else setFailure(result.error.message);
  };
  return (
    <Modal opened onClose={onClose} title="Import a policy pack" size="xl">
      <div className={css['dialog']}>
        <DropArea
          words="Drop a pack file here, or choose one (.json)"
          accept=".json,application/json"
          multiple={false}
          onFiles={([file]) => void take(file)}
        />
        {read?.ok === false && <Problems read={read} />}
        {read?.ok === true && <Changes read={read} />}
        {failure !== null && (
          <Note tone="dang" live>
            {failure}
          </Note>
        )}
        <div className={css['end']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" disabled={read?.ok !== true} onClick={() => void keep()}>
            Import the pack
          </Button>
        </div>
      </div>
    </Modal>
  );
};
