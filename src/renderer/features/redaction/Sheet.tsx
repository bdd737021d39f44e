import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { Pixels } from '#renderer/ui/Pixels.tsx';
import { useEarlyKey } from '#renderer/ui/use-early-key.ts';
import type { DrawnPage, PageBox } from '#shared/evidence-pages.ts';
import type { Suggestion } from '#shared/redaction-suggestions.ts';
import { type Box, boxBetween, leastSide, moved, type Place, sized } from './boxes.ts';
import css from './redaction.module.css';

/** A page with the boxes that are to be burned in: drawn, moved and sized by pointer or keys. */
export type SheetProps = {
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly shown: DrawnPage;
  readonly name: string;
  readonly zoom: number;
  readonly boxes: readonly Box[];
  /** The number of a box among all of the file. */
  readonly numberOf: (id: number) => number;
  readonly suggestions: readonly Suggestion[];
  readonly selected: number | null;
  /** A copy is being made of the boxes, so they stay as they are. */
  readonly isFixed: boolean;
  readonly onSelect: (id: number | null) => void;
  readonly onDraw: (box: PageBox) => void;
  readonly onPlace: (id: number, box: PageBox, byKey: boolean) => void;
  readonly onRemove: (id: number) => void;
};

type Drag =
  | { readonly kind: 'draw'; readonly from: Place; readonly box: PageBox }
  | {
      readonly kind: 'move' | 'size';
      readonly id: number;
      readonly from: Place;
      readonly start: PageBox;
      readonly box: PageBox;
    };

const percent = (value: number): string => `${String(value * 100)}%`;

const placed = ({ left, top, width, height }: PageBox) => ({
  left: percent(left),
  top: percent(top),
  width: percent(width),
  height: percent(height),
});

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const coarse = 0.008;
const fine = 0.001;

/** Where a box goes by a key: arrows move it, with Shift they size it, with Ctrl by a little. Null for another key. */
const byKey = (event: KeyboardEvent, box: PageBox, { width, height }: DrawnPage['size']): PageBox | null => {
  const arrow = arrows[event.key];
  if (arrow === undefined || event.altKey) return null;
  const step = event.ctrlKey || event.metaKey ? fine : coarse;
  const [right, down] = [arrow[0] * step, (arrow[1] * step * width) / height];
  return event.shiftKey ? sized(box, right, down) : moved(box, right, down);
};

const spoken = ({ label, box }: Box, number: number): string => {
  const at = `${String(Math.round(box.left * 100))} % from the left, ${String(Math.round(box.top * 100))} % from the top`;
  return `Box ${String(number)}${label === '' ? '' : `, ${label}`}, ${at}`;
};

const dragged = (drag: Drag, to: Place): Drag => {
  if (drag.kind === 'draw') return { ...drag, box: boxBetween(drag.from, to) };
  const [right, down] = [to.x - drag.from.x, to.y - drag.from.y];
  return { ...drag, box: (drag.kind === 'move' ? moved : sized)(drag.start, right, down) };
};

/** Dragging on a page: what is dragged now, and the handlers of the sheet and of a box on it. */
const useDrag = ({ sheet, isFixed, onSelect, onDraw, onPlace }: SheetProps) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const current = useRef<Drag | null>(null);
  const put = (next: Drag | null) => {
    current.current = next;
    setDrag(next);
  };
  // What is being dragged goes first: neither the screen nor the shell hears the key.
  useEarlyKey((event) => {
    if (event.key !== 'Escape' || current.current === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    put(null);
  });
  const placeOf = (event: PointerEvent): Place => {
    const area = sheet.current?.getBoundingClientRect();
    if (area === undefined) return { x: 0, y: 0 };
    return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height };
  };
  const begin = (event: PointerEvent, next: Drag) => {
    if (event.button !== 0 || isFixed) return;
    event.stopPropagation();
    sheet.current?.setPointerCapture(event.pointerId);
    put(next);
  };
  return {
    drag,
    onDown: (event: PointerEvent) => {
      const from = placeOf(event);
      onSelect(null);
      begin(event, { kind: 'draw', from, box: boxBetween(from, from) });
    },
    onDownOn: (event: PointerEvent, { id, box }: Box, kind: 'move' | 'size') => {
      onSelect(id);
      begin(event, { kind, id, from: placeOf(event), start: box, box });
    },
    onMove: (event: PointerEvent) => {
      if (current.current !== null) put(dragged(current.current, placeOf(event)));
    },
    onUp: () => {
      const done = current.current;
      put(null);
      if (done === null) return;
      if (done.kind !== 'draw') {
        if (done.box !== done.start) onPlace(done.id, done.box, false);
      } else if (done.box.width > leastSide && done.box.height > leastSide) onDraw(done.box);
    },
    onStop: () => {
      put(null);
    },
  };
};

/** The width of a page at the zoom of 1: as wide as there is room, but no picture larger than it is. */
const baseWidth = ({ size: { width, height }, pages, runs }: DrawnPage): string => {
  const isPdf = pages > 1 || runs.length > 0;
  const tallest = height > width * 1.6 ? 28 : 48;
  const most = height > width ? tallest : 80;
  return isPdf ? `${String(most)}rem` : `min(${String(most)}rem, ${String(Math.max(240, width))}px)`;
};

export const Sheet = (props: SheetProps) => {
  const { shown, boxes, suggestions, selected, zoom } = props;
  const { drag, onDown, onDownOn, onMove, onUp, onStop } = useDrag(props);
  const onKeyDown = (event: KeyboardEvent, one: Box) => {
    const box = byKey(event, one.box, shown.size);
    if (box !== null) props.onPlace(one.id, box, true);
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove(one.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={props.sheet}
      className={css['sheet']}
      data-fixed={props.isFixed}
      style={{
        width: `calc(min(100%, ${baseWidth(shown)}) * ${String(zoom)})`,
        aspectRatio: `${String(shown.size.width)} / ${String(shown.size.height)}`,
      }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onStop}
    >
      <Pixels className={css['pixels']} png={shown.png} alt={props.name} />
      {suggestions.map(({ kind, box }, index) => (
        <span
          key={`${kind} ${String(index)}`}
          className={css['hint']}
          style={placed(box)}
          aria-hidden="true"
        />
      ))}
      {boxes.map((one) => (
        <button
          key={one.id}
          id={`box-${String(one.id)}`}
          type="button"
          className={css['box']}
          data-selected={selected === one.id}
          style={placed(drag !== null && 'id' in drag && drag.id === one.id ? drag.box : one.box)}
          aria-label={spoken(one, props.numberOf(one.id))}
          aria-describedby="box-keys"
          onFocus={() => {
            props.onSelect(one.id);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, one);
          }}
          onPointerDown={(event) => {
            onDownOn(event, one, 'move');
          }}
        >
          <span className={css['number']}>{props.numberOf(one.id)}</span>
          <span
            className={css['corner']}
            onPointerDown={(event) => {
              onDownOn(event, one, 'size');
            }}
          />
        </button>
      ))}
      {drag?.kind === 'draw' && <span className={css['drawn']} style={placed(drag.box)} />}
    </div>
  );
};
