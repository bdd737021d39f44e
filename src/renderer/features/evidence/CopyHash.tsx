import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

const COPIED_MS = 2000;

/** Copies the whole fingerprint, without the gaps that are for the eye. */
export const CopyHash = ({ sha256 }: { readonly sha256: string }) => {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => {
      setCopied(false);
    }, COPIED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(sha256);
    setCopied(true);
  };
  return (
    <ActionIcon size={24} aria-label={copied ? 'Copied' : 'Copy the fingerprint'} onClick={() => void copy()}>
      {copied ? <IconCheck size={15} stroke={1.8} /> : <IconCopy size={15} stroke={1.8} />}
    </ActionIcon>
  );
};
