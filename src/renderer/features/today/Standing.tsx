import { Fragment, useMemo } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { forecastFacts } from '#renderer/data/forecast.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { groundWords, riskWords } from '#renderer/ui/chance-words.ts';
import { headroomWords } from '#renderer/ui/headroom-words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { rangeWords } from '#renderer/ui/rating-chart-model.ts';
import { StandingRuler } from '#renderer/ui/StandingRuler.tsx';
import { StateBadge, StateIcon } from '#renderer/ui/State.tsx';
import { bandStates } from '#renderer/ui/states.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countDays, formatNear, NBSP } from '#shared/kernel/time-words.ts';
import type { Forecast } from '#shared/rating/forecast.ts';
import { lengthRef, limitsNow, type LimitsNow } from '#shared/rating/limits-now.ts';
import { bandOf, headroom } from '#shared/rating/model.ts';
import { ownCounts, typicalLoss } from '#shared/rating/own-counts.ts';
import { isOfDayOnly, readingTimeWords } from '#shared/rating/reading-time.ts';
import { knownWay } from '#shared/rating/standing.ts';
import { limitEndWords, type LimitSpan } from '#shared/rating/limits.ts';
import { hasOwnValues, packName } from '#shared/policy/explain.ts';
import { recentChanges, rulerOf } from './standing.ts';
import css from './Today.module.css';

type Part = { readonly records: RatingRecords };

/** What came or went since the reading, such as a won appeal: everything that looks ahead goes on from there. */
const MovedSince = ({ records, rating }: Part & { readonly rating: number }) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { latest, entries } = records;
  const { now } = useMemo(() => knownWay({ latest, entries, today }, pack), [latest, entries, today, pack]);
  if (now.low === rating && now.high === rating) return null;
  return (
    <div className={css['entered']}>
      By the records since then {rangeWords(now)}; log what Seller Center shows now
    </div>
  );
};

const Figures = ({ records }: Part) => {
  const { pack, zone } = useShop();
  const now = useMinute();
  const { latest } = records;
  if (latest === null) {
    return (
      <>
        <div className={css['figures']}>
          <span className={css['none']}>not entered yet</span>
        </div>
        <div className={css['entered']}>The first reading starts the record.</div>
      </>
    );
  }
  const band = bandOf(latest.rating, pack);
  const changes = recentChanges(records.readings, dayOf(now, zone));
  return (
    <>
      <div className={css['figures']}>
        <span className="figure-large">{numberWords(latest.rating)}</span>
        <ul className={css['changes']}>
          {changes.map(({ days, points }) => (
            <li key={days}>
              <Points value={points} /> in {countDays(days)}
            </li>
          ))}
        </ul>
      </div>
      <div className={css['badge']}>
        <StateBadge {...bandStates[band.role]} word={band.label} />
      </div>
      <div className={css['entered']}>
        {isOfDayOnly(latest, zone)
          ? `Of ${readingTimeWords(latest, zone, now)}`
          : `Entered ${formatNear(latest.at, zone, now)}`}
      </div>
      <MovedSince records={records} rating={latest.rating} />
    </>
  );
};

export const Standing = ({ records }: Part) => {
  const { pack } = useShop();
  return (
    <section className={css['standing']} aria-labelledby="today-standing">
      <h2 id="today-standing" className={css['label']}>
        {pack.rating.name}
      </h2>
      <Figures records={records} />
    </section>
  );
};

const RunningLimits = ({ span }: { readonly span: LimitSpan }) => {
  const { zone } = useShop();
  const now = useMinute();
  const { part, endsAt, quiz, pack } = span;
  return (
    <>
      <b>{part.text}</b>
      {endsAt !== null && (
        <>
          {' until '}
          <PackValue pack={pack} at={quiz === null ? lengthRef(span) : null}>
            {limitEndWords(span, endsAt, { zone, now })}
          </PackValue>
        </>
      )}
      {quiz?.endsAt === endsAt && ', shortened by the milestone quiz'}
    </>
  );
};

const LimitsLine = ({ limits }: { readonly limits: LimitsNow }) => {
  if (limits.kind === 'none') return <span className="quiet">No restriction is on record.</span>;
  if (limits.kind === 'unrecorded') {
    return (
      <>
        <StateIcon tone="attn" shape="barred" size={16} />
        <span>
          <b>{limits.text}</b> may run since {numberWords(limits.threshold)} was reached; the day is not on
          record
        </span>
      </>
    );
  }
  return (
    <>
      <StateIcon tone="attn" shape="barred" size={16} />
      <span>
        {limits.spans.map((span, index) => (
          <Fragment key={span.part.at}>
            {index > 0 && '; '}
            <RunningLimits span={span} />
          </Fragment>
        ))}
      </span>
    </>
  );
};

const UsualSize = ({ records }: Part) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const words = useMemo(() => {
    const { latest } = records;
    const room = latest === null ? null : headroom(latest.rating, pack);
    const typical = typicalLoss(ownCounts(forecastFacts(records, today)));
    return room === null ? null : headroomWords(room.points, typical);
  }, [records, today, pack]);
  return words !== null && <span className={css['usual']}>{words}</span>;
};

/** Days within which the chance of the next milestone is told. */
export const riskDays = 90;

const Risk = ({ made }: { readonly made: Forecast }) => {
  const [risk, ground] = useMemo(() => {
    const chances = made.chances(riskDays);
    return [riskWords(chances, { paths: made.paths, days: riskDays }), groundWords(chances)];
  }, [made]);
  return risk === '' ? null : (
    <p className={css['risk']} title={ground}>
      {'Risk of '}
      <b>{risk}</b>
      <span className="visually-hidden">. {ground}</span>
    </p>
  );
};

export const Headroom = ({ records, made }: Part & { readonly made: Forecast }) => {
  const { pack } = useShop();
  const now = useMinute();
  return (
    <section className={css['headroom']} aria-labelledby="today-headroom">
      <div className={css['labels']}>
        <h2 id="today-headroom" className={css['label']}>
          Headroom to the next milestone{hasOwnValues(pack) ? ', with own values' : ''}
        </h2>
        <UsualSize records={records} />
      </div>
      <StandingRuler {...rulerOf(records.latest?.rating ?? null, pack)} />
      <p className={css['limits']}>
        {records.latest === null ? (
          <span className="quiet">
            Milestones of pack {packName(pack).replaceAll(' ', NBSP)}; the rating is not entered yet.
          </span>
        ) : (
          <LimitsLine limits={limitsNow(records, pack, now)} />
        )}
      </p>
      {records.latest !== null && <Risk made={made} />}
    </section>
  );
};
