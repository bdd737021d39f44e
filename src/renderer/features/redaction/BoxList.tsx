import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Box } from './boxes.ts';
import css from './redaction.module.css';

export type BoxListProps = {
  readonly boxes: readonly Box[];
  readonly pages: number;
  readonly selected: number | null;
  /** Whether there is a page to put a box on. */
  readonly canAdd: boolean;
  /** A copy is being made of the boxes, so they stay as they are. */
  readonly isFixed: boolean;
  readonly onFind: (box: Box) => void;
  readonly onName: (id: number, label: string) => void;
  readonly onRemove: (id: number) => void;
  readonly onAdd: () => void;
};

/** Every box of the file with what it covers; its number leads to it. */
export const BoxList = ({
  boxes,
  pages,
  selected,
  canAdd,
  isFixed,
  onFind,
  onName,
  onRemove,
  onAdd,
}: BoxListProps) => (
  <Pane
    title="Boxes"
    note={<span className="num">{boxes.length}</span>}
    actions={
      <Button size="xs" disabled={!canAdd} onClick={onAdd} rightSection={<KeyHint keys="N" />}>
        Add box
      </Button>
    }
  >
    {boxes.length === 0 ? (
      <p className={css['plain']}>
        Drag over what is private, or add a box and move it with the arrow keys. Shift and arrows size it.
      </p>
    ) : (
      <ol className={css['list']} aria-label="Boxes">
        {boxes.map((one, index) => (
          <li key={one.id} className={css['row']} data-selected={selected === one.id}>
            <button
              type="button"
              className={css['find']}
              aria-label={`Go to box ${String(index + 1)}`}
              onClick={() => {
                onFind(one);
              }}
            >
              {index + 1}
            </button>
            <TextInput
              className={css['label'] ?? ''}
              size="xs"
              aria-label={`What box ${String(index + 1)} covers`}
              placeholder="What it covers"
              maxLength={80}
              disabled={isFixed}
              value={one.label}
              onChange={(event) => {
                onName(one.id, event.currentTarget.value);
              }}
            />
            {pages > 1 && <span className={css['quiet']}>{`page\u00a0${String(one.page)}`}</span>}
            <Tooltip label="Remove, Del on the box">
              <ActionIcon
                size={24}
                disabled={isFixed}
                aria-label={`Remove box ${String(index + 1)}`}
                onClick={() => {
                  onRemove(one.id);
                }}
              >
                <IconX size={14} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ol>
    )}
  </Pane>
);
