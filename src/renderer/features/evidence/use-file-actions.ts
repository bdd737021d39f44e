import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import type { Evidence } from '#shared/evidence.ts';

/** What failed at a file, in words. */
export interface FileFailure {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Puts a file into the trash and takes it out again, one at a time. */
export const useFileActions = () => {
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const act = async (file: Evidence, name: 'evidence.remove' | 'evidence.restore', title: string) => {
    if (!begin()) return false;
    const result = await send(name, { id: file.id, rev: file.rev });
    setFailure(result.ok ? null : { id: file.id, title, message: result.error.message });
    end();
    return result.ok;
  };
  return {
    busy,
    failure,
    forget: () => {
      setFailure(null);
    },
    remove: (file: Evidence) => act(file, 'evidence.remove', 'The file was not put into the trash.'),
    restore: (file: Evidence) => act(file, 'evidence.restore', 'The file was not restored.'),
  };
};
export type FileActions = ReturnType<typeof useFileActions>;
