import { useCaseList } from '#renderer/state/case-list.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { BarList } from '#renderer/ui/BarList.tsx';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { PointLife } from '#renderer/ui/PointLife.tsx';
import type { HeldFigure } from './case-file-model.ts';
import { lostDetail, lostFigure, returnedDetail, type CaseFigures } from './case-figures.ts';
import type { Reckoning } from './violations-model.ts';
import css from './violations.module.css';

const cases = (count: number): string => `${numberWords(count)}${NBSP}${count === 1 ? 'case' : 'cases'}`;

const Types = ({ bars }: Pick<CaseFigures, 'bars'>) => {
  if (bars.length === 0) return <div className={css['noCauses']}>None in the window</div>;
  return (
    <div className={css['bars']}>
      <BarList label="Points lost by type" rows={bars} asGiven />
    </div>
  );
};

const clockWords = (count: number): string =>
  count === 0
    ? 'no clock within a week'
    : `${numberWords(count)}${NBSP}${count === 1 ? 'clock' : 'clocks'} within a week`;

const Decided = ({ figures }: { readonly figures: CaseFigures }) =>
  figures.decided === 0 ? (
    <>
      0 <span className={css['unit']}>decided</span>
    </>
  ) : (
    <>
      {`${numberWords(figures.won)} of ${numberWords(figures.decided)}`}{' '}
      <span className={css['unit']}>won</span>
    </>
  );

/** Figures over the list: open cases, points lost, appeals decided, money held where some is, points lost by cause. */
export const ViolationsStrip = (props: {
  readonly figures: CaseFigures;
  readonly held: HeldFigure | null;
  readonly reckoning: Reckoning;
}) => {
  const { figures, held, reckoning } = props;
  const { pack, zone, now } = reckoning;
  const { part, choosePart } = useCaseList();
  return (
    <Strip label="Cases in figures">
      <StripCell
        size="figure"
        label="Open cases"
        value={numberWords(figures.open)}
        detail={clockWords(figures.withinWeek)}
      />
      <StripCell
        size="figure"
        label="Points lost, in the window"
        value={lostFigure(figures, reckoning)}
        detail={lostDetail(figures, dayOf(now, zone))}
      />
      <StripCell
        size="figure"
        label="Appeals decided"
        value={<Decided figures={figures} />}
        detail={returnedDetail(figures)}
      />
      {held !== null && (
        <StripCell
          size="figure"
          label="Money held"
          value={held.sum}
          detail={`${cases(held.cases)}, ${held.detail}`}
        />
      )}
      <StripCell
        grow={1.8}
        note={
          part === 'cases' && (
            <span className={css['showAll']}>
              <ActionLink
                about="points lost by type, cause and month"
                onClick={() => {
                  choosePart('lost');
                }}
              >
                Show all
              </ActionLink>
            </span>
          )
        }
        label={
          <>
            Points lost by type, counting <PointLife pack={pack} />
          </>
        }
      >
        <Types bars={figures.bars} />
      </StripCell>
    </Strip>
  );
};
