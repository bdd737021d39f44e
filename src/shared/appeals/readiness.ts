import { findingsOf } from './checks/check.ts';
import { answers, proved, timesCited } from './checks/form.ts';
import { checks } from './checks/index.ts';
import { type ReadinessFacts, readTexts } from './draft-texts.ts';
import { countOf, type Finding, type Part } from './finding.ts';

export interface Readiness {
  readonly findings: readonly Finding[];
  readonly linesAnswered: Part;
  readonly claimsProved: Part;
  readonly exhibitsCited: Part;
}

/**
 * What a draft's form still lacks, by severity, and the counts beside it. It judges form only: whether an appeal
 * persuades is not for a rule to say. Grounds: policy facts §5 (line by line, each claim with its proof).
 */
export const readinessOf = (facts: ReadinessFacts, list = checks): Readiness => {
  const times = timesCited(facts);
  return {
    findings: findingsOf({ facts, texts: readTexts(facts) }, list),
    linesAnswered: {
      part: facts.lines.filter((_line, index) => answers(facts, index)).length,
      of: facts.lines.length,
    },
    claimsProved: {
      part: facts.claims.filter(({ markdown }) => proved(facts, markdown)).length,
      of: facts.claims.length,
    },
    exhibitsCited: {
      part: facts.exhibits.filter(({ id }) => (times.get(id) ?? 0) > 0).length,
      of: facts.exhibits.length,
    },
  };
};

/** "Ready to export", or "Not ready: 1 to mend, 2 to look at"; `look` alone does not hold an export up. */
export const verdictWords = ({ findings }: Pick<Readiness, 'findings'>): string => {
  const [mend, look] = [countOf(findings, 'mend'), countOf(findings, 'look')];
  const words = [...(mend > 0 ? [`${mend} to mend`] : []), ...(look > 0 ? [`${look} to look at`] : [])].join(
    ', ',
  );
  if (mend > 0) return `Not ready: ${words}`;
  return look > 0 ? `Can be exported: ${words}` : 'Ready to export';
};
