import { useShop } from '#renderer/data/shop-context.ts';
import { clauseOf } from '#shared/policy/clauses.ts';
import { packName } from '#shared/policy/explain.ts';
import css from './run.module.css';

/** What a clause of the rules in force says, with the pack that says it; an own item may rest on none. */
export const ClauseWords = ({ clause }: { readonly clause: string | null }) => {
  const { pack } = useShop();
  if (clause === null) return <>Own item: it rests on no clause of the rules.</>;
  const found = clauseOf(pack, clause);
  return found === null ? (
    <>{`${clause}, which ${packName(pack)} does not hold`}</>
  ) : (
    <>
      {found.statement.value} <span className={css['quiet']}>{packName(pack)}</span>
    </>
  );
};
