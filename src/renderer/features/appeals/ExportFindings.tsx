import { Button } from '@mantine/core';
import type { Finding } from '#shared/appeals/finding.ts';
import { Note } from '#renderer/ui/Note.tsx';
import css from './Export.module.css';

type FindingsProps = {
  readonly findings: readonly Finding[];
  /** Whether the first one takes the focus, as it holds the export up. */
  readonly isFirst: boolean;
  readonly onGo: (finding: Finding) => void;
};

const Findings = ({ findings, isFirst, onGo }: FindingsProps) => (
  <ul className={css['findings']}>
    {findings.map((finding, index) => (
      <li key={finding.key}>
        <span>
          {finding.title}. {finding.detail}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Go to: ${finding.title}`}
          data-autofocus={isFirst && index === 0 ? true : undefined}
          onClick={() => onGo(finding)}
        >
          Go to
        </Button>
      </li>
    ))}
  </ul>
);

/** What holds the export up, and what is only worth a look before it; each leads to its place. */
export type ExportFindingsProps = {
  readonly mend: readonly Finding[];
  readonly look: readonly Finding[];
  readonly onGo: (finding: Finding) => void;
};

export const ExportFindings = ({ mend, look, onGo }: ExportFindingsProps) => (
  <>
    {mend.length > 0 && (
      <Note
        tone="dang"
        title={
          mend.length === 1
            ? '1 thing to mend before export'
            : `${String(mend.length)} things to mend before export`
        }
      >
        <Findings findings={mend} isFirst onGo={onGo} />
      </Note>
    )}
    {look.length > 0 && (
      <Note tone="attn" title={`${String(look.length)} to look at`}>
        <p className={css['lookWords']}>
          {look.length === 1 ? 'This does not hold the export up.' : 'These do not hold the export up.'}
        </p>
        <Findings findings={look} isFirst={false} onGo={onGo} />
      </Note>
    )}
  </>
);
