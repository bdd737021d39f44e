import { ActionIcon, Modal, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useDrawnPage, useFileContent, type Shown } from '#renderer/data/file-preview.ts';
import { isPicture } from '#renderer/ui/file-words.ts';
import { Pixels } from '#renderer/ui/Pixels.tsx';
import { isRead, type FileContent, type TableContent } from '#shared/evidence-content.ts';
import { longestDrawing } from '#shared/evidence-pages.ts';
import type { Evidence } from '#shared/evidence.ts';
import { ContentTable } from './ContentTable.tsx';
import { nameOf } from './evidence-model.ts';
import { NoPreview, Picture, type PreviewProps } from './FilePreview.tsx';
import { contentWords } from './preview-words.ts';
import css from './preview.module.css';

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const whole = 2;
const pixelsOfPoint = 96 / 72;

type Zoom = { readonly at: number; readonly by: number; readonly change: (step: number) => void };

const useZoom = (): Zoom => {
  const [at, setAt] = useState(whole);
  const change = (step: number) => {
    setAt((now) => (step === 0 ? whole : Math.min(zooms.length - 1, Math.max(0, now + step))));
  };
  return { at, by: zooms[at] ?? 1, change };
};

const ZoomButtons = ({ zoom }: { readonly zoom: Zoom }) => (
  <div className={css['tools']} role="group" aria-label="Size">
    <ActionIcon
      aria-label="Smaller"
      disabled={zoom.at === 0}
      onClick={() => {
        zoom.change(-1);
      }}
    >
      <IconZoomOut size={16} stroke={1.8} />
    </ActionIcon>
    <span className={css['figures']}>{`${String(Math.round(zoom.by * 100))} %`}</span>
    <ActionIcon
      aria-label="Larger"
      disabled={zoom.at === zooms.length - 1}
      onClick={() => {
        zoom.change(1);
      }}
    >
      <IconZoomIn size={16} stroke={1.8} />
    </ActionIcon>
  </div>
);

type FrameProps = {
  readonly tools: ReactNode;
  readonly words: string;
  readonly children: ReactNode;
  readonly onKey?: (key: string) => boolean;
};

/** Tools above, what is seen below; keys that a tool has are taken where nothing is typed. */
const Frame = ({ tools, words, children, onKey }: FrameProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (onKey?.(event.key) === true) event.preventDefault();
  };
  return (
    <div className={css['frame']} onKeyDown={onKeyDown}>
      <div className={css['bar']}>
        {tools}
        <span className={css['words']} role="status">
          {words}
        </span>
      </div>
      <div className={css['body']} tabIndex={0} role="region" aria-label="What the file shows" data-autofocus>
        {children}
      </div>
    </div>
  );
};

const zoomKey = (zoom: Zoom, key: string): boolean => {
  const step = { '+': 1, '=': 1, '-': -1, '0': 0 }[key];
  if (step === undefined) return false;
  zoom.change(step);
  return true;
};

const Turn = (props: {
  readonly page: number;
  readonly pages: number | null;
  readonly onPage: (page: number) => void;
}) => {
  const { page, pages, onPage } = props;
  return (
    <div className={css['tools']} role="group" aria-label="Pages">
      <ActionIcon
        aria-label="Page before"
        disabled={page === 1}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        <IconChevronLeft size={16} stroke={1.8} />
      </ActionIcon>
      <span className={css['figures']}>
        {pages === null ? `Page ${String(page)}` : `Page ${String(page)} of ${String(pages)}`}
      </span>
      <ActionIcon
        aria-label="Next page"
        disabled={pages === null || page === pages}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        <IconChevronRight size={16} stroke={1.8} />
      </ActionIcon>
    </div>
  );
};

