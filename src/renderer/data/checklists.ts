import { useEffect, useMemo, useState } from 'react';
import type { Checklist } from '#shared/audits/checklist.ts';
import { contentOf, type ChecklistVersion, type OwnChecklist } from '#shared/audits/own-checklist.ts';
import { useShopRows } from './rows.ts';
import { query } from './send.ts';
import { useShop } from './shop-context.ts';

/** A checklist in its newest version; `own` is the record of one that the shop made, null for one that ships. */
export interface KnownList {
  readonly list: Checklist;
  readonly own: OwnChecklist | null;
}

const useShipped = (): { readonly shipped: readonly Checklist[] | null; readonly failure: string | null } => {
  const [shipped, setShipped] = useState<readonly Checklist[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    void query('audit.checklists', {}).then((answer) => {
      if (isLeft) return;
      if (answer.ok) setShipped(answer.value.checklists);
      else setFailure(answer.error.message);
    });
    return () => {
      isLeft = true;
    };
  }, []);
  return { shipped, failure };
};

const knownLists = (
  shipped: readonly Checklist[],
  own: readonly OwnChecklist[],
  versions: readonly ChecklistVersion[],
): readonly KnownList[] => [
  ...shipped.map((list) => ({ list, own: null })),
  ...own.flatMap((one): readonly KnownList[] => {
    const list = contentOf(one, versions);
    return list === null ? [] : [{ list, own: one }];
  }),
];

/**
 * The checklists of the open shop, those that ship before its own: `known` are all, `lists` those that a run can begin with.
 * Both are null until they are there.
 */
export const useChecklists = (): {
  readonly known: readonly KnownList[] | null;
  readonly lists: readonly Checklist[] | null;
  readonly failure: string | null;
} => {
  const { shop } = useShop();
  const { shipped, failure } = useShipped();
  const own = useShopRows('checklists', shop.id);
  const versions = useShopRows('checklistVersions', shop.id);
  const known = useMemo(
    () =>
      shipped === null || own === undefined || versions === undefined
        ? null
        : knownLists(shipped, own, versions),
    [shipped, own, versions],
  );
  const lists = useMemo(
    () =>
      known?.filter((one) => one.own === null || one.own.retiredAt === null).map(({ list }) => list) ?? null,
    [known],
  );
  return { known, lists, failure };
};
