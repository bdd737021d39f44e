import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconDatabase, IconLock, IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useStandingDuties } from '#renderer/data/standing-duties.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import type { EffectFacts } from '#shared/actions/effect.ts';
import { openActions } from '#shared/actions/open.ts';
import type { Day } from '#shared/kernel/time.ts';
import { isClosed } from '#shared/violations.ts';
import css from './Navigation.module.css';
import { isCurrent, navigation, type NavigationItem } from './places.ts';
import { ShopSwitcher } from './ShopSwitcher.tsx';

interface InRail {
  readonly rail: boolean;
}

/** In the rail the name is a tooltip and the accessible name. */
const Named = ({
  rail,
  name,
  children,
}: InRail & { readonly name: string; readonly children: ReactElement }) =>
  rail ? (
    <Tooltip label={name} position="right">
      {children}
    </Tooltip>
  ) : (
    children
  );

const countActions = reckonedOnce(({ today, ...facts }: EffectFacts & { readonly today: Day }) =>
  openActions(facts, today),
);

const useCounts = (): Readonly<
  Record<'violations' | 'appeals' | 'audits' | 'actions' | 'duties', number>
> => {
  const { shop, pack, zone } = useShop();
  const today = useToday(zone);
  const violations = useShopRows('violations', shop.id);
  const appeals = useShopRows('appeals', shop.id);
  const actions = useShopRows('actions', shop.id);
  const audits = useShopRows('audits', shop.id);
  const duties = useStandingDuties(today);
  return {
    violations: violations?.filter(({ status }) => !isClosed(status)).length ?? 0,
    appeals: appeals?.filter(({ status }) => status === 'draft').length ?? 0,
    audits: audits?.filter(({ status }) => status === 'inProgress').length ?? 0,
    actions:
      actions === undefined || violations === undefined
        ? 0
        : countActions({ cases: violations, actions, pack, zone, today }),
    duties: duties.filter(({ standing }) => standing.open.length > 0).length,
  };
};

const countWords = {
  violations: 'open',
  appeals: 'in draft',
  audits: 'in progress',
  actions: 'open',
  duties: 'due',
} as const;

const Item = ({ item, rail, count }: InRail & { readonly item: NavigationItem; readonly count: number }) => {
  const place = useView((view) => view.place);
  const go = useView((view) => view.go);
  const current = isCurrent(item, place);
  const counted = count > 0 && item.count !== undefined;
  const name = counted ? `${item.label}, ${String(count)} ${countWords[item.count]}` : item.label;
  const Shape = item.icon;
  return (
    <li>
      <Named rail={rail} name={name}>
        <UnstyledButton
          className={css['item'] ?? ''}
          aria-current={current ? 'page' : undefined}
          onClick={() => {
            go(item.place);
          }}
        >
          <Shape size={rail ? 17 : 16} stroke={1.8} aria-hidden="true" />
          <span className={rail ? 'visually-hidden' : css['label']}>{item.label}</span>
          {counted && (
            <span className={css['count']}>
              {count}
              <span className="visually-hidden"> {countWords[item.count]}</span>
            </span>
          )}
        </UnstyledButton>
      </Named>
    </li>
  );
};

const SearchButton = ({ rail }: InRail) => {
  const openLayer = useView((view) => view.openLayer);
  return (
    <Named rail={rail} name="Search">
      <UnstyledButton
        className={css['search'] ?? ''}
        aria-keyshortcuts="Control+K"
        onClick={() => {
          openLayer('palette');
        }}
      >
        <IconSearch size={rail ? 17 : 16} stroke={1.8} aria-hidden="true" />
        <span className={rail ? 'visually-hidden' : css['label']}>Search</span>
        {!rail && <KeyHint keys="Ctrl K" />}
      </UnstyledButton>
    </Named>
  );
};

const feet = [
  { icon: IconDatabase, words: 'Saved on this computer' },
  { icon: IconLock, words: 'No network access' },
] as const;

const Foot = ({ rail }: InRail) => (
  <ul className={css['foot']}>
    {feet.map(({ icon: Shape, words }) => (
      <li key={words}>
        <Named rail={rail} name={words}>
          <span className={css['fact']}>
            <Shape size={rail ? 17 : 15} stroke={1.8} aria-hidden="true" />
            <span className={rail ? 'visually-hidden' : undefined}>{words}</span>
          </span>
        </Named>
      </li>
    ))}
  </ul>
);

/** The left side of the window: shop, search, screens, and what holds for all of it. */
export const Navigation = ({ rail }: InRail) => {
  const counts = useCounts();
  return (
    <nav className={css['navigation']} data-rail={rail} aria-label="Screens">
      <ShopSwitcher rail={rail} />
      <SearchButton rail={rail} />
      <div className={css['groups']}>
        {navigation.map((group) => (
          <section key={group.name} className={css['group']} aria-label={group.name}>
            {!rail && <p className={css['name']}>{group.name}</p>}
            <ul>
              {group.items.map((item) => (
                <Item
                  key={item.label}
                  item={item}
                  rail={rail}
                  count={item.count === undefined ? 0 : counts[item.count]}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Foot rail={rail} />
    </nav>
  );
};
