import { cx } from './class-names.ts';
import { numberWords } from './numbers.ts';
import type { Tone } from './palette.ts';
import css from './StandingRuler.module.css';

export type RulerBand = { readonly from: number; readonly to: number; readonly tone: Tone };
export type RulerMilestone = { readonly at: number; readonly consequence: string };

/**
 * Where a rating stands on the pack's scale. `min` and `max` are the scale's ends; the view ends a little after
 * the last milestone (a rating beyond it stands at the end) and `scaleWords` ("scale to 1,000") says that it goes
 * on. `headroom` is a solid piece between two values with its words ("48 points"). Also draws scales that count up.
 * `label` is the whole in words, for a screen reader.
 */
export type StandingRulerProps = {
  readonly min: number;
  readonly max: number;
  readonly bands: readonly RulerBand[];
  readonly milestones: readonly RulerMilestone[];
  readonly rating: number | null;
  readonly headroom?:
    | {
        readonly from: number;
        readonly to: number;
        readonly words: string;
        readonly tone: Tone;
      }
    | undefined;
  readonly scaleWords?: string | undefined;
  readonly label: string;
};

const viewEnd = ({ min, max, milestones }: StandingRulerProps): number => {
  const last = Math.max(min, ...milestones.map((milestone) => milestone.at));
  return last <= min ? max : Math.min(max, min + (last - min) * 1.2);
};

const percent = (share: number): string => `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(3)}%`;

type Scale = (value: number) => number;

const nearEnd = 0.98;

const Bar = ({ ruler, scale }: { readonly ruler: StandingRulerProps; readonly scale: Scale }) => (
  <div className={css['bar']}>
    <div className={css['track']}>
      {ruler.bands.map((band) => (
        <span
          key={band.from}
          className={cx(css['band'], css[band.tone])}
          style={{ left: percent(scale(band.from)), right: percent(1 - scale(band.to)) }}
        />
      ))}
      {ruler.headroom !== undefined && (
        <span
          className={cx(css['headroom'], css[ruler.headroom.tone])}
          style={{
            left: percent(scale(ruler.headroom.from)),
            right: percent(1 - Math.min(scale(ruler.headroom.to), nearEnd)),
          }}
        />
      )}
    </div>
    {ruler.milestones.map(
      ({ at }) =>
        at > ruler.min && <span key={at} className={css['tick']} style={{ left: percent(scale(at)) }} />,
    )}
    {ruler.rating !== null && (
      <span className={css['marker']} style={{ left: percent(Math.min(scale(ruler.rating), nearEnd)) }} />
    )}
  </div>
);

/** The words stand over their own piece: before the rating, or after it where points count up. */
const isAhead = ({ headroom, rating }: StandingRulerProps): boolean =>
  headroom !== undefined && rating !== null && headroom.to > rating;

const Above = ({ ruler, scale }: { readonly ruler: StandingRulerProps; readonly scale: Scale }) => {
  const at = ruler.rating === null ? 0 : Math.min(scale(ruler.rating), nearEnd);
  const edge = at < 0.05 ? 'start' : at > 0.95 ? 'end' : 'none';
  const wordsLeft = at > 0.22 && !isAhead(ruler);
  return (
    <div className={css['above']}>
      {ruler.rating !== null && (
        <span className={css['rating']} style={{ left: percent(at) }} data-edge={edge}>
          {numberWords(ruler.rating)}
        </span>
      )}
      {ruler.headroom !== undefined && (
        <span
          className={cx(css['points'], css[ruler.headroom.tone])}
          data-side={wordsLeft ? 'left' : 'right'}
          data-edge={edge}
          style={wordsLeft ? { right: percent(1 - at) } : { left: percent(at) }}
        >
          {ruler.headroom.words}
        </span>
      )}
      {ruler.scaleWords !== undefined && (
        <span className={css['scale']} data-start={at > 0.75}>
          {ruler.scaleWords}
        </span>
      )}
    </div>
  );
};

export const StandingRuler = (props: StandingRulerProps) => {
  const end = viewEnd(props);
  const scale: Scale = (value) => (value - props.min) / (end - props.min);
  return (
    <div className={css['ruler']} role="img" aria-label={props.label}>
      <Above ruler={props} scale={scale} />
      <Bar ruler={props} scale={scale} />
      <div className={css['below']}>
        {props.milestones.map(({ at, consequence }) => (
          <span
            key={at}
            className={css['milestone']}
            data-edge={scale(at) < 0.04 ? 'start' : scale(at) > 0.96 ? 'end' : 'none'}
            style={{ left: percent(scale(at)) }}
          >
            <b>{numberWords(at)}</b>
            {consequence}
          </span>
        ))}
      </div>
    </div>
  );
};
