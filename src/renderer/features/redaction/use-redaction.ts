import { useEffect, useMemo, useRef, useState } from 'react';
import { useDrawnPage } from '#renderer/data/file-preview.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { DrawnPage, PageBox } from '#shared/evidence-pages.ts';
import { nextZoom } from './Bar.tsx';
import { addBoxes, besides, type Box, type Boxes, openSuggestions } from './boxes.ts';
import { isToRead, namesOf, type PageWords, runsOf, silentWords, suggestionsOn } from './page-words.ts';
import { mostPagesLooked, useAllRuns } from './use-all-runs.ts';
import { useBoxes } from './use-boxes.ts';
import { useCopying } from './use-redact.ts';
import { useSeenWords } from './use-seen-words.ts';

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

/** Puts the focus on a box as soon as it is there: that of another page is once the page is drawn. */
const useBoxFocus = () => {
  const [asked, ask] = useState<{ readonly id: number } | null>(null);
  const answered = useRef<typeof asked>(null);
  useEffect(() => {
    if (asked === null || asked === answered.current) return;
    const box = document.getElementById(`box-${String(asked.id)}`);
    if (box === null) return;
    answered.current = asked;
    box.focus();
  });
  return (id: number) => {
    ask({ id });
  };
};

/** The words of every page that was looked at, and what looks private in them. */
const useWords = (file: Evidence, page: number, shown: DrawnPage | null) => {
  const seen = useSeenWords(file.id);
  const read = useAllRuns(file.id, shown?.pages ?? 1);
  const looked = read[page - 1];
  const own = shown?.page === page ? (looked ?? shown.runs) : looked;
  const all = useMemo((): readonly PageWords[] => {
    const pages = new Map(read.map((runs, index) => [index + 1, runs]));
    if (own !== undefined) pages.set(page, own);
    return [...pages].map(([number, runs]) => ({ page: number, own: runs, seen: seen.byPage[number] }));
  }, [read, own, page, seen.byPage]);
  const names = useMemo(() => namesOf(all), [all]);
  const here = all.find((one) => one.page === page);
  const others = all.filter((one) => one.page !== page);
  const toRead = [...(here === undefined ? [] : [here]), ...others].filter(isToRead);
  return {
    seen,
    here,
    found: here === undefined ? [] : suggestionsOn(runsOf(here), names),
    elsewhere: others.map((one) => ({ page: one.page, all: suggestionsOn(runsOf(one), names) })),
    silent: silentWords(others.toSorted((a, b) => a.page - b.page)),
    toRead: toRead.map((one) => one.page),
    /** How many pages that are looked through have not been yet. */
    toLook: Math.max(0, Math.min(shown?.pages ?? 1, mostPagesLooked) - all.length),
  };
};

type Placing = {
  readonly boxes: Boxes;
  readonly page: number;
  readonly canAdd: boolean;
  readonly change: (step: (old: Boxes) => Boxes) => void;
  readonly select: (id: number) => void;
};

/** The ways to put a box on the page that is shown, and to go to one. */
const usePlacing = ({ boxes, page, canAdd, change, select }: Placing) => {
  const sheet = useRef<HTMLDivElement>(null);
  const focusBox = useBoxFocus();
  const add = (added: readonly { readonly box: PageBox; readonly label: string }[]) => {
    change((old) => addBoxes(old, page, added));
    select(boxes.lastId + added.length);
    return boxes.lastId + added.length;
  };
  return {
    sheet,
    focusBox,
    add,
    draw: (box: PageBox) => {
      if (canAdd) focusBox(add([{ box, label: '' }]));
    },
    addInView: () => {
      if (!canAdd) return;
      const taken = boxes.now.filter((one) => one.page === page).map(({ box }) => box);
      focusBox(add([{ box: besides(taken, boxInView(sheet.current)), label: '' }]));
    },
  };
};

/** The page that is shown, its boxes and what can be done with them. While a copy is made, its boxes stay as they are. */
export const useRedaction = (file: Evidence) => {
  const [boxes, changeBoxes, areBack] = useBoxes(file.id);
  const isFixed = useCopying(file.id).progress !== null;
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [selected, setSelected] = useState<number | null>(null);
  const drawn = useDrawnPage(file, page, zoom > fineFrom ? fineDrawing : drawing, true);
  const shown = drawn.last;
  const failure = drawn.state === 'failed' ? drawn.message : null;
  const pages = shown?.pages ?? 1;
  const { elsewhere, found, ...words } = useWords(file, page, shown);
  const here = shown?.page === page;
  const canAdd = here && failure === null && !isFixed;
  const change = (step: (old: Boxes) => Boxes) => {
    if (!isFixed) changeBoxes(step);
  };
  const placing = usePlacing({ boxes, page, canAdd, change, select: setSelected });
  const turnTo = (next: number) => {
    if (next < 1 || next > pages) return;
    setPage(next);
    setSelected(null);
  };
  return {
    ...words,
    ...placing,
    boxes,
    change,
    changeBoxes,
    areBack,
    isFixed,
    canAdd,
    page,
    pages,
    zoom,
    selected,
    shown: here ? shown : null,
    failure,
    found: here ? found : [],
    elsewhere: elsewhere
      .map((one) => ({ page: one.page, count: openSuggestions(one.all, boxes.now, one.page).length }))
      .filter(({ count }) => count > 0),
    setSelected,
    turnTo,
    zoomBy: (by: -1 | 1) => {
      setZoom((old) => nextZoom(old, by));
    },
    find: (box: Box) => {
      setPage(box.page);
      setSelected(box.id);
      placing.focusBox(box.id);
    },
  };
};

export type Redaction = ReturnType<typeof useRedaction>;
