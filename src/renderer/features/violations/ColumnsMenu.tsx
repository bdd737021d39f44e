import { ActionIcon, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconColumns } from '@tabler/icons-react';
import { chooseCaseColumns, useCaseColumns } from '#renderer/data/case-columns.ts';
import { listColumns, type ListColumn } from '#shared/choices.ts';
import { columnNames, shownColumns, withColumn } from './case-columns.ts';

const useFits = (query: string): boolean =>
  useMediaQuery(query, window.matchMedia(query).matches, { getInitialValueInEffect: false });

/** The columns of the list that stand in this window; undefined until it is known whether some were chosen. */
export const useShownColumns = (shopId: string): readonly ListColumn[] | undefined => {
  const chosen = useCaseColumns(shopId);
  const first = useFits('(min-width: 801px)');
  const second = useFits('(min-width: 1200px)');
  const third = useFits('(min-width: 1400px)');
  return chosen === undefined ? undefined : shownColumns(chosen, { 1: first, 2: second, 3: third });
};

type ColumnsMenuProps = { readonly shopId: string; readonly shown: readonly ListColumn[] };

/** Which columns the list of cases has in this shop; a file of the cases has all of them. */
export const ColumnsMenu = ({ shopId, shown }: ColumnsMenuProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon size={28} aria-label="Columns" title="Columns of the list">
        <IconColumns size={16} stroke={1.8} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {listColumns.map((column) => (
        <Menu.CheckboxItem
          key={column}
          checked={shown.includes(column)}
          onChange={(isShown) => {
            chooseCaseColumns(shopId, withColumn(shown, column, isShown));
          }}
        >
          {columnNames[column]}
        </Menu.CheckboxItem>
      ))}
      <Menu.Divider />
      <Menu.Item
        onClick={() => {
          chooseCaseColumns(shopId, null);
        }}
      >
        As the window has room
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
