import { Radio } from '@mantine/core';
import { cx } from '#renderer/ui/class-names.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import { routeNames } from '#shared/routes/decision.ts';
import type { Route, Standing } from '#shared/routes/route.ts';
import { canBeTaken } from '#shared/routes/routes.ts';
import { byWords, gainWords, ratingWords, routeHeads } from './route-words.ts';
import type { Reckoning } from './violations-model.ts';
import css from './routes.module.css';

const standingWords: Readonly<Record<Standing, string>> = {
  underWay: 'under way',
  open: '',
  unsure: 'if it is offered',
  later: 'not now',
  closed: 'not open',
};

export type RouteRowProps = {
  readonly route: Route;
  readonly group: string;
  readonly picked: boolean;
  readonly reckoning: Reckoning;
  readonly onPick: () => void;
};

const Name = ({ route, group, picked, onPick }: RouteRowProps) => {
  const name = routeNames[route.kind];
  const standing = standingWords[route.standing];
  return (
    <>
      {canBeTaken(route) ? (
        <Radio name={group} label={name} checked={picked} onChange={onPick} />
      ) : (
        <span className={css['shut']}>
          <StateIcon tone="neut" shape="barred" size={16} />
          {name}
        </span>
      )}
      {standing !== '' && <span className={css['standing']}>{standing}</span>}
    </>
  );
};

/** The column's name at its value, where a narrow window shows no heads; the table says it to a screen reader. */
const Head = ({ column }: { readonly column: keyof typeof routeHeads }) => (
  <span className={css['head']} aria-hidden="true">
    {routeHeads[column]}
  </span>
);

const Says = ({ route }: { readonly route: Route }) => (
  <>
    {route.reasons.length + route.against.length > 0 && <Head column="says" />}
    {route.reasons.length > 0 && <span>{route.reasons.join(' ')}</span>}
    {route.against.length > 0 && (
      <span className={css['against']}>
        {canBeTaken(route) && <span className="visually-hidden">Against it: </span>}
        {route.against.join(' ')}
      </span>
    )}
  </>
);

/** One way: what it gives back, by when, what it costs, and what the records say for and against it. */
export const RouteRow = (props: RouteRowProps) => {
  const { route, picked, reckoning } = props;
  const rating = canBeTaken(route) ? ratingWords(route) : null;
  const isGain = route.gain.kind === 'points' && !route.keeps;
  return (
    <tr data-picked={picked} data-open={canBeTaken(route)}>
      <th scope="row" className={css['name']}>
        <Name {...props} />
      </th>
      <td className={css['number']}>
        {canBeTaken(route) && (
          <>
            <Head column="gain" />
            <span className={cx(isGain ? css['gain'] : css['quiet'])}>
              {gainWords(route.gain, route.keeps)}
            </span>
            {rating !== null && <span className={css['second']}>{rating}</span>}
          </>
        )}
      </td>
      <td className={css['by']}>
        {byWords(route, reckoning) !== '' && (
          <>
            <Head column="by" />
            <PackValue pack={reckoning.pack} at={route.byRef}>
              {byWords(route, reckoning)}
            </PackValue>
          </>
        )}
      </td>
      <td className={css['costs']}>
        {route.costs.length > 0 && <Head column="costs" />}
        {route.costs.map((cost, index) => (
          <span key={cost} className={index === 0 ? undefined : css['second']}>
            {cost}
          </span>
        ))}
      </td>
      <td className={css['says']}>
        <Says route={route} />
      </td>
    </tr>
  );
};
