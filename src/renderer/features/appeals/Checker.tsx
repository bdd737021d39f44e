import { Button } from '@mantine/core';
import type { Finding, Part, Severity } from '#shared/appeals/finding.ts';
import { type Readiness, verdictWords } from '#shared/appeals/readiness.ts';
import { strengthWords } from '#shared/appeals/strength.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateIcon } from '#renderer/ui/State.tsx';
import { findingStates } from '#renderer/ui/states.ts';
import css from './Inspector.module.css';

const severities: readonly Severity[] = ['mend', 'look', 'info'];

const verbs: Readonly<Record<Severity, string>> = { mend: 'Go to', look: 'Go to', info: 'Show' };

const CountRow = ({ name, value }: { readonly name: string; readonly value: Part }) => (
  <div className={css['fact']}>
    <dt>{name}</dt>
    <dd>{value.of === 0 ? 'none' : `${numberWords(value.part)} of ${numberWords(value.of)}`}</dd>
  </div>
);

type GroupProps = {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly onGo: (finding: Finding) => void;
};

const Group = ({ severity, findings, onGo }: GroupProps) => {
  const { tone, shape, word } = findingStates[severity];
  return (
    <section className={css['group']} aria-label={word}>
      <h3 className={css['groupName']}>
        {word} <span>{findings.length}</span>
      </h3>
      <ul className={css['findings']}>
        {findings.map((finding) => (
          <li key={finding.key} className={css['finding']}>
            <StateIcon tone={tone} shape={shape} size={16} />
            <span className={css['findingText']}>
              <b>{finding.title}</b>
              <span>{finding.detail}</span>
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${verbs[severity]}: ${finding.title}`}
              onClick={() => onGo(finding)}
            >
              {verbs[severity]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Verdict, counts and findings; it judges the form of the draft, not its chances. */
export type CheckerProps = {
  readonly readiness: Readiness;
  readonly attempt: number;
  /** A sent appeal is kept as it was, so nothing of it can be mended. */
  readonly isSent: boolean;
  readonly onGo: (finding: Finding) => void;
};

export const Checker = ({ readiness, attempt, isSent, onGo }: CheckerProps) => (
  <>
    <section className={css['verdict']} aria-label="Verdict">
      <h2 className={css['verdictWords']} aria-live="polite">
        {isSent ? 'Kept as it was sent' : verdictWords(readiness)}
      </h2>
      {!isSent && <p className={css['strength']}>{strengthWords(readiness)}</p>}
      <dl className={css['facts']}>
        <CountRow name="Lines of the notice answered" value={readiness.linesAnswered} />
        <CountRow name="Claims with an exhibit" value={readiness.claimsProved} />
        <CountRow name="Exhibits cited" value={readiness.exhibitsCited} />
        <div className={css['fact']}>
          <dt>Attempt</dt>
          <dd>{attempt === 1 ? 'first' : numberWords(attempt)}</dd>
        </div>
      </dl>
    </section>
    {severities
      .map((severity) => ({
        severity,
        findings: isSent ? [] : readiness.findings.filter((finding) => finding.severity === severity),
      }))
      .filter(({ findings }) => findings.length > 0)
      .map(({ severity, findings }) => (
        <Group key={severity} severity={severity} findings={findings} onGo={onGo} />
      ))}
  </>
);
