import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { useCaseList } from '#renderer/state/case-list.ts';
import { wholeList } from '#shared/case-filter.ts';
import type { Failure, Result } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { SavedView } from '#shared/saved-views.ts';
import type { ListView } from './case-list.ts';
import { filterName } from './facets.ts';
import { ViewDialog, type NamedView } from './ViewDialog.tsx';

export type ViewToolsProps = {
  readonly shopId: string;
  readonly views: readonly ListView[];
  /** The view that is shown, undefined where it was removed. */
  readonly shown: ListView | undefined;
  readonly isNarrowed: boolean;
  readonly pack: Pack;
  readonly onFailed: (failure: Failure | null) => void;
};

type MenuProps = {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isNarrowed: boolean;
  readonly onRename: () => void;
  readonly onFailed: (failure: Failure | null) => void;
};

const ViewMenu = ({ view, isFirst, isLast, isNarrowed, onRename, onFailed }: MenuProps) => {
  const { filter, show } = useCaseList();
  const { begin, end } = useBusy();
  const { id, rev } = view;
  const change = async (step: () => Promise<Result<undefined>>, then?: () => void): Promise<void> => {
    if (!begin()) return;
    const result = await step();
    end();
    onFailed(result.ok ? null : result.error);
    if (result.ok) then?.();
  };
  const move = (to: 'front' | 'end') => () => void change(() => send('savedView.move', { id, rev, to }));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size={28} aria-label={`Change the view “${view.name}”`}>
          <IconDots size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={!isNarrowed}
          onClick={() => void change(() => send('savedView.change', { id, rev, filter }))}
        >
          Keep the filter as it stands
        </Menu.Item>
        <Menu.Item onClick={onRename}>Rename</Menu.Item>
        <Menu.Item disabled={isFirst} onClick={move('front')}>
          Move to the front
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={move('end')}>
          Move to the end
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          onClick={() =>
            void change(
              () => send('savedView.remove', { id, rev }),
              () => {
                show({ key: 'all', filter: wholeList });
              },
            )
          }
        >
          Remove the view
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Beside the views: saves a filter that is no view yet, and changes the saved one that is shown. */
export const ViewTools = ({ shopId, views, shown, isNarrowed, pack, onFailed }: ViewToolsProps) => {
  const { filter, show } = useCaseList();
  const [named, setNamed] = useState<NamedView | null>(null);
  const saved = shown?.saved ?? null;
  const all = views.filter((view) => view.saved !== null);
  return (
    <>
      {saved !== null && (
        <ViewMenu
          view={saved}
          isFirst={all[0]?.key === saved.id}
          isLast={all.at(-1)?.key === saved.id}
          isNarrowed={isNarrowed}
          onFailed={onFailed}
          onRename={() => {
            setNamed({ kind: 'rename', view: saved });
          }}
        />
      )}
      {isNarrowed && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            setNamed({ kind: 'new', filter, proposal: filterName(filter, pack) });
          }}
        >
          Save view
        </Button>
      )}
      {named !== null && (
        <ViewDialog
          shopId={shopId}
          named={named}
          onClose={() => {
            setNamed(null);
          }}
          onSaved={(key, kept) => {
            show({ key, filter: kept });
          }}
        />
      )}
    </>
  );
};
