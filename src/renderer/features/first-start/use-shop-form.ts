import { useState } from 'react';
import { usePacks } from '#renderer/data/packs.ts';
import { send } from '#renderer/data/send.ts';
import { useView } from '#renderer/state/view.ts';
import type { Failure } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { screensOf, type Screen } from '#shared/policy/screens.ts';
import { ratingWords } from '#shared/rating/model.ts';
import { typedRating } from '#renderer/ui/whole-number.ts';
import { useBusy } from '#renderer/data/use-busy.ts';

/** What stands in the form of a new shop. `zone` is null while the market's own is right. */
export interface ShopForm {
  readonly name: string;
  readonly market: string;
  /** Which of several screens Seller Center shows in this market; null while the market's first offer is right. */
  readonly screen: string | null;
  readonly zone: string | null;
  /** As typed; empty when it is not given. */
  readonly rating: string;
}

export interface ShopFormState {
  readonly form: ShopForm;
  readonly packs: readonly Pack[];
  /** What a seller may see in Seller Center in this market, where there is a choice. */
  readonly screens: readonly Screen[];
  readonly pack: Pack | undefined;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly change: (change: Partial<ShopForm>) => void;
  readonly submit: () => Promise<void>;
}

const problems = (form: ShopForm, pack: Pack): Failure | null => {
  const fields = {
    ...(form.name.trim() === '' ? { name: 'The name is needed' } : {}),
    ...(form.rating.trim() === '' || typedRating(form.rating, pack) !== null
      ? {}
      : { rating: ratingWords(pack) }),
  };
  return Object.keys(fields).length === 0 ? null : { code: 'invalid', message: '', fields };
};

/** A failure without what was said of these fields; what is typed there is new. */
const without = (failure: Failure | null, names: readonly string[]): Failure | null => {
  if (failure?.fields === undefined) return failure;
  const fields = Object.entries(failure.fields).filter(([name]) => !names.includes(name));
  return fields.length === 0 ? null : { ...failure, fields: Object.fromEntries(fields) };
};

/** The form of a new shop: market and zone follow from the packs that are there. */
export const useShopForm = (): ShopFormState => {
  const packs = usePacks() ?? [];
  const [form, setForm] = useState<ShopForm>({
    name: '',
    market: packs[0]?.market.code ?? '',
    screen: null,
    zone: null,
    rating: '',
  });
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<Failure | null>(null);
  const ofMarket = packs.filter(({ market }) => market.code === form.market);
  const pack = ofMarket.findLast(({ screen }) => form.screen === null || screen?.id === form.screen);
  const submit = async (): Promise<void> => {
    if (busy || pack === undefined) return;
    const wrong = problems(form, pack);
    setFailure(wrong);
    if (wrong !== null) return;
    if (!begin()) return;
    const { name, market, rating, zone } = form;
    const result = await send('shop.create', {
      name,
      market,
      rating: typedRating(rating, pack),
      zone: zone ?? pack.defaultZone,
      ...(pack.screen === undefined ? {} : { screen: pack.screen.id }),
    });
    end();
    if (result.ok) useView.getState().choose(result.value.id, result.value.ownerId);
    else setFailure(result.error);
  };
  return {
    form,
    packs,
    screens: screensOf(ofMarket),
    pack,
    busy,
    failure,
    change: (change) => {
      setForm((now) => ({ ...now, ...change }));
      setFailure((known) => without(known, Object.keys(change)));
    },
    submit,
  };
};
