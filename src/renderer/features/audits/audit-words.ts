import type { StateLook } from '#renderer/ui/states.ts';
import type { AuditStatus } from '#shared/audits/audit.ts';
import type { FindingState } from '#shared/audits/finding.ts';
import type { Outcome } from '#shared/audits/score.ts';
import { auditStatusNames, findingStateNames, outcomeNames, severityNames } from '#shared/audits/words.ts';
import type { Severity } from '#shared/policy/severity.ts';

export { sampleWords, scopeNames, severityNames, shareWords } from '#shared/audits/words.ts';

/** Word, shape and colour of each outcome. */
export const outcomeLooks: Readonly<Record<Outcome, StateLook>> = {
  compliant: { tone: 'good', shape: 'check', word: outcomeNames.compliant },
  partly: { tone: 'attn', shape: 'half', word: outcomeNames.partly },
  not: { tone: 'dang', shape: 'cross', word: outcomeNames.not },
  notApplicable: { tone: 'neut', shape: 'minus', word: outcomeNames.notApplicable },
  notAssessed: { tone: 'neut', shape: 'dashed', word: outcomeNames.notAssessed },
};

export const statusLooks: Readonly<Record<AuditStatus, StateLook>> = {
  inProgress: { tone: 'accent', shape: 'half', word: auditStatusNames.inProgress },
  signed: { tone: 'good', shape: 'check', word: auditStatusNames.signed },
  discarded: { tone: 'neut', shape: 'off', word: auditStatusNames.discarded },
};

export const findingLooks: Readonly<Record<FindingState, StateLook>> = {
  open: { tone: 'attn', shape: 'dashed', word: findingStateNames.open },
  underWay: { tone: 'accent', shape: 'half', word: findingStateNames.underWay },
  settled: { tone: 'good', shape: 'check', word: findingStateNames.settled },
};

/** Word, shape and colour of what a rule's finding weighs. */
export const severityLooks: Readonly<Record<Severity, StateLook>> = {
  high: { tone: 'dang', shape: 'octagon', word: severityNames.high },
  medium: { tone: 'attn', shape: 'triangle', word: severityNames.medium },
  low: { tone: 'neut', shape: 'info', word: severityNames.low },
};
