import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from './KeyHint.tsx';
import css from './ProgressLine.module.css';

/** Long work: `what`, `which` ("exhibit 4 of 6, 7 s left"), `share` done from 0 to 1, and a way to cancel. */
export type ProgressLineProps = {
  readonly what: string;
  readonly which?: string | undefined;
  readonly share: number;
  readonly icon?: ReactNode | undefined;
  readonly onCancel?: (() => void) | undefined;
};

export const ProgressLine = ({ what, which, share, icon, onCancel }: ProgressLineProps) => (
  <div className={css['progress']}>
    <div className={css['head']}>
      {icon}
      <span className={css['what']}>{what}</span>
      {which !== undefined && <span className={css['which']}>{which}</span>}
    </div>
    <div className={css['line']}>
      <Progress
        className={css['bar'] ?? ''}
        value={share * 100}
        color="var(--accentMark)"
        aria-label={which === undefined ? what : `${what}, ${which}`}
      />
      {onCancel !== undefined && (
        <Button size="xs" onClick={onCancel} rightSection={<KeyHint keys="Esc" />}>
          Cancel
        </Button>
      )}
    </div>
  </div>
);
