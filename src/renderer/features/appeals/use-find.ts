import { useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import type { Match, Query } from './find-text.ts';
import type { OpenText, OpenTexts, Replacement } from './open-texts.ts';

/** A place in one of the draft's texts. */
interface Spot extends Match {
  readonly text: OpenText;
}

interface Replaced {
  readonly count: number;
  readonly ways: readonly Replacement[];
}

const spotsOf = (texts: OpenTexts, query: Query): readonly Spot[] =>
  texts.all().flatMap((text) => text.find(query).map((match) => ({ ...match, text })));

type At = Pick<Spot, 'text' | 'from'> | null;

const isAt = (spot: Spot, at: At): boolean => at !== null && spot.text === at.text && spot.from === at.from;

/** Where the user is among what was found; what is typed before it moves it on. */
const useAt = (texts: OpenTexts) => {
  const [at, setAt] = useState<At>(null);
  const all = useSyncExternalStore(texts.subscribe, texts.all);
  useEffect(() => {
    const ends = all.map((text) =>
      text.follow((moved) => {
        setAt((now) => (now?.text === text ? { text, from: moved(now.from) } : now));
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [all]);
  return { at, setAt, all };
};

/** Draws again with each change of the texts. */
const useTyping = (all: readonly OpenText[]): number => {
  const [typed, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const ends = all.map((text) => text.follow(again));
    return () => {
      for (const end of ends) end();
    };
  }, [all]);
  return typed;
};

const useMarks = (texts: OpenTexts, all: readonly OpenText[], query: Query, at: At): void => {
  useEffect(() => {
    for (const text of all) text.mark({ query, current: at?.text === text ? at.from : null });
  }, [all, query, at]);
  useEffect(
    () => () => {
      for (const text of texts.all()) text.mark({ query: null, current: null });
    },
    [texts],
  );
};

/** The first match behind a place, in reading order; from the end on to the first one. */
const behind = (texts: OpenTexts, spots: readonly Spot[], from: Spot): Spot | null => {
  const order = texts.all();
  const after = (spot: Spot): boolean =>
    spot.text === from.text ? spot.from >= from.from : order.indexOf(spot.text) > order.indexOf(from.text);
  return spots.find(after) ?? spots[0] ?? null;
};

const useReplacing = (texts: OpenTexts, query: Query, at: At, setAt: (at: At) => void) => {
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const replaceOne = (by: string): void => {
    const spots = spotsOf(texts, query);
    const spot = spots.find((one) => isAt(one, at));
    spot?.text.replace([spot], by);
    setReplaced(null);
    const from = spot === undefined ? null : { ...spot, from: spot.from + by.length };
    setAt(from === null ? (spots[0] ?? null) : behind(texts, spotsOf(texts, query), from));
  };
  const replaceAll = (by: string): void => {
    const own = texts
      .all()
      .map((text) => ({ text, found: text.find(query) }))
      .filter(({ found }) => found.length > 0);
    const ways = own.map(({ text, found }) => text.replace(found, by));
    setAt(null);
    setReplaced({ count: own.reduce((sum, { found }) => sum + found.length, 0), ways });
  };
  const takeBack = (): void => {
    for (const way of replaced?.ways.filter((one) => one.canTakeBack()) ?? []) way.takeBack();
    setReplaced(null);
  };
  return {
    replaced,
    replaceOne,
    replaceAll,
    canTakeBack: replaced?.ways.some((one) => one.canTakeBack()) === true,
    takeBack,
  };
};

/** Finds in all texts of the draft, and replaces. */
export const useFind = (texts: OpenTexts, query: Query) => {
  const { at, setAt, all } = useAt(texts);
  useTyping(all);
  useMarks(texts, all, query, at);
  const spots = spotsOf(texts, query);
  const place = spots.findIndex((spot) => isAt(spot, at));
  const go = (by: 1 | -1): void => {
    const first = by === 1 ? 0 : spots.length - 1;
    const next = place === -1 ? first : (place + by + spots.length) % spots.length;
    setAt(spots[next] ?? null);
  };
  return {
    ...useReplacing(texts, query, at, setAt),
    count: spots.length,
    place,
    at: spots[place] ?? null,
    go,
  };
};
