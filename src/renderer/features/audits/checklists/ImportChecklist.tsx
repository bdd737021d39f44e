import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KnownList } from '#renderer/data/checklists.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { changesWords, checklistChanges } from '#shared/audits/checklist-changes.ts';
import { knownChecklists, type ChecklistVersion } from '#shared/audits/own-checklist.ts';
import { clauseOf } from '#shared/policy/clauses.ts';
import { packName } from '#shared/policy/explain.ts';
import { Changes } from './Changes.tsx';
import { sizeWords } from './checklist-words.ts';
import css from './checklists.module.css';
import { readChecklistFile, type ReadChecklistFile } from './import-file.ts';

const mostProblems = 20;

const Problems = ({ read }: { readonly read: Extract<ReadChecklistFile, { readonly ok: false }> }) => (
  <Note tone="dang" live title={`${read.fileName} can’t be imported. Nothing was changed.`}>
    <ul className={css['problems']}>
      {read.problems.slice(0, mostProblems).map(({ place, reason }) => (
        <li key={`${place} ${reason}`}>
          {place !== '' && (
            <>
              <code>{place}</code>:{' '}
            </>
          )}
          {reason}
        </li>
      ))}
    </ul>
    {read.problems.length > mostProblems && `And ${String(read.problems.length - mostProblems)} more.`}
  </Note>
);

type Found = Extract<ReadChecklistFile, { readonly ok: true }>;
type PlanProps = { readonly read: Found; readonly versions: readonly ChecklistVersion[] };

const UnknownClauses = ({ read }: Pick<PlanProps, 'read'>) => {
  const { pack } = useShop();
  const unknown = read.list.items.filter(({ clause }) => clause !== null && clauseOf(pack, clause) === null);
  if (unknown.length === 0) return null;
  return (
    <Note tone="attn">
      {`${unknown.length === 1 ? 'One item rests' : `${String(unknown.length)} items rest`} on a clause that ${packName(pack)} does not hold. They are asked as they are.`}
    </Note>
  );
};

/** What importing comes to, before it is done. */
const Plan = ({ read, versions }: PlanProps) => {
  const { plan, list } = read;
  const name = <strong>{list.title}</strong>;
  if (plan.kind === 'ships')
    return (
      <p className={css['plain']}>{name} ships with the app, word for word. There is nothing to import.</p>
    );
  if (plan.kind === 'same')
    return (
      <p className={css['plain']}>
        {name} is here already, as version {plan.version}. There is nothing to import.
      </p>
    );
  if (plan.kind === 'retired')
    return <p className={css['plain']}>{name} is here and retired. Bring it back first.</p>;
  if (plan.kind === 'new')
    return (
      <>
        <p className={css['plain']}>
          {name} becomes a checklist of this shop’s own: {sizeWords(list)}.
          {plan.list.id !== list.id &&
            ` Its id “${list.id}” is one that ships, so it gets the id “${plan.list.id}”.`}
        </p>
        <UnknownClauses read={read} />
      </>
    );
  const own = versions.filter(({ checklistId }) => checklistId === plan.of);
  const before = own.toSorted((a, b) => b.version - a.version)[0];
  const changes = before === undefined ? [] : checklistChanges(before.content, plan.list);
  return (
    <>
      <p className={css['plain']}>
        {name} becomes version {plan.list.version} of the checklist that is here: {changesWords(changes)}.
        Earlier versions and runs stay as they are.
      </p>
      <UnknownClauses read={read} />
      <Changes changes={changes} />
    </>
  );
};

export type ImportProps = {
  /** The file that was dropped; null where one is yet to be chosen. */
  readonly file: File | null;
  readonly known: readonly KnownList[];
  readonly versions: readonly ChecklistVersion[];
  readonly onClose: () => void;
  readonly onImported: (id: string) => void;
};

const useImport = ({ file, known, versions, onClose, onImported }: ImportProps) => {
  const { shop } = useShop();
  const [read, setRead] = useState<ReadChecklistFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const take = async (given: File | null | undefined): Promise<void> => {
    setFailure(null);
    if (given === null || given === undefined) return;
    const shipped = known.filter(({ own }) => own === null).map(({ list }) => list);
    const own = known.flatMap((one) => one.own ?? []);
    setRead(await readChecklistFile(given, shipped, knownChecklists(own, versions)));
  };
  useEffect(() => {
    void take(file);
    // Read once, as it was dropped: what is on record changes with the import itself.
  }, [file]);
  const canKeep = read?.ok === true && (read.plan.kind === 'new' || read.plan.kind === 'version');
  const keep = async (): Promise<void> => {
    if (!canKeep || !begin()) return;
    const { json, fileName } = read;
    const result = await send('checklist.import', {
      shopId: shop.id,
      json,
      fileName: fileName.slice(0, 255),
    });
    end();
    if (!result.ok) {
      setFailure(result.error.message);
      return;
    }
    onImported(result.value.id);
    onClose();
  };
  return { read, failure, busy, take, keep, canKeep };
};

/** Imports a checklist file: what is wrong with it, or what it comes to, before it is kept. */
export const ImportChecklist = (props: ImportProps) => {
  const { read, failure, busy, take, keep, canKeep } = useImport(props);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title="Import a checklist"
      size={640}
      onKeyDown={onCommitKey(() => void keep())}
    >
      <div className={css['dialog']}>
        <DropArea
          words="Drop a checklist file here, or choose one (.json)"
          accept=".json,application/json"
          multiple={false}
          isFirst
          onFiles={([one]) => void take(one)}
        />
        {read?.ok === false && <Problems read={read} />}
        {read?.ok === true && <Plan read={read} versions={props.versions} />}
        {failure !== null && (
          <Note tone="dang" live>
            {failure}
          </Note>
        )}
        <DialogFoot
          verb="Import the checklist"
          busy={busy}
          disabled={!canKeep}
          onClose={props.onClose}
          onCommit={() => void keep()}
        />
      </div>
    </Modal>
  );
};
