import type { Finding, PointsAtStake } from './finding.ts';
import { NBSP } from '../kernel/time-words.ts';

const range = (min: number, max: number): string =>
  min === max ? String(min) : `${String(min)}–${String(max)}`;

const pointsWords = (min: number, max: number): string =>
  `${range(min, max)}${NBSP}${max === 1 ? 'point' : 'points'}`;

/** What a finding puts at stake: "4–16 points", or that it is unknown. */
export const riskWords = ({ pointsMin, pointsMax }: Pick<Finding, 'pointsMin' | 'pointsMax'>): string =>
  pointsMin === null || pointsMax === null ? 'unknown' : pointsWords(pointsMin, pointsMax);

/** What several findings put at stake together. */
export const stakeWords = ({ min, max, unknown }: PointsAtStake): string => {
  if (max === 0 && unknown > 0) return 'unknown';
  return unknown === 0 ? pointsWords(min, max) : `${pointsWords(min, max)}, ${String(unknown)} unknown`;
};
