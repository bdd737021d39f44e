import { useCaseList } from '#renderer/state/case-list.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { BarList } from '#renderer/ui/BarList.tsx';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { numberWords, signedWords } from '#renderer/ui/numbers.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import { lossSign } from '#shared/rating/model.ts';
import { PointLife } from '#renderer/ui/PointLife.tsx';
import type { HeldFigure } from './case-file-model.ts';
import type { CaseFigures, CauseSum, Reckoning } from './violations-model.ts';
import css from './violations.module.css';

const NBSP = '\u00a0';
const shownCauses = 3;

const cases = (count: number): string => `${numberWords(count)}${NBSP}${count === 1 ? 'case' : 'cases'}`;

/** The largest causes; what does not fit is summed as "others". */
const topCauses = (causes: readonly CauseSum[]): readonly CauseSum[] => {
  if (causes.length <= shownCauses) return causes;
  const rest = causes.slice(shownCauses - 1);
  return [
    ...causes.slice(0, shownCauses - 1),
    {
      cause: 'Others',
      points: rest.reduce((sum, one) => sum + one.points, 0),
      cases: rest.reduce((sum, one) => sum + one.cases, 0),
    },
  ];
};

const Causes = ({ causes }: { readonly causes: readonly CauseSum[] }) => {
  if (causes.length === 0) return <div className={css['noCauses']}>None in the window</div>;
  return (
    <BarList
      label="Points lost by type"
      rows={topCauses(causes).map((one) => ({
        name: one.cause,
        value: one.points,
        note: cases(one.cases),
      }))}
    />
  );
};

const lostDetail = (figures: CaseFigures, today: string): string => {
  if (figures.lostCases === 0) return 'no loss counts today';
  const leaves =
    figures.lastLeaves === null ? '' : `, last leaves ${formatDayShort(figures.lastLeaves, today)}`;
  const unknown = figures.unknownCases === 0 ? '' : `, ${numberWords(figures.unknownCases)} unknown`;
  return `${cases(figures.lostCases)}${unknown}${leaves}`;
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
        value={figures.lost === 0 ? '0' : signedWords(lossSign(pack) * figures.lost)}
        detail={lostDetail(figures, dayOf(now, zone))}
      />
      <StripCell
        size="figure"
        label="Appeals decided"
        value={<Decided figures={figures} />}
        detail={
          figures.returned === 0 ? 'no points returned' : `${numberWords(figures.returned)} points returned`
        }
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
        <Causes causes={figures.causes} />
      </StripCell>
    </Strip>
  );
};
