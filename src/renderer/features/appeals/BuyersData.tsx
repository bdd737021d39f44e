import { Button } from '@mantine/core';
import { privateWords } from '#shared/appeals/checks/private-words.ts';
import { isAnyPrivate } from '#shared/evidence-look.ts';
import { drawnKinds } from '#shared/evidence-pages.ts';
import { useView } from '#renderer/state/view.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { ShownExhibit } from './records.ts';
import { useWorkspace } from './workspace-context.ts';

/** That an exhibit's file may show buyers' data, and the way to a copy without it. */
export const BuyersData = ({ shown }: { readonly shown: ShownExhibit }) => {
  const { file, redactedCopy } = shown;
  const { looks } = useWorkspace();
  const go = useView((state) => state.go);
  const look = file === null ? undefined : looks.get(file.sha256);
  if (file === null || redactedCopy !== null || look === undefined || !isAnyPrivate(look.found)) return null;
  const canRedact = drawnKinds.includes(file.mime);
  return (
    <Note
      tone="attn"
      title="This file may show buyers’ data."
      actions={
        canRedact && (
          <Button size="xs" onClick={() => go({ screen: 'redact', id: file.id })}>
            Make a redacted copy
          </Button>
        )
      }
    >
      {`It holds ${privateWords(look.found)}.`}
      {!canRedact &&
        ' Only PDFs and pictures can be redacted here, so add a copy without what the appeal doesn’t need and take this one out.'}
    </Note>
  );
};
