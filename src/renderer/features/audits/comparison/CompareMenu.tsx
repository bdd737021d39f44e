import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import type { Audit } from '#shared/audits/audit.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { runWords } from './comparison-words.ts';

export type CompareMenuProps = {
  readonly audit: Audit;
  /** The other runs of its checklist, newest first. */
  readonly others: readonly Audit[];
};

/** Leads from a run to its comparison with another one. */
export const CompareMenu = ({ audit, others }: CompareMenuProps) => {
  const go = useView((state) => state.go);
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  if (others.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          mt={8}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
        >
          Compare with …
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {others.map((other) => (
          <Menu.Item
            key={other.id}
            onClick={() => {
              const [earlier, later] = other.number < audit.number ? [other, audit] : [audit, other];
              go({ screen: 'comparison', earlier: earlier.id, later: later.id });
            }}
          >
            {runWords(other, zone, today)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
