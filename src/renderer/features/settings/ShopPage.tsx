import { useState } from 'react';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import type { Failure } from '#shared/contract/result.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { packName } from '#shared/policy/explain.ts';
import { longestAddress, type Shop } from '#shared/shops.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { Facts } from './Facts.tsx';
import { ScreenChoice } from './ScreenChoice.tsx';
import css from './Settings.module.css';

interface ShopEdit {
  readonly name: string;
  readonly zone: string;
  readonly staleDays: number | null;
  readonly address: string;
}

const useShopEdit = (shop: Shop) => {
  const [edit, setEdit] = useState<ShopEdit>({
    name: shop.name,
    zone: shop.zone,
    staleDays: shop.staleDays,
    address: shop.address ?? '',
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy, begin, end } = useBusy();
  const changed =
    edit.name !== shop.name ||
    edit.zone !== shop.zone ||
    edit.staleDays !== shop.staleDays ||
    edit.address !== (shop.address ?? '');
  const save = async (): Promise<void> => {
    if (busy || !changed) return;
    if (!begin()) return;
    const result = await send('shop.edit', {
      id: shop.id,
      rev: shop.rev,
      ...edit,
      staleDays: edit.staleDays ?? 0,
    });
    setFailure(result.ok ? null : result.error);
    end();
  };
  const change = (next: Partial<ShopEdit>): void => {
    setEdit((now) => ({ ...now, ...next }));
  };
  return { edit, change, save, failure, busy, changed };
};

/** The shop's name, zone and own thresholds. */
const ShopForm = ({ shop }: { readonly shop: Shop }) => {
  const { pack } = useShop();
  const { edit, change, save, failure, busy, changed } = useShopEdit(shop);
  const wrong = failure?.fields ?? {};
  const zones = pack.zones.map(({ id, label }) => ({ value: id, label }));
  const known = zones.some(({ value }) => value === edit.zone);
  const onKeyDown = onCommitKey(() => void save());
  return (
    <form
      className={css['form']}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        className={css['name'] ?? ''}
        label="Name of the shop"
        value={edit.name}
        maxLength={120}
        error={wrong['name']}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <TextInput
        className={css['name'] ?? ''}
        label="Address, optional"
        description="As Seller Center and your papers have it. The checker names an appeal that writes it otherwise."
        value={edit.address}
        maxLength={longestAddress}
        error={wrong['address']}
        onChange={(event) => {
          change({ address: event.currentTarget.value });
        }}
      />
      <Select
        className={css['zone'] ?? ''}
        label="Time zone"
        data={known ? zones : [...zones, { value: edit.zone, label: edit.zone }]}
        value={edit.zone}
        error={wrong['zone']}
        onChange={(zone) => {
          if (zone !== null) change({ zone });
        }}
      />
      <NumberInput
        className={css['stale'] ?? ''}
        label="Ask for a reading after, in days"
        description="After this many days without one, Today asks for the rating."
        value={edit.staleDays ?? ''}
        min={1}
        max={365}
        clampBehavior="none"
        allowDecimal={false}
        error={wrong['staleDays']}
        onChange={(value) => {
          change({ staleDays: typeof value === 'number' ? value : null });
        }}
      />
      {failure !== null && failure.fields === undefined && (
        <Note tone="dang" live>
          {failure.message}
        </Note>
      )}
      <Button
        type="submit"
        variant="filled"
        loading={busy}
        disabled={!changed}
        rightSection={<KeyHint keys="Ctrl ↵" onFill={changed} />}
      >
        Save
      </Button>
    </form>
  );
};

export const ShopPage = () => {
  const { shop, pack, zone, space } = useShop();
  const now = useMinute();
  return (
    <>
      <Pane title="Shop">
        <ShopForm key={shop.rev} shop={shop} />
      </Pane>
      <ScreenChoice />
      <Pane title="On record">
        <Facts
          rows={[
            ['Market', pack.currency === null ? pack.market.name : `${pack.market.name}, ${pack.currency}`],
            ['Policy pack', packName(pack)],
            ['Created', formatInstant(shop.createdAt, zone, now)],
            ['Records', space === 'sample' ? 'Sample shop, made up' : 'Own records'],
          ]}
        />
      </Pane>
    </>
  );
};
