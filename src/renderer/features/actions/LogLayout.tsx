import { SegmentedControl } from '@mantine/core';
import { IconChartBar, IconLayoutKanban, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chooseActionLayout } from '#renderer/data/action-layout.ts';
import { type ActionOrder, useActionList } from '#renderer/state/action-list.ts';
import { FacetMenu } from '#renderer/ui/FacetMenu.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import { actionLayouts, type ActionLayout } from '#shared/choices.ts';
import css from './actions.module.css';

const words = (icon: ReactNode, name: string) => (
  <span className={css['layout']} title={`${name} (V)`}>
    {icon}
    <span className="visually-hidden">{name}</span>
  </span>
);

const layouts: readonly { readonly value: ActionLayout; readonly label: ReactNode }[] = [
  { value: 'table', label: words(<IconTable size={16} stroke={1.8} aria-hidden="true" />, 'Table') },
  { value: 'board', label: words(<IconLayoutKanban size={16} stroke={1.8} aria-hidden="true" />, 'Board') },
  {
    value: 'timeline',
    label: words(
      <IconChartBar className={css['lying'] ?? ''} size={16} stroke={1.8} aria-hidden="true" />,
      'Timeline',
    ),
  },
];

const orders: readonly { readonly value: ActionOrder; readonly label: string }[] = [
  { value: 'next', label: 'What is due first' },
  { value: 'mostAtStake', label: 'Most points at stake' },
  { value: 'leastAtStake', label: 'Least points at stake' },
];

/** What stands first, and whether the log is a table, a board or a timeline; V goes from one to the next. */
export const LogLayout = ({ layout }: { readonly layout: ActionLayout }) => {
  const { order, sort } = useActionList();
  useKey('v', () => {
    const at = actionLayouts.indexOf(layout);
    chooseActionLayout(actionLayouts[(at + 1) % actionLayouts.length] ?? 'table');
  });
  return (
    <>
      <FacetMenu
        name="Order"
        neutral="next"
        value={order}
        groups={[{ choices: orders }]}
        onChange={(value) => {
          sort(orders.find((one) => one.value === value)?.value ?? 'next');
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label="Layout"
        data={[...layouts]}
        value={layout}
        onChange={(next) => {
          chooseActionLayout(layouts.find(({ value }) => value === next)?.value ?? 'table');
        }}
      />
    </>
  );
};
