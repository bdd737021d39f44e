import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { forecastFacts, useForecast } from '#renderer/data/forecast.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { ChartAhead } from '#renderer/ui/rating-chart-ahead.ts';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { forecast, type Forecast } from '#shared/rating/forecast.ts';
import {
  choicesOf,
  FURTHEST,
  lineWords,
  lotOf,
  type Amounts,
  type Choice,
  type Horizon,
} from './ahead-model.ts';
import { ownOrders } from './order-weeks.ts';
import type { On } from './rating-model.ts';

/** What is ahead of the shop, and what is assumed about it: shared by the chart and the panes beside it. */
export type Ahead = {
  readonly records: RatingRecords;
  readonly on: On;
  readonly made: Forecast;
  readonly horizon: Horizon;
  readonly setHorizon: (horizon: Horizon) => void;
  readonly choices: readonly Choice[];
  readonly chosen: readonly Choice[];
  readonly toggle: (key: string) => void;
  /** The usual week of the orders on record, null without one. */
  readonly own: ReturnType<typeof ownOrders>;
  /** The numbers as typed; before one is typed, the shop's own usual one or the pack's, empty where there is none. */
  readonly texts: AmountTexts;
  readonly type: (name: keyof AmountTexts, text: string) => void;
  readonly chart: ChartAhead;
};

/** The assumed numbers as text. */
export type AmountTexts = { readonly [Name in keyof Amounts]: string };

const AheadContext = createContext<Ahead | null>(null);

export const useAhead = (): Ahead => {
  const ahead = use(AheadContext);
  if (ahead === null) throw new Error('Nothing is forecast here.');
  return ahead;
};

const MOST = 1_000_000;

const amountOf = (text: string): number | null => {
  const count = wholeNumber(text);
  return count === null || count < 1 || count > MOST ? null : count;
};

/** Whether a text is a number that can be assumed. */
export const isAmount = (text: string): boolean => amountOf(text) !== null;

const textOf = (amount: number | null): string => (amount === null ? '' : String(amount));

/** What stands in the fields before anything is typed. */
const usualTexts = (typical: number | null, own: ReturnType<typeof ownOrders>, on: On): AmountTexts => ({
  loss: textOf(typical),
  quiz: textOf(on.pack.rating.gains.quiz.points.value),
  perWeek: textOf(own?.perWeek ?? lotOf(on)),
});

/** The chart's part: the band, and the line of what is assumed. The simulation is made anew for it. */
const useChart = (records: RatingRecords, on: On, made: Forecast, chosen: readonly Choice[]): ChartAhead =>
  useMemo(() => {
    if (chosen.length === 0) return { days: made.days };
    const facts = forecastFacts(records, on.today);
    const assumptions = chosen.map(({ assumption }) => assumption);
    const assumed = forecast(facts, on.pack, { horizon: FURTHEST }, assumptions);
    return { days: made.days, whatIf: { words: lineWords(chosen), days: assumed.days } };
  }, [records, on, made, chosen]);

export const AheadProvider = ({
  records,
  children,
}: {
  readonly records: RatingRecords;
  readonly children: ReactNode;
}) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const on = useMemo(() => ({ today, pack }), [today, pack]);
  const made = useForecast(records, { ...on, horizon: FURTHEST });
  const [horizon, setHorizon] = useState<Horizon>(90);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const own = useMemo(() => ownOrders(records.entries, on), [records.entries, on]);
  const [typed, setTyped] = useState<Partial<AmountTexts>>({});
  const { typical } = made;
  const texts = useMemo(() => ({ ...usualTexts(typical, own, on), ...typed }), [typical, own, on, typed]);
  const choices = useMemo(() => {
    const perWeek = lotOf(on) === null ? null : amountOf(texts.perWeek);
    return choicesOf(records, { loss: amountOf(texts.loss), quiz: amountOf(texts.quiz), perWeek }, on);
  }, [records, texts, on]);
  const chosen = useMemo(() => choices.filter(({ key }) => keys.includes(key)), [choices, keys]);
  const chart = useChart(records, on, made, chosen);
  const toggle = (key: string) => {
    setKeys(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]);
  };
  const ahead = {
    records,
    on,
    made,
    horizon,
    setHorizon,
    choices,
    chosen,
    toggle,
    own,
    texts,
    type: (name: keyof AmountTexts, text: string) => {
      setTyped({ ...typed, [name]: text });
    },
    chart,
  };
  return <AheadContext value={ahead}>{children}</AheadContext>;
};