const PdfView = ({ file }: PreviewProps) => {
  const zoom = useZoom();
  const [page, setPage] = useState(1);
  const [pages, setPages] = useState<number | null>(null);
  const [longestSide, setLongestSide] = useState(1056);
  const wanted = Math.round(longestSide * zoom.by * window.devicePixelRatio);
  const shown = useDrawnPage(file, page, Math.min(longestDrawing, wanted));
  // A page that can't be drawn says so in place of the one before.
  const value = shown.state === 'failed' ? null : shown.last;
  if (value !== null && value.pages !== pages) setPages(value.pages);
  const side = value === null ? longestSide : Math.max(value.size.width, value.size.height) * pixelsOfPoint;
  if (side !== longestSide) setLongestSide(side);
  const turn = (to: number) => {
    setPage(Math.min(pages ?? page, Math.max(1, to)));
  };
  const onKey = (key: string): boolean => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };
    const step = steps[key];
    if (step === undefined) return zoomKey(zoom, key);
    turn(page + step);
    return true;
  };
  return (
    <Frame
      onKey={onKey}
      words={shown.state === 'working' ? 'Drawing the page' : ''}
      tools={
        <>
          <Turn page={page} pages={pages} onPage={turn} />
          <ZoomButtons zoom={zoom} />
        </>
      }
    >
      {shown.state === 'failed' && <NoPreview file={file}>{shown.message}</NoPreview>}
      {value !== null && (
        <Pixels
          png={value.png}
          alt={`Page ${String(value.page)} of ${nameOf(file)}`}
          width={value.size.width * pixelsOfPoint * zoom.by}
        />
      )}
    </Frame>
  );
};

const PictureView = ({ file }: PreviewProps) => {
  const zoom = useZoom();
  return (
    <Frame words="" tools={<ZoomButtons zoom={zoom} />} onKey={(key) => zoomKey(zoom, key)}>
      <Picture file={file} width={`${String(zoom.by * 100)}%`} />
    </Frame>
  );
};

const Sheets = (props: {
  readonly sheets: TableContent['sheets'];
  readonly sheet: number;
  readonly onSheet: (sheet: number) => void;
}) => {
  const data = props.sheets.map(({ name, isHidden }, index) => ({
    value: String(index),
    label: isHidden ? `${name} (hidden)` : name,
  }));
  const onChange = (value: string | null) => {
    if (value !== null) props.onSheet(Number(value));
  };
  if (data.length < 2) return null;
  return data.length <= 4 ? (
    <SegmentedControl
      aria-label="Sheet"
      size="xs"
      data={data}
      value={String(props.sheet)}
      onChange={onChange}
    />
  ) : (
    <Select
      aria-label="Sheet"
      size="xs"
      data={data}
      value={String(props.sheet)}
      allowDeselect={false}
      onChange={onChange}
    />
  );
};

const Content = ({ file, content }: PreviewProps & { readonly content: FileContent }) => {
  if (content.kind === 'text') return <pre className={css['text']}>{content.lines.join('\n')}</pre>;
  if (content.rows.length === 0) return <NoPreview file={file}>This table has no rows.</NoPreview>;
  return <ContentTable content={content} label={nameOf(file)} />;
};

const wordsFor = (shown: Shown<FileContent>): string => {
  if (shown.state === 'ready') return contentWords(shown.value);
  return shown.state === 'working' ? 'Reading the file' : '';
};

const ContentView = ({ file }: PreviewProps) => {
  const [sheet, setSheet] = useState(0);
  const [sheets, setSheets] = useState<TableContent['sheets']>([]);
  const shown = useFileContent(file, sheet);
  const content = shown.state === 'ready' ? shown.value : null;
  if (sheets.length === 0 && content?.kind === 'table' && content.sheets.length > 0)
    setSheets(content.sheets);
  return (
    <Frame words={wordsFor(shown)} tools={<Sheets sheets={sheets} sheet={sheet} onSheet={setSheet} />}>
      {shown.state === 'failed' && <NoPreview file={file}>{shown.message}</NoPreview>}
      {content !== null && <Content file={file} content={content} />}
    </Frame>
  );
};

const View = ({ file }: PreviewProps) => {
  if (isPicture(file.mime)) return <PictureView file={file} />;
  if (file.mime === 'application/pdf') return <PdfView file={file} />;
  if (isRead(file.mime)) return <ContentView file={file} />;
  return (
    <Frame words="" tools={null}>
      <NoPreview file={file}>This kind of file has no preview.</NoPreview>
    </Frame>
  );
};

/** The file in large: pages of a PDF with their size, a picture, the words of a text or a table; null: closed. */
export const FileViewer = (props: { readonly file: Evidence | null; readonly onClose: () => void }) => {
  const { file, onClose } = props;
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      withCloseButton={false}
      title={file === null ? '' : nameOf(file)}
      classNames={{ content: css['viewer'] ?? '', body: css['viewerBody'] ?? '' }}
    >
      {file !== null && (
        <>
          <ActionIcon className={css['close'] ?? ''} aria-label="Close" onClick={onClose}>
            <IconX size={16} stroke={1.8} />
          </ActionIcon>
          <View key={file.id} file={file} />
        </>
      )}
    </Modal>
  );
};
