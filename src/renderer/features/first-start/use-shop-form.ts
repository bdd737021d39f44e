import { useState } from 'react';
import { usePacks } from '#renderer/data/packs.ts';
import { send } from '#renderer/data/send.ts';
import { useView } from '#renderer/state/view.ts';
import type { Failure } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { isOnScale, scaleWords } from '#shared/rating/model.ts';

/** What stands in the form of a new shop. `zone` is null while the market's own is right. */
export interface ShopForm {
  readonly name: string;
  readonly market: string;
  readonly zone: string | null;
  readonly rating: number | null;
}

export interface ShopFormState {
  readonly form: ShopForm;
  readonly packs: readonly Pack[];
  readonly pack: Pack | undefined;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly change: (change: Partial<ShopForm>) => void;
  readonly submit: () => Promise<void>;
}

const problems = (form: ShopForm, pack: Pack): Failure | null => {
  const { rating } = form;
  const fields = {
    ...(form.name.trim() === '' ? { name: 'The name is needed' } : {}),
    ...(rating === null || isOnScale(rating, pack) ? {} : { rating: scaleWords(pack) }),
  };
  return Object.keys(fields).length === 0 ? null : { code: 'invalid', message: '', fields };
};

/** The form of a new shop: market and zone follow from the packs that are there. */
export const useShopForm = (): ShopFormState => {
  const packs = usePacks() ?? [];
  const [form, setForm] = useState<ShopForm>({
    name: '',
    market: packs[0]?.market.code ?? '',
    zone: null,
    rating: null,
  });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pack = packs.findLast(({ market }) => market.code === form.market);
  const submit = async (): Promise<void> => {
    if (busy || pack === undefined) return;
    const wrong = problems(form, pack);
    setFailure(wrong);
    if (wrong !== null) return;
    setBusy(true);
    const { name, market, rating, zone } = form;
    const result = await send('shop.create', { name, market, rating, zone: zone ?? pack.defaultZone });
    setBusy(false);
    if (result.ok) useView.getState().choose(result.value.id, result.value.ownerId);
    else setFailure(result.error);
  };
  return {
    form,
    packs,
    pack,
    busy,
    failure,
    change: (change) => {
      setForm((now) => ({ ...now, ...change }));
    },
    submit,
  };
};
