import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconMinus,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { keyWords } from '#renderer/ui/key-words.ts';
import css from './redaction.module.css';

type ToolProps = {
  readonly icon: Icon;
  readonly label: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

const Tool = ({ icon: Sign, label, keys, disabled, onClick }: ToolProps) => (
  <Tooltip label={`${label}, ${keyWords(keys)}`}>
    <ActionIcon variant="default" size={28} aria-label={label} disabled={disabled} onClick={onClick}>
      <Sign size={16} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  </Tooltip>
);

/** How large the page can be shown, from small to large. */
export const zooms: readonly number[] = [0.5, 0.75, 1, 1.5, 2, 3];

/** The next zoom in a direction; the same at the end. */
export const nextZoom = (zoom: number, by: -1 | 1): number => zooms[zooms.indexOf(zoom) + by] ?? zoom;

/** Pages, zoom, and the steps back and forth. */
export type BarProps = {
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (by: -1 | 1) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

export const Bar = (props: BarProps) => {
  const { page, pages, zoom, onPage, onZoom } = props;
  return (
    <div className={css['bar']} role="group" aria-label="Page and zoom">
      {pages > 1 && (
        <>
          <Tool
            icon={IconChevronLeft}
            label="Previous page"
            keys="["
            disabled={page === 1}
            onClick={() => {
              onPage(page - 1);
            }}
          />
          <span className={css['where']} role="status">{`Page ${String(page)} of ${String(pages)}`}</span>
          <Tool
            icon={IconChevronRight}
            label="Next page"
            keys="]"
            disabled={page === pages}
            onClick={() => {
              onPage(page + 1);
            }}
          />
          <span className={css['between']} />
        </>
      )}
      <Tool
        icon={IconMinus}
        label="Smaller"
        keys="−"
        disabled={zoom === zooms[0]}
        onClick={() => {
          onZoom(-1);
        }}
      />
      <span className={css['where']}>{`${String(zoom * 100)} %`}</span>
      <Tool
        icon={IconPlus}
        label="Larger"
        keys="+"
        disabled={zoom === zooms.at(-1)}
        onClick={() => {
          onZoom(1);
        }}
      />
      <span className={css['between']} />
      <Tool
        icon={IconArrowBackUp}
        label="Undo a box"
        keys="Ctrl Z"
        disabled={!props.canUndo}
        onClick={props.onUndo}
      />
      <Tool
        icon={IconArrowForwardUp}
        label="Redo a box"
        keys="Ctrl Shift Z"
        disabled={!props.canRedo}
        onClick={props.onRedo}
      />
    </div>
  );
};
