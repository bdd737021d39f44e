import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { cx } from './class-names.ts';
import { numberWords } from './numbers.ts';
import css from './RecordTabs.module.css';

type RecordTab = {
  readonly value: string;
  readonly name: string;
  /** How many records it holds, where that says something. */
  readonly count?: number;
  /** What can be done with them; stands in the line of the tabs. */
  readonly end?: ReactNode;
  readonly panel: ReactNode;
};

/** Records of several kinds, of which one is open: at first the first. Only that one is drawn. */
export type RecordTabsProps = {
  readonly label: string;
  readonly tabs: readonly RecordTab[];
  readonly className?: string | undefined;
};

export const RecordTabs = ({ label, tabs, className }: RecordTabsProps) => {
  const [open, setOpen] = useState<string | null>(tabs[0]?.value ?? null);
  return (
    <Tabs className={cx(css['tabs'], className)} value={open} onChange={setOpen} keepMounted={false}>
      <div className={css['head']}>
        <Tabs.List aria-label={label}>
          {tabs.map(({ value, name, count }) => (
            <Tabs.Tab key={value} value={value}>
              {name}
              {count !== undefined && <span className={css['count']}> {numberWords(count)}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.find(({ value }) => value === open)?.end}
      </div>
      {tabs.map(({ value, panel }) => (
        <Tabs.Panel key={value} className={css['panel'] ?? ''} value={value}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
