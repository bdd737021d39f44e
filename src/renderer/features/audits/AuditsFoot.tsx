import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { stakeWords } from '#shared/audits/risk-words.ts';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { recurringFailures, type Run, trendOf } from '#shared/audits/trend.ts';
import { findingState, pointsAtStake } from '#shared/audits/finding.ts';
import { runsOf, type AuditRecords } from './audit-records.ts';
import { shareWords } from './audit-words.ts';

/** So many of the newest scores are told. */
const TOLD = 5;

const figuresOf = reckonedOnce(({ runs }: { readonly runs: readonly Run[] }) => {
  const newest = runs.find(({ audit }) => audit.status === 'signed')?.audit.checklist;
  const own = runs.filter(({ audit }) => audit.checklist.id === newest?.id);
  return { newest, trend: trendOf(own).slice(-TOLD), again: recurringFailures(own)[0] };
});

/** What the audits come to: the scores of the checklist that was run last, what failed again, what is at stake. */
export const AuditsFoot = ({ records }: { readonly records: AuditRecords }) => {
  const { newest, trend, again } = figuresOf({ runs: runsOf(records) });
  const open = records.findings.filter((one) => findingState(one, records.actions) !== 'settled');
  return (
    <Strip label="The audits in figures">
      <StripCell
        label="Scores, oldest first"
        value={trend.length === 0 ? '–' : trend.map(({ share }) => shareWords(share)).join(', ')}
        detail={newest === undefined ? 'none signed off yet' : newest.title}
      />
      <StripCell
        label="Failed again and again"
        value={again === undefined ? '–' : `${String(again.failed.length)} of\u00a0${String(again.of)} runs`}
        detail={again === undefined ? 'nothing failed twice' : again.item.question}
      />
      <StripCell
        label="Open findings"
        size="figure"
        value={open.length}
        detail={open.length === 0 ? 'nothing at stake' : `at stake: ${stakeWords(pointsAtStake(open))}`}
      />
    </Strip>
  );
};
