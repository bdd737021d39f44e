import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { explainValue } from '#shared/policy/explain.ts';
import { packRef } from '#shared/policy/pack.ts';
import type { ShopOverride } from '#shared/policy/policy-records.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { nameOfValue, valueWords } from '#shared/policy/pack-rows.ts';
import css from './Policy.module.css';
import { spanWords } from './policy-words.ts';
import { useEndOverride } from './use-end-override.ts';
import type { Versions } from './use-versions.ts';

const isRunning = ({ until }: ShopOverride, today: string): boolean => until === null || until >= today;

/** Those that hold first, then the ended ones, the newest first. */
const inOrder = (overrides: readonly ShopOverride[], today: string): readonly ShopOverride[] =>
  overrides.toSorted(
    (a, b) =>
      Number(isRunning(b, today)) - Number(isRunning(a, today)) ||
      b.since.localeCompare(a.since) ||
      a.at.localeCompare(b.at),
  );

type OverridesProps = { readonly versions: Versions; readonly onShow: (ref: string) => void };

/** What the shop has set itself in this version, with what it set before. */
export const Overrides = ({ versions, onShow }: OverridesProps) => {
  const { own, overrides, today } = versions;
  const { failure, end } = useEndOverride(today);
  const rows = inOrder(
    overrides.filter(({ pack }) => pack === packRef(own)),
    today,
  );
  return (
    <Pane title="Overrides" note="for this shop and this version">
      {failure !== null && (
        <Note tone="dang" live>
          {failure}
        </Note>
      )}
      {rows.length === 0 && <p className={css['plain']}>None. Every value is the pack’s.</p>}
      <ul className={css['list']}>
        {rows.map((one) => {
          const name = upperFirst(nameOfValue(own, one.at));
          const value: unknown = JSON.parse(one.value);
          const words = valueWords({ value, unit: explainValue(own, one.at)?.unit ?? null });
          const running = isRunning(one, today);
          return (
            <li key={one.id}>
              <div className={css['first']}>
                <ActionLink onClick={() => onShow(one.at)}>{name}</ActionLink>
              </div>
              <div>
                {words}, {spanWords(one.since, one.until, today)}
                {!running && ' (ended)'}
              </div>
              <div className={css['second']}>{one.reason}</div>
              {running && (
                <ActionLink about={name} onClick={() => void end(one)}>
                  Back to the pack’s value
                </ActionLink>
              )}
            </li>
          );
        })}
      </ul>
    </Pane>
  );
};
