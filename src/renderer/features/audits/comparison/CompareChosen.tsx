import { Button } from '@mantine/core';
import { useAuditList } from '#renderer/state/audit-list.ts';
import { useView } from '#renderer/state/view.ts';
import type { OwnRun } from '../audit-records.ts';
import css from '../audits.module.css';

/** The runs that are chosen to be compared and still there, in their order. */
export const chosenRuns = (runs: readonly OwnRun[], chosen: readonly string[]): readonly OwnRun[] =>
  runs.filter(({ audit }) => chosen.includes(audit.id)).toSorted((a, b) => a.audit.number - b.audit.number);

/** Compares the two runs that are chosen in the list, or says how they are chosen. */
export const CompareChosen = ({ runs }: { readonly runs: readonly OwnRun[] }) => {
  const go = useView((state) => state.go);
  const [first, second] = chosenRuns(
    runs,
    useAuditList((state) => state.chosen),
  );
  if (runs.length < 2) return null;
  if (first === undefined) return <span className={css['hint']}>Choose two runs to compare them</span>;
  if (second === undefined)
    return (
      <span
        className={css['hint']}
      >{`Run ${String(first.audit.number)} is chosen; choose the other one`}</span>
    );
  return (
    <Button
      size="xs"
      onClick={() => {
        go({ screen: 'comparison', earlier: first.audit.id, later: second.audit.id });
      }}
    >
      {`Compare runs ${String(first.audit.number)} and ${String(second.audit.number)}`}
    </Button>
  );
};
