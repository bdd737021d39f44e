import { Select } from '@mantine/core';
import { useState } from 'react';
import { usePacks } from '#renderer/data/packs.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Failure } from '#shared/contract/result.ts';
import { screensOf } from '#shared/policy/screens.ts';
import css from './Settings.module.css';

/** Which of several screens of its market the shop goes by; nothing where the market has one. */
export const ScreenChoice = () => {
  const { shop, pack } = useShop();
  const [failure, setFailure] = useState<Failure | null>(null);
  const screens = screensOf((usePacks() ?? []).filter(({ market }) => market.code === shop.market));
  if (screens.length === 0) return null;
  const choose = async (screen: string): Promise<void> => {
    const result = await send('shop.setScreen', { id: shop.id, rev: shop.rev, screen });
    setFailure(result.ok ? null : result.error);
  };
  return (
    <Pane title="Screen">
      <Select
        className={css['name'] ?? ''}
        label="What Seller Center shows"
        description="Can be changed while no rating, case or own value is on record."
        data={screens.map(({ id, label }) => ({ value: id, label }))}
        value={pack.screen?.id ?? null}
        allowDeselect={false}
        onChange={(screen) => {
          if (screen !== null) void choose(screen);
        }}
      />
      {failure !== null && (
        <Note tone="dang" live>
          {failure.message}
        </Note>
      )}
    </Pane>
  );
};
