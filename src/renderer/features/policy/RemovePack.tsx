import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import type { ImportedPack } from '#shared/policy/policy-records.ts';
import css from './Policy.module.css';

type RemovePackProps = {
  readonly pack: ImportedPack;
  readonly name: string;
  readonly onRemoved: () => void;
};

/** Removes an imported pack; one that records stand under stays, and says so. */
export const RemovePack = ({ pack, name, onRemoved }: RemovePackProps) => {
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async (): Promise<void> => {
    const result = await send('pack.remove', { id: pack.id, rev: pack.rev });
    if (result.ok) onRemoved();
    else setFailure(result.error.message);
  };
  return (
    <>
      <ActionLink about={name} onClick={() => void remove()}>
        Remove
      </ActionLink>
      {failure !== null && (
        <span className={css['refused']} role="alert">
          {failure}
        </span>
      )}
    </>
  );
};
