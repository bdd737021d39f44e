import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { useExport } from '#renderer/data/use-export.ts';
import type { JobInput, JobOutput } from '#shared/contract/jobs.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import type { ActionRow } from './actions-model.ts';
import css from './actions.module.css';

type Exported = JobOutput<'actions.export'>;
type Form = JobInput<'actions.export'>['form'];

const counted = (count: number, one: string, more: string): string =>
  `${String(count)}${NBSP}${count === 1 ? one : more}`;

/** What was written, in words. */
export const exportedWords = ({ path, count, pages }: Exported) => ({
  what:
    pages === null
      ? counted(count, 'action', 'actions')
      : `${counted(count, 'action', 'actions')} on ${counted(pages, 'page', 'pages')}, to be printed from a PDF viewer,`,
  path,
});

const forms: readonly { readonly form: Form; readonly name: string; readonly about: string }[] = [
  { form: 'csv', name: 'CSV file', about: 'A row for each action, for any program' },
  { form: 'xlsx', name: 'Excel workbook', about: 'The same columns, with real dates' },
  { form: 'pdf', name: 'PDF', about: 'The whole log, to hand over or to print from a PDF viewer' },
];

export type ExportActionsProps = {
  readonly rows: readonly ActionRow[];
  /** What the list is narrowed to, in words. */
  readonly shown: string;
  readonly exported: ReturnType<typeof useExport<Exported>>;
};

/** Writes the actions that the list shows, in its order, as a CSV file, a workbook or a PDF. */
export const ExportActions = ({ rows, shown, exported }: ExportActionsProps) => {
  const { shop } = useShop();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
          disabled={rows.length === 0 || exported.isBusy}
        >
          {exported.isBusy ? 'Writing' : 'Export'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(({ form, name, about }) => (
          <Menu.Item
            key={form}
            onClick={() => {
              const actionIds = rows.map(({ action }) => action.id);
              exported.begin(() => startJob('actions.export', { shopId: shop.id, actionIds, form, shown }));
            }}
          >
            <span className={css['form']}>
              {name}
              <span className={css['small']}>{about}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
