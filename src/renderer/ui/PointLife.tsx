import type { Pack } from '#shared/policy/pack.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import { PackValue } from './PackValue.tsx';

/** How long points count in a market, with where that comes from: "for 180 days". */
export const PointLife = ({ pack }: { readonly pack: Pack }) => (
  <PackValue pack={pack} at="rating.pointLife" words={`A change of points counts ${pointLifeWords(pack)}`}>
    {pointLifeWords(pack)}
  </PackValue>
);
