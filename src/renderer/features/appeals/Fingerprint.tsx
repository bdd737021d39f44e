import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { inFours } from '#renderer/ui/file-words.ts';
import css from './Inspector.module.css';

export type FingerprintProps = { readonly of: string; readonly sha256: string };

/** A whole hash in groups of four for the eye, and a button that copies it as programs write it. */
export const Fingerprint = ({ of, sha256 }: FingerprintProps) => (
  <span className={css['wholeHash']}>
    <span>
      SHA-256 <span className="ref">{inFours(sha256)}</span>
    </span>
    <CopyButton name={`Copy the hash of ${of}`} text={sha256} />
  </span>
);
