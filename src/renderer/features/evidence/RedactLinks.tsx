import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useShopRows } from '#renderer/data/rows.ts';
import { useView } from '#renderer/state/view.ts';
import type { Evidence } from '#shared/evidence.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { drawnKinds } from '#shared/evidence-pages.ts';
import { copiesOf, originalOf } from '#shared/redaction.ts';
import css from './evidence.module.css';

const linkWords = (file: Evidence, files: readonly Evidence[]): readonly string[] => {
  const original = originalOf(file, files);
  const copies = copiesOf(file, files).map(
    ({ number, fileName }) => `evidence ${String(number)} (${fileName})`,
  );
  return [
    ...(original === null
      ? []
      : [
          `Redacted copy of evidence ${String(original.number)} (${original.fileName})${isOnFile(original) ? '' : ', which is in the trash'}.`,
        ]),
    ...(file.redactedFrom !== null && original === null
      ? [`Redacted copy of a file that is no longer on record, SHA-256 ${file.redactedFrom.slice(0, 8)}.`]
      : []),
    ...(copies.length === 0 ? [] : [`Has a redacted copy: ${copies.join(', ')}.`]),
  ];
};

/** What a file is a redacted copy of and which it has, and the way to make one. */
export const RedactLinks = ({ file }: { readonly file: Evidence }) => {
  const isInTrash = !isOnFile(file);
  const go = useView((state) => state.go);
  const files = useShopRows('evidence', file.shopId) ?? [];
  const words = linkWords(file, files);
  return (
    <div className={css['redact']}>
      {words.map((sentence) => (
        <p key={sentence} className={css['plain']}>
          {sentence}
        </p>
      ))}
      {!isInTrash && drawnKinds.includes(file.mime) && (
        <Button
          size="xs"
          leftSection={<IconEyeOff size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            go({ screen: 'redact', id: file.id });
          }}
        >
          Redact a copy
        </Button>
      )}
    </div>
  );
};
