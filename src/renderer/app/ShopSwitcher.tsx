import { Menu, UnstyledButton } from '@mantine/core';
import { IconPlus, IconSelector, IconTestPipe, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import css from './ShopSwitcher.module.css';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';

const letters = new Intl.Segmenter();
const firstLetters = (word: string, count: number): string =>
  Array.from(letters.segment(word), ({ segment }) => segment)
    .slice(0, count)
    .join('');

const monogramOf = (name: string): string => {
  const [first = '', second] = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const mark =
    second === undefined ? firstLetters(first, 2) : `${firstLetters(first, 1)}${firstLetters(second, 1)}`;
  return mark.toLocaleUpperCase();
};

const Shops = () => {
  const { shop } = useShop();
  const choose = useView((view) => view.choose);
  const shops = useRows('shops') ?? [];
  return (
    <Menu.RadioGroup
      value={shop.id}
      onChange={(id) => {
        if (id !== shop.id) choose(id, null);
      }}
      aria-label="Shops"
    >
      {shops.map(({ id, name }) => (
        <Menu.RadioItem key={id} value={id} classNames={{ itemLabel: css['cut'] ?? '' }}>
          {name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
};

const People = () => {
  const { shop, people, actor } = useShop();
  const act = useView((view) => view.act);
  return (
    <Menu.RadioGroup
      value={actor?.id ?? ''}
      onChange={(id) => {
        act(shop.id, id);
      }}
      aria-label="Acting as"
    >
      {people
        .filter(({ active }) => active)
        .map(({ id, name, role }) => (
          <Menu.RadioItem key={id} value={id} classNames={{ itemLabel: css['cut'] ?? '' }}>
            {name === role ? name : `${name}, ${role}`}
          </Menu.RadioItem>
        ))}
    </Menu.RadioGroup>
  );
};

/** Which shop, which records, and who acts. */
export const ShopSwitcher = ({ rail }: { readonly rail: boolean }) => {
  const { shop, pack, actor, space } = useShop();
  const openLayer = useView((view) => view.openLayer);
  const { change } = useSpaceSwitch();
  const [opened, setOpened] = useState(false);
  const sample = space === 'sample';
  const where = `${pack.market.code} · ${zoneLabel(pack, shop.zone)}`;
  const name = `${shop.name}, ${sample ? 'sample' : where}. ${actor?.name ?? 'Nobody'} acts`;
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      width={248}
      position="bottom-start"
      offset={4}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton className={css['switcher'] ?? ''} data-rail={rail} title={rail ? name : undefined}>
          <span className={css['monogram']} aria-hidden="true">
            {monogramOf(shop.name)}
          </span>
          <span className={rail ? 'visually-hidden' : css['text']}>
            <span className="visually-hidden">Shop: </span>
            <span className={css['name']}>{shop.name}</span>
            <span className={css['where']}>{sample ? <b className={css['sample']}>Sample</b> : where}</span>
          </span>
          {!rail && (
            <IconSelector className={css['arrows'] ?? ''} size={15} stroke={1.8} aria-hidden="true" />
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{sample ? 'Sample shop' : 'Shops'}</Menu.Label>
        <Shops />
        <Menu.Divider />
        <Menu.Label>Acting as</Menu.Label>
        <People />
        <Menu.Item
          leftSection={<IconUser size={15} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            useView.getState().go({ screen: 'settings', page: 'people' });
          }}
        >
          People…
        </Menu.Item>
        <Menu.Divider />
        {sample ? (
          <Menu.Item
            leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
            onClick={() => void change('own')}
          >
            Open own records
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
              onClick={() => {
                openLayer('newShop');
              }}
            >
              New shop…
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTestPipe size={15} stroke={1.8} aria-hidden="true" />}
              onClick={() => void change('sample')}
            >
              Open the sample shop
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
