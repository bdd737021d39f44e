import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '#shared/contract/result.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { ExportedNote } from '#renderer/ui/Exported.tsx';
import css from './Export.module.css';
import { HeldNote } from './HeldNote.tsx';
import { textFailure } from './use-kept.ts';

/** Writes the statement as a Word document where the user says, for someone who works on its text. */
export type WordStatementProps = {
  readonly appealId: string;
  /** Closes the dialog that it stands in, before a note of the text is gone to. */
  readonly onLeave?: (() => void) | undefined;
};

export const WordStatement = ({ appealId, onLeave }: WordStatementProps) => {
  const exported = useExport<{ readonly path: string | null }>(({ path }) => ({
    what: 'The statement',
    path,
  }));
  const [held, setHeld] = useState<Failure | null>(null);
  const save = async () => {
    const why = await textFailure();
    setHeld(why);
    if (why === null) exported.begin(() => startJob('statement.export', { appealId }));
  };
  return (
    <div className={css['word']}>
      <p className={css['originals']}>
        For a lawyer: the statement as a Word document, with the timeline and the list of exhibits, without
        the files themselves. It can be saved before everything is mended; what is missing is marked in it.
      </p>
      <Button
        size="xs"
        leftSection={<IconFileTypeDocx size={14} stroke={1.8} aria-hidden="true" />}
        disabled={exported.isBusy}
        onClick={() => void save()}
      >
        Save as Word document…
      </Button>
      {held === null ? <ExportedNote told={exported.told} /> : <HeldNote failure={held} onLeave={onLeave} />}
    </div>
  );
};
