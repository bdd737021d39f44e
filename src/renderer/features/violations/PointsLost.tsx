import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useCaseList } from '#renderer/state/case-list.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { BarList } from '#renderer/ui/BarList.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PointLife } from '#renderer/ui/PointLife.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { wholeList } from '#shared/case-filter.ts';
import type { LossGroup, LossScope } from '#shared/case-losses.ts';
import { lossBars, lossLines, lossSentence, repeatLines, type LossLine } from './losses-model.ts';
import { RepeatsTable } from './RepeatsTable.tsx';
import type { CaseRecords, Reckoning } from './violations-model.ts';
import css from './losses.module.css';

type Part = 'type' | 'cause' | 'month' | 'repeats';

const scopes = [
  { value: 'counting', label: 'Counting today' },
  { value: 'record', label: 'On record' },
] as const;

const heads: Readonly<Record<LossGroup, string>> = { type: 'Type', cause: 'Cause', month: 'Month' };

const unknownCell = (unknown: number): string => (unknown === 0 ? '–' : numberWords(unknown));

const lostCell = ({ points, losses, unknown }: LossLine) =>
  losses > 0 && losses === unknown ? <span className={css['unknown']}>unknown</span> : numberWords(points);

const voidCell = ({ voidLosses, voidPoints, voidUnknown }: LossLine): string => {
  if (voidLosses === 0) return '–';
  const known = voidUnknown === voidLosses ? 'unknown' : numberWords(voidPoints);
  return voidLosses === 1 ? known : `${known} in ${numberWords(voidLosses)}`;
};

const columnsOf = (by: LossGroup): readonly Column<LossLine>[] => [
  { key: 'name', head: heads[by], cell: ({ name }) => name, second: undefined },
  { key: 'points', head: 'Points lost', width: 112, numeric: true, strong: true, cell: lostCell },
  { key: 'losses', head: 'Losses', width: 88, numeric: true, cell: ({ losses }) => numberWords(losses) },
  {
    key: 'unknown',
    head: 'Points unknown',
    width: 128,
    numeric: true,
    cell: ({ unknown }) => unknownCell(unknown),
  },
  { key: 'void', head: 'Void', width: 112, numeric: true, cell: voidCell },
];

type LossesProps = {
  readonly by: LossGroup;
  readonly scope: LossScope;
  readonly lines: readonly LossLine[];
  readonly reckoning: Reckoning;
};

const Losses = ({ by, scope, lines, reckoning }: LossesProps) => {
  const { pack } = reckoning;
  const bars = lossBars(lines, by);
  const label = `Points lost by ${heads[by].toLowerCase()}`;
  const told = by === 'month' ? lines.toReversed() : lines;
  return (
    <>
      <section className={css['picture']} aria-label={label}>
        <p className={css['sentence']}>
          {lossSentence(lines, scope)}{' '}
          <span className={css['rule']}>
            Points count <PointLife pack={pack} />.
          </span>
        </p>
        {bars.length > 0 && (
          <div className={css['bars']}>
            <BarList label={label} rows={bars} asGiven />
          </div>
        )}
      </section>
      {lines.length > 0 && (
        <DataTable
          label={`${label}, as a table`}
          columns={columnsOf(by)}
          groups={[{ key: 'all', rows: told }]}
          rowKey={({ key }) => key}
        />
      )}
    </>
  );
};

export type PointsLostProps = { readonly records: CaseRecords; readonly reckoning: Reckoning };

/** What the cases have cost: by type, cause and month, void and unknown apart; and what came more than once. */
export const PointsLost = ({ records, reckoning }: PointsLostProps) => {
  const [part, setPart] = useState<Part>('type');
  const [scope, setScope] = useState<LossScope>('counting');
  const show = useCaseList((state) => state.show);
  const go = useView((state) => state.go);
  const lines = {
    type: lossLines(records, 'type', scope, reckoning),
    cause: lossLines(records, 'cause', scope, reckoning),
    month: lossLines(records, 'month', scope, reckoning),
  };
  const repeats = repeatLines(records, reckoning);
  return (
    <>
      <Toolbar<Part>
        label="Points lost by"
        view={part}
        onView={setPart}
        views={[
          { key: 'type', name: 'By type', count: lines.type.length },
          { key: 'cause', name: 'By cause', count: lines.cause.length },
          { key: 'month', name: 'By month', count: lines.month.length },
          { key: 'repeats', name: 'Repeats', count: repeats.length },
        ]}
      >
        {part !== 'repeats' && (
          <SegmentedControl
            size="xs"
            aria-label="Which losses"
            data={[...scopes]}
            value={scope}
            onChange={(next) => {
              setScope(next === 'record' ? 'record' : 'counting');
            }}
          />
        )}
        {part === 'repeats' && repeats.length > 0 && (
          <ActionLink
            onClick={() => {
              show({ key: 'all', filter: { ...wholeList, repeats: true } });
            }}
          >
            Show them in the list
          </ActionLink>
        )}
      </Toolbar>
      <div className={css['rows']}>
        {part === 'repeats' ? (
          <RepeatsTable
            lines={repeats}
            reckoning={reckoning}
            onOpen={(id) => {
              go({ screen: 'case', id });
            }}
          />
        ) : (
          <Losses by={part} scope={scope} lines={lines[part]} reckoning={reckoning} />
        )}
      </div>
    </>
  );
};
