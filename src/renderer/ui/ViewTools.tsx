import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '#shared/contract/result.ts';
import type { SavedView } from '#shared/saved-views.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** A view over a list: one that every shop has, or a saved one. */
export interface FilterView<F> {
  readonly key: string;
  readonly name: string;
  readonly filter: F;
  readonly saved: SavedView | null;
}

type OnFailed = (failure: Failure | null) => void;

/** What the tools ask for; each tells a failure, or null. */
export interface ViewCommands<F> {
  readonly busy: boolean;
  readonly save: (
    kept: { readonly name: string; readonly filter: F },
    onDone: (id: string) => void,
    onFailed: OnFailed,
  ) => void;
  readonly rename: (view: SavedView, name: string, onDone: () => void, onFailed: OnFailed) => void;
  readonly change: (view: SavedView, filter: F, onDone: () => void, onFailed: OnFailed) => void;
  readonly remove: (view: SavedView, onDone: () => void, onFailed: OnFailed) => void;
  readonly move: (view: SavedView, to: 'front' | 'end', onDone: () => void, onFailed: OnFailed) => void;
}

export type ViewToolsProps<F> = {
  readonly views: readonly FilterView<F>[];
  /** The view that is shown, undefined where it was removed. */
  readonly shown: FilterView<F> | undefined;
  /** The filter as it stands, and whether it is another than that of the view. */
  readonly filter: F;
  readonly isNarrowed: boolean;
  /** The name that a new view is proposed. */
  readonly proposal: string;
  readonly commands: ViewCommands<F>;
  readonly onSaved: (key: string, filter: F) => void;
  readonly onRemoved: () => void;
  readonly onFailed: OnFailed;
};

const nothing = () => undefined;

type MenuProps<F> = {
  readonly view: SavedView;
  readonly tools: ViewToolsProps<F>;
  readonly onRename: () => void;
};

const ViewMenu = <F,>({ view, tools, onRename }: MenuProps<F>) => {
  const { views, filter, isNarrowed, commands, onRemoved, onFailed } = tools;
  const all = views.filter(({ saved }) => saved !== null);
  const move = (to: 'front' | 'end') => () => {
    commands.move(view, to, nothing, onFailed);
  };
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
          onClick={() => {
            commands.change(view, filter, nothing, onFailed);
          }}
        >
          Keep the filter as it stands
        </Menu.Item>
        <Menu.Item onClick={onRename}>Rename</Menu.Item>
        <Menu.Item disabled={all[0]?.key === view.id} onClick={move('front')}>
          Move to the front
        </Menu.Item>
        <Menu.Item disabled={all.at(-1)?.key === view.id} onClick={move('end')}>
          Move to the end
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            commands.remove(view, onRemoved, onFailed);
          }}
        >
          Remove the view
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

type Named = { readonly view: SavedView | null };

/** Beside the views: saves a filter that is no view yet, and changes the saved one that is shown. */
export const ViewTools = <F,>(props: ViewToolsProps<F>) => {
  const { shown, filter, isNarrowed, proposal, commands, onSaved } = props;
  const [named, setNamed] = useState<Named | null>(null);
  const saved = shown?.saved ?? null;
  const close = () => {
    setNamed(null);
  };
  const keep = (name: string, onFailed: OnFailed) => {
    const view = named?.view ?? null;
    if (view !== null) {
      commands.rename(view, name, close, onFailed);
      return;
    }
    const done = (id: string) => {
      close();
      onSaved(id, filter);
    };
    commands.save({ name, filter }, done, onFailed);
  };
  return (
    <>
      {saved !== null && (
        <ViewMenu
          view={saved}
          tools={props}
          onRename={() => {
            setNamed({ view: saved });
          }}
        />
      )}
      {isNarrowed && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            setNamed({ view: null });
          }}
        >
          Save view
        </Button>
      )}
      {named !== null && (
        <ViewDialog
          renamed={named.view?.name ?? null}
          proposal={named.view?.name ?? proposal}
          busy={commands.busy}
          onClose={close}
          onName={keep}
        />
      )}
    </>
  );
};
