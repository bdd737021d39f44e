import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Inspector } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useLate } from '#renderer/ui/use-late.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { PageBox } from '#shared/evidence-pages.ts';
import { redactedEnding, redactedName } from '#shared/redaction.ts';
import { namesOn, suggestionsFor } from '#shared/redaction-suggestions.ts';
import { Bar, nextZoom } from './Bar.tsx';
import { BoxList, labelOf, SuggestionList } from './BoxPanes.tsx';
import {
  addBoxes,
  besides,
  type Box,
  nameBox,
  noBoxes,
  openSuggestions,
  placeBox,
  redoBoxes,
  removeBox,
  undoBoxes,
} from './boxes.ts';
import { Foot } from './Foot.tsx';
import css from './redaction.module.css';
import { Sheet } from './Sheet.tsx';
import { mostPagesLooked, useAllRuns } from './use-all-runs.ts';
import { useBoxes } from './use-boxes.ts';
import { useDrawnPage } from './use-drawn-page.ts';
import { useRedact } from './use-redact.ts';
import { useRedactKeys } from './use-redact-keys.ts';

const drawing = 1800;
const fineDrawing = 3600;
const fineFrom = 1.5;

/** A new box in the middle of what is seen of a page. */
const boxInView = (sheet: HTMLElement | null): PageBox => {
  const [width, height] = [0.3, 0.03];
  const page = sheet?.getBoundingClientRect();
  const view = sheet?.closest('[data-view]')?.getBoundingClientRect();
  if (page === undefined || view === undefined) return { left: 0.35, top: 0.485, width, height };
  const middle = (Math.max(page.top, view.top) + Math.min(page.bottom, view.bottom)) / 2;
  const top = Math.min(1 - height, Math.max(0, (middle - page.top) / page.height - height / 2));
  return { left: 0.35, top, width, height };
};

const focusBox = (id: number): void => {
  requestAnimationFrame(() => {
    document.getElementById(`box-${String(id)}`)?.focus();
  });
};

/** The page that is shown, its boxes and what can be done with them. */
const useRedaction = (file: Evidence) => {
  const [boxes, change] = useBoxes(file.id);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [selected, setSelected] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { shown, failure } = useDrawnPage(file.id, page, zoom > fineFrom ? fineDrawing : drawing);
  const pages = shown?.pages ?? 1;
  const read = useAllRuns(file.id, pages);
  const names = useMemo(() => read.flatMap(({ runs }) => namesOn(runs)), [read]);
  const found = useMemo(() => suggestionsFor(shown?.runs ?? [], names), [shown?.runs, names]);
  const elsewhere = useMemo(
    () =>
      read
        .filter((one) => one.page !== page)
        .map((one) => ({ page: one.page, all: suggestionsFor(one.runs, names) })),
    [read, names, page],
  );
  const here = shown?.page === page;
  const add = (added: readonly { readonly box: PageBox; readonly label: string }[]) => {
    change((old) => addBoxes(old, page, added));
    setSelected(boxes.lastId + added.length);
    return boxes.lastId + added.length;
  };
  const turnTo = (next: number) => {
    if (next < 1 || next > pages) return;
    setPage(next);
    setSelected(null);
  };
  return {
    boxes,
    change,
    page,
    pages,
    zoom,
    selected,
    sheet,
    shown: here ? shown : null,
    failure,
    found: here ? found : [],
    elsewhere: elsewhere
      .map((one) => ({ page: one.page, count: openSuggestions(one.all, boxes.now, one.page).length }))
      .filter(({ count }) => count > 0),
    setSelected,
    add,
    turnTo,
    draw: (box: PageBox) => {
      focusBox(add([{ box, label: '' }]));
    },
    addInView: () => {
      if (!here || failure !== null) return;
      const taken = boxes.now.filter((one) => one.page === page).map(({ box }) => box);
      focusBox(add([{ box: besides(taken, boxInView(sheet.current)), label: '' }]));
    },
    zoomBy: (by: -1 | 1) => {
      setZoom((old) => nextZoom(old, by));
    },
    find: (box: Box) => {
      setPage(box.page);
      setSelected(box.id);
      focusBox(box.id);
    },
  };
};

type Redaction = ReturnType<typeof useRedaction>;

const BeingDrawn = () => {
  const late = useLate();
  return (
    <p className={css['late']} role="status">
      {late && 'The page is being drawn.'}
    </p>
  );
};

