import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { flushUnsaved } from '#renderer/data/unsaved.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { ExportedNote } from '#renderer/ui/Exported.tsx';
import css from './Export.module.css';
import { unsavedFailure } from './use-kept.ts';

/** Writes the statement as a Word document where the user says, for someone who works on its text. */
export const WordStatement = ({ appealId }: { readonly appealId: string }) => {
  const exported = useExport<{ readonly path: string | null }>(({ path }) => ({
    what: 'The statement',
    path,
  }));
  const [isUnsaved, setUnsaved] = useState(false);
  const save = async () => {
    const isSaved = await flushUnsaved();
    setUnsaved(!isSaved);
    if (isSaved) exported.begin(() => startJob('statement.export', { appealId }));
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
      <ExportedNote told={isUnsaved ? { words: unsavedFailure.message, failed: true } : exported.told} />
    </div>
  );
};
