import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { allPacks } from '#renderer/data/packs.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { packName } from '#shared/policy/explain.ts';
import { familyOf, holdsOn } from '#shared/policy/in-force.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { comparedWith, readPackFile, type ReadPackFile } from './pack-import.ts';
import css from './Policy.module.css';
import { forceWords } from './policy-words.ts';

const mostProblems = 20;

const Problems = ({ read }: { readonly read: Extract<ReadPackFile, { readonly ok: false }> }) => (
  <Note tone="dang" live title={`${read.fileName} can’t be imported. Nothing was changed.`}>
    <ul className={css['problems']}>
      {read.problems.slice(0, mostProblems).map(({ path, reason }) => (
        <li key={`${path} ${reason}`}>
          {path !== '' && (
            <>
              <code>{path}</code>:{' '}
            </>
          )}
          {reason}
        </li>
      ))}
    </ul>
    {read.problems.length > mostProblems && `And ${String(read.problems.length - mostProblems)} more.`}
  </Note>
);

const ownWords = (count: number): string =>
  count === 1
    ? 'One override stands on the version so far. It stays there and is not carried over.'
    : `${String(count)} overrides stand on the version so far. They stay there and are not carried over.`;

/** What importing does, in one sentence: from when on it holds, and for which shops. */
const Effect = ({ pack }: { readonly pack: Pack }) => {
  const { shop, zone } = useShop();
  const today = useToday(zone);
  if (familyOf(shop.pack) !== pack.id)
    return <>It is for shops under the pack “{pack.id}”. The rules of this shop stay as they are.</>;
  return (
    <>
      It is valid {forceWords(pack, today)}.{' '}
      {pack.effectiveFrom > today && `Until ${formatDay(pack.effectiveFrom, today)} nothing changes. `}
      {pack.effectiveFrom <= today && !holdsOn(pack, today) && 'It holds on past days only. '}
      What was recorded keeps the version that it was recorded under.
    </>
  );
};

const Changes = ({ pack }: { readonly pack: Pack }) => {
  const { shop, zone } = useShop();
  const today = useToday(zone);
  const before = comparedWith(allPacks(), pack, today);
  const overrides = useShopRows('overrides', shop.id) ?? [];
  const left = overrides.filter(
    ({ pack: ref, until }) => before !== null && ref === packRef(before) && until === null,
  );
  return (
    <>
      <p className={css['plain']}>
        <strong>{packName(pack)}</strong>
        {before === null ? ' is the first of its kind here. ' : ` beside ${packName(before)}. `}
        <Effect pack={pack} />
      </p>
      {left.length > 0 && <Note tone="attn">{ownWords(left.length)}</Note>}
      {before !== null && <ChangesTable before={before} after={pack} />}
    </>
  );
};

/** The chosen file as it was read, and why it could not be kept. */
const useImport = (given: File | null, onClose: () => void) => {
  const [read, setRead] = useState<ReadPackFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const take = async (file: File | null | undefined): Promise<void> => {
    setFailure(null);
    if (file !== null && file !== undefined) setRead(await readPackFile(file, allPacks()));
  };
  useEffect(() => {
    void take(given);
  }, [given]);
  const keep = async (): Promise<void> => {
    if (read?.ok !== true || busy) return;
    if (!begin()) return;
    const result = await send('pack.import', { json: read.json, fileName: read.fileName });
    end();
    if (result.ok) onClose();
    else setFailure(result.error.message);
  };
  return { read, failure, busy, take, keep };
};

type ImportPackProps = { readonly file: File | null; readonly onClose: () => void };

/** Imports a pack file: what is wrong with it, or what it changes, before it is kept. */
export const ImportPack = ({ file, onClose }: ImportPackProps) => {
  const { read, failure, busy, take, keep } = useImport(file, onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Import a pack"
      size="xl"
      onKeyDown={onCommitKey(() => void keep())}
    >
      <div className={css['dialog']}>
        <DropArea
          words="Drop a pack file here, or choose one (.json)"
          accept=".json,application/json"
          multiple={false}
          isFirst
          onFiles={([one]) => void take(one)}
        />
        {read?.ok === false && <Problems read={read} />}
        {read?.ok === true && <Changes pack={read.pack} />}
        {failure !== null && (
          <Note tone="dang" live>
            {failure}
          </Note>
        )}
        <DialogFoot
          verb="Import the pack"
          busy={busy}
          disabled={read?.ok !== true}
          onClose={onClose}
          onCommit={() => void keep()}
        />
      </div>
    </Modal>
  );
};