const Page = ({ file, redaction }: { readonly file: Evidence; readonly redaction: Redaction }) => {
  const { boxes, change, page, zoom, selected, sheet, shown, failure, found } = redaction;
  if (failure !== null)
    return (
      <div className={css['failed']}>
        <Note tone="dang" live title="This page can’t be shown, so it can’t be redacted.">
          {failure} The file itself is as it was.
        </Note>
      </div>
    );
  return (
    <div className={css['view']} data-view>
      <span id="box-keys" className="visually-hidden">
        Arrow keys move the box, Shift and arrows size it, Ctrl makes the steps small, Delete removes it.
      </span>
      {shown === null && <BeingDrawn />}
      {shown !== null && (
        <Sheet
          sheet={sheet}
          shown={shown}
          name={`${file.fileName}, page ${String(page)}`}
          zoom={zoom}
          boxes={boxes.now.filter((one) => one.page === page)}
          numberOf={(id) => boxes.now.findIndex((one) => one.id === id) + 1}
          suggestions={openSuggestions(found, boxes.now, page)}
          selected={selected}
          onSelect={redaction.setSelected}
          onDraw={redaction.draw}
          onPlace={(id, box, byKey) => {
            change((old) => placeBox(old, id, box, byKey));
          }}
          onRemove={(id) => {
            change((old) => removeBox(old, id));
          }}
        />
      )}
    </div>
  );
};

const Side = ({ redaction, children }: { readonly redaction: Redaction; readonly children: ReactNode }) => {
  const { boxes, change, page, pages, shown, found } = redaction;
  return (
    <Inspector label="Redaction" foot={children}>
      <BoxList
        boxes={boxes.now}
        pages={pages}
        selected={redaction.selected}
        canAdd={shown !== null && redaction.failure === null}
        onFind={redaction.find}
        onAdd={redaction.addInView}
        onName={(id, label) => {
          change((old) => nameBox(old, id, label));
        }}
        onRemove={(id) => {
          change((old) => removeBox(old, id));
        }}
      />
      {shown !== null && (
        <SuggestionList
          suggestions={openSuggestions(found, boxes.now, page)}
          hasText={shown.runs.length > 0}
          found={found.length}
          elsewhere={redaction.elsewhere}
          unread={Math.max(0, pages - mostPagesLooked)}
          onPage={redaction.turnTo}
          onCover={(some) => {
            redaction.add(some.map((one) => ({ box: one.box, label: labelOf(one) })));
          }}
        />
      )}
    </Inspector>
  );
};

const Opened = ({ file }: { readonly file: Evidence }) => {
  const go = useView((state) => state.go);
  const redaction = useRedaction(file);
  const { boxes, change, page, pages, zoom } = redaction;
  const [name, setName] = useState(redactedName(file.fileName));
  const redacting = useRedact();
  const leave = () => {
    go({ screen: 'evidence' });
  };
  const save = async () => {
    if (boxes.now.length === 0 || name.trim() === '') return;
    if (!(await redacting.begin(file.id, name, boxes.now))) return;
    change(() => noBoxes);
    leave();
  };
  const stepBack = () => {
    change(undoBoxes);
    return boxes.past.length > 0;
  };
  const stepOn = () => {
    change(redoBoxes);
    return boxes.future.length > 0;
  };
  useRedactKeys({
    onAdd: redaction.addInView,
    onPage: (by) => {
      redaction.turnTo(page + by);
    },
    onZoom: redaction.zoomBy,
    onUndo: stepBack,
    onRedo: stepOn,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && redacting.progress !== null) redacting.cancel();
    else onCommitKey(() => void save())(event);
  };
  return (
    <div className={css['whole']} onKeyDown={onKeyDown}>
      <Screen
        inspectorWidth={348}
        header={
          <PageHeader
            crumb={<ActionLink onClick={leave}>Evidence</ActionLink>}
            title={`Redact evidence ${String(file.number)}`}
            quiet={<span className={css['cut']}>{file.fileName}</span>}
          />
        }
        strip={
          <Bar
            page={page}
            pages={pages}
            zoom={zoom}
            canUndo={boxes.past.length > 0}
            canRedo={boxes.future.length > 0}
            onPage={redaction.turnTo}
            onZoom={redaction.zoomBy}
            onUndo={() => void stepBack()}
            onRedo={() => void stepOn()}
          />
        }
        inspector={
          <Side redaction={redaction}>
            <Foot
              name={name}
              ending={redactedEnding(file.mime)}
              count={boxes.now.length}
              redacting={redacting}
              onName={setName}
              onSave={() => void save()}
            />
          </Side>
        }
      >
        <Page file={file} redaction={redaction} />
      </Screen>
    </div>
  );
};

/** Covers what is private on a copy of a picture or PDF on file. */
export const Redact = ({ id }: { readonly id: string }) => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const files = useShopRows('evidence', shop.id);
  const file = files?.find((one) => one.id === id);
  const isGone = files !== undefined && file === undefined;
  useEffect(() => {
    if (isGone) go({ screen: 'evidence' });
  }, [isGone, go]);
  if (file === undefined) return <Screen header={<PageHeader title="Redact" />}>{null}</Screen>;
  return <Opened key={file.id} file={file} />;
};
