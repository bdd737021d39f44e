import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { largestSeed, type Audit, type SampleFile } from '#shared/audits/audit.ts';
import type { Run } from '#shared/audits/trend.ts';
import { outcomes, runScore } from '#shared/audits/score.ts';
import { scoreMethod } from '#shared/audits/words.ts';
import { outcomeLooks, sampleWords, shareWords } from './audit-words.ts';
import { CompareMenu } from './comparison/CompareMenu.tsx';
import { freshSeed } from './fresh-seed.ts';
import css from './run.module.css';

type SideProps = { readonly run: Run; readonly before: Run | undefined; readonly others: readonly Audit[] };

const Total = ({ run }: Pick<SideProps, 'run'>) => {
  const { share, applying, assessed, total, counts } = runScore(run.audit.checklist, run.answers);
  return (
    <Pane
      title={run.audit.status === 'inProgress' ? 'So far' : 'Result'}
      note={`${String(assessed)} of ${String(total)} assessed`}
    >
      <p className={css['score']}>
        <b>{shareWords(share)}</b>
        <span className={css['quiet']}>{`of ${String(applying)} that apply`}</span>
      </p>
      <div className={css['bar']} aria-hidden="true">
        {outcomes.map((one) => (
          <span key={one} data-outcome={one} style={{ flexGrow: counts[one] }} />
        ))}
      </div>
      <ul className={css['counts']}>
        {outcomes.map((one) => (
          <li key={one}>
            <StateWord {...outcomeLooks[one]} />
            <b>{counts[one]}</b>
          </li>
        ))}
      </ul>
      <p className={css['method']}>{scoreMethod}</p>
    </Pane>
  );
};

const Sections = ({ run, before, others }: SideProps) => {
  const own = runScore(run.audit.checklist, run.answers);
  const last = before === undefined ? [] : runScore(before.audit.checklist, before.answers).sections;
  return (
    <Pane
      title="By section"
      note={before === undefined ? 'no run before' : `beside run ${String(before.audit.number)}`}
    >
      <ul className={css['sections']}>
        {own.sections.map(({ id, title, share }) => (
          <li key={id}>
            <span>{title}</span>
            <b data-few={share === null}>{shareWords(share)}</b>
            {before !== undefined && (
              <span className={css['quiet']}>
                {shareWords(last.find((one) => one.id === id)?.share ?? null)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <CompareMenu audit={run.audit} others={others} />
    </Pane>
  );
};

/** The file that a sample came from, so that who has it can tell it and draw again. */
const DrawnFrom = ({ file }: { readonly file: SampleFile }) => {
  const { sheet, column, rows, sha256 } = file;
  return (
    <dl className={css['file']}>
      <dt>Column</dt>
      <dd>{sheet === '' ? column : `${column}, sheet ${sheet}`}</dd>
      <dt>Rows</dt>
      <dd>{rows.toLocaleString('en')}</dd>
      <dt>SHA-256</dt>
      <dd className={css['hash']}>{sha256}</dd>
    </dl>
  );
};

const Sample = ({ audit }: { readonly audit: Audit }) => {
  const [failure, setFailure] = useState<string | null>(null);
  const { sample, status } = audit;
  const drawAgain = async () => {
    const result = await send('audit.draw', { id: audit.id, rev: audit.rev, seed: freshSeed(largestSeed) });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <Pane
      title="Sample"
      actions={
        sample.kind === 'random' && status === 'inProgress' ? (
          <ActionLink onClick={() => void drawAgain()}>Draw again</ActionLink>
        ) : undefined
      }
    >
      <p className={css['plain']}>{`${sampleWords(audit)}.`}</p>
      {sample.file !== undefined && <DrawnFrom file={sample.file} />}
      {failure !== null && (
        <Note tone="dang" live title="Nothing was drawn.">
          {failure}
        </Note>
      )}
      {sample.items.length > 0 && (
        <ul className={css['chips']}>
          {sample.items.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </Pane>
  );
};

/** What a run comes to so far: result apart from progress, by section beside the run before, and what is looked at. */
export const RunSide = (props: SideProps) => (
  <Inspector label="What it comes to">
    <Total run={props.run} />
    <Sections {...props} />
    <Sample audit={props.run.audit} />
  </Inspector>
);
