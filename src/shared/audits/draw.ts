import { seededNumbers } from '../kernel/random.ts';

/** The app's own bounds of a sample: the most things that it is drawn from and that it takes, and the longest name of one. */
export const mostPopulation = 5000;
export const largestSample = 500;
export const longestReference = 80;

/** The lines of a text that name something, each once, in their order. */
export const referencesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n\r\t]+/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/**
 * A random sample without repeats, in the order of what it is drawn from: the same one for the same things, size and seed, so
 * that another person can draw it again (Fisher and Yates, with the numbers of `seededNumbers`).
 */
export const drawSample = (population: readonly string[], size: number, seed: number): readonly string[] => {
  const next = seededNumbers(seed);
  const places = population.map((_, index) => index);
  const wanted = Math.min(size, places.length);
  for (let at = 0; at < wanted; at += 1) {
    const from = at + (next() % (places.length - at));
    const [here = 0, there = 0] = [places[at], places[from]];
    places[at] = there;
    places[from] = here;
  }
  const chosen = new Set(places.slice(0, wanted));
  return population.filter((_, index) => chosen.has(index));
};
