import { Button } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import type { ImportedPack } from '#shared/policy/policy-records.ts';
import css from './Settings.module.css';

type RemovePackProps = { readonly pack: ImportedPack; readonly onRemoved: () => void };

/** Removes an imported pack; one that records stand under stays, and says so. */
export const RemovePack = ({ pack, onRemoved }: RemovePackProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async (): Promise<void> => {
    const result = await send('pack.remove', { id: pack.id, rev: pack.rev });
    if (result.ok) onRemoved();
    else setFailure(result.error.message);
  };
  return (
    <>
      {failure !== null && (
        <span className={css['quiet']} role="alert">
          {failure}
        </span>
      )}
      <Button size="xs" variant="subtle" onClick={() => void remove()}>
        Remove this version
      </Button>
    </>
  );
};
