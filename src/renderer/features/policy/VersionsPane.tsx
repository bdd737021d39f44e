import { Modal } from '@mantine/core';
import { useState } from 'react';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { packName } from '#shared/policy/explain.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ChangesTable } from './ChangesTable.tsx';
import css from './Policy.module.css';
import { forceWords } from './policy-words.ts';
import { RemovePack } from './RemovePack.tsx';
import type { Versions } from './use-versions.ts';

type VersionProps = {
  readonly pack: Pack;
  readonly older: Pack | undefined;
  readonly versions: Versions;
  readonly onCompare: () => void;
};

const Version = ({ pack, older, versions, onCompare }: VersionProps) => {
  const { own, inForce, imported, today, choose } = versions;
  const { zone } = useShop();
  const ref = packRef(pack);
  const came = imported.find((one) => one.ref === ref);
  const isInForce = ref === packRef(inForce);
  const isShown = ref === packRef(own);
  return (
    <li aria-current={isShown ? 'true' : undefined}>
      <div className={css['first']}>
        {packName(pack)}
        {isInForce && <span className={css['mark']}>in force</span>}
        {isShown && !isInForce && <span className={css['mark']}>shown</span>}
      </div>
      <div>Valid {forceWords(pack, today)}</div>
      <div className={css['second']}>
        {came === undefined
          ? 'Came with Good Standing'
          : `Imported ${formatDayShort(dayOf(came.importedAt, zone), today)} from ${came.fileName}`}
      </div>
      <div className={css['links']}>
        {!isShown && (
          <ActionLink about={packName(pack)} onClick={() => choose(ref)}>
            Show its values
          </ActionLink>
        )}
        {older !== undefined && (
          <ActionLink about={`in ${packName(pack)}`} onClick={onCompare}>
            What changed
          </ActionLink>
        )}
        {came !== undefined && !isInForce && (
          <RemovePack pack={came} name={packName(pack)} onRemoved={() => choose(null)} />
        )}
      </div>
    </li>
  );
};

/** All versions of the shop's pack, the newest first, and what the one that is looked at says of itself. */
export const VersionsPane = ({ versions }: { readonly versions: Versions }) => {
  const { own } = versions;
  const [compared, setCompared] = useState<readonly [older: Pack, newer: Pack] | null>(null);
  return (
    <>
      <Pane title="Versions" note={own.market.name}>
        <ul className={css['list']}>
          {versions.versions.map((pack, index, all) => {
            const older = all[index + 1];
            return (
              <Version
                key={packRef(pack)}
                pack={pack}
                older={older}
                versions={versions}
                onCompare={() => {
                  if (older !== undefined) setCompared([older, pack]);
                }}
              />
            );
          })}
        </ul>
      </Pane>
      {own.notes.length > 0 && (
        <Pane title="To know" note={packName(own)}>
          <ul className={css['notes']}>
            {own.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Pane>
      )}
      {compared !== null && (
        <Modal
          opened
          onClose={() => setCompared(null)}
          size="xl"
          title={`What ${packName(compared[1])} changed`}
        >
          <ChangesTable before={compared[0]} after={compared[1]} />
        </Modal>
      )}
    </>
  );
};
