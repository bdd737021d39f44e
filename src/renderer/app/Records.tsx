import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useAbout } from '#renderer/data/about.ts';
import { useReplicaState } from '#renderer/data/live.ts';
import { useRows, useShopRows } from '#renderer/data/rows.ts';
import { loadAllPacks, usePacks } from '#renderer/data/packs.ts';
import { useToday } from '#renderer/data/clock.ts';
import { actAs } from '#renderer/data/send.ts';
import { ShopContext, type OpenShop } from '#renderer/data/shop-context.ts';
import { LessIsGood } from '#renderer/ui/Points.tsx';
import { FirstStart } from '#renderer/features/first-start/FirstStart.tsx';
import { useView } from '#renderer/state/view.ts';
import type { About } from '#shared/settings.ts';
import { countsUp } from '#shared/rating/model.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { packInForce } from '#shared/policy/in-force.ts';
import { packsOn } from '#shared/policy/overrides.ts';
import { packsOfRecords } from '#shared/policy/record-packs.ts';
import type { Person, Shop } from '#shared/shops.ts';
import { Opening } from './Opening.tsx';
import { Refusal } from './Refusal.tsx';
import { Shell } from './Shell.tsx';
import { forgetUndo } from './undo.ts';

// One element, so that what stands around the shell can be drawn anew without it.
const shell = <Shell />;

const actorOf = (people: readonly Person[], actorId: string | null): Person | null =>
  people.find(({ id, active }) => active && id === actorId) ??
  people.find(({ role, active }) => active && role === 'Owner') ??
  people.find(({ active }) => active) ??
  null;

/** The rules of a shop: those in force today and those of a record; null where the pack isn't here. */
const useRules = (
  shop: Shop,
): Pick<OpenShop, 'pack' | 'packFor' | 'packOf' | 'packOnDay'> | null | undefined => {
  const packs = usePacks();
  const overrides = useShopRows('overrides', shop.id);
  const today = useToday(shop.zone);
  return useMemo(() => {
    if (overrides === undefined || packs === null) return undefined;
    const inForce = packInForce(packs, shop.pack, today);
    if (inForce === null) return null;
    const onDay = packsOn(overrides);
    const pack = onDay(inForce, today);
    const packOf = packsOfRecords(packs, onDay, pack);
    return {
      pack,
      packOnDay: (day) =>
        day === null || day === today ? pack : onDay(packInForce(packs, shop.pack, day) ?? inForce, day),
      packOf,
      packFor: (reference, at) => packOf({ pack: reference, day: dayOf(at, shop.zone) }),
    };
  }, [packs, overrides, shop.pack, shop.zone, today]);
};

const OpenedShop = ({ shop, about }: { readonly shop: Shop; readonly about: About }) => {
  const people = useShopRows('people', shop.id);
  const actorId = useView((view) => view.actorId);
  const rules = useRules(shop);
  const actor = people === undefined ? null : actorOf(people, actorId);
  useLayoutEffect(() => {
    actAs(actor?.id ?? null);
  }, [actor?.id]);
  // What was done in another shop is taken back there.
  useEffect(() => forgetUndo, [shop.id]);
  const open = useMemo(
    (): OpenShop | null =>
      people === undefined || rules === undefined || rules === null
        ? null
        : { shop, ...rules, zone: shop.zone, people, actor, space: about.space },
    [shop, rules, people, actor, about.space],
  );
  if (rules === null) {
    const message = `The rules of this shop, policy pack ${shop.pack}, are not on this computer. All records are safe.`;
    return <Refusal failure={{ code: 'notFound', message }} />;
  }
  if (open === null) return <Opening />;
  return (
    <ShopContext value={open}>
      <LessIsGood value={countsUp(open.pack)}>{shell}</LessIsGood>
    </ShopContext>
  );
};

/** Packs that came or went are read from main again; those of the start came with the first answer. */
const useImportedPacks = (): void => {
  const refs = useRows('policyPacks')
    ?.map(({ ref }) => ref)
    .join(' ');
  const read = useRef(refs);
  useEffect(() => {
    if (read.current !== undefined && read.current !== refs) void loadAllPacks();
    read.current = refs;
  }, [refs]);
};

let shownEpoch: string | null = null;

const OpenedRecords = ({ about, epoch }: { readonly about: About; readonly epoch: string }) => {
  const shopId = useView((view) => view.shopId);
  const shops = useRows('shops');
  useLayoutEffect(() => {
    if (shownEpoch !== null && shownEpoch !== epoch) {
      useView.getState().choose(null, null);
      forgetUndo();
      // Other records have imported packs of their own.
      void loadAllPacks();
    }
    shownEpoch = epoch;
  }, [epoch]);
  const shop = shops?.find(({ id }) => id === shopId) ?? shops?.[0];
  const isEmpty = shops?.length === 0;
  useImportedPacks();
  useEffect(() => {
    if (isEmpty) document.title = 'Good Standing';
  }, [isEmpty]);
  if (shops === undefined) return <Opening />;
  if (shop === undefined) return <FirstStart about={about} />;
  return <OpenedShop key={shop.id} shop={shop} about={about} />;
};

/** What the window shows of the records: nothing yet, why they can't be opened, the first start, or a shop. */
export const Records = () => {
  const replica = useReplicaState();
  const packs = usePacks();
  const about = useAbout();
  if (replica.kind === 'failed') return <Refusal failure={replica.failure} />;
  if (replica.kind === 'opening' || packs === null || about === null) return <Opening />;
  return <OpenedRecords key={replica.epoch} about={about} epoch={replica.epoch} />;
};
