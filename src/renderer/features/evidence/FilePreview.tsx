import { useState, type ReactNode } from 'react';
import { useDrawnPage, useFileContent } from '#renderer/data/file-preview.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { exhibitKindOf, isPicture, kindWords } from '#renderer/ui/file-words.ts';
import { Pixels } from '#renderer/ui/Pixels.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { isRead } from '#shared/evidence-content.ts';
import type { Evidence } from '#shared/evidence.ts';
import { ContentTable } from './ContentTable.tsx';
import { nameOf } from './evidence-model.ts';
import css from './preview.module.css';

const rowsInSmall = 8;
const linesInSmall = 12;
const longestInSmall = 640;

export type PreviewProps = { readonly file: Evidence };

/** Where there is nothing to see, why. */
export const NoPreview = ({ file, children }: PreviewProps & { readonly children: ReactNode }) => (
  <div className={css['none']} role="status">
    <span className={css['thumb']}>
      <ExhibitThumb kind={exhibitKindOf(file.mime)} />
    </span>
    <span>{children}</span>
  </div>
);

/** A picture as it lies in the vault. */
export const Picture = ({ file, width }: PreviewProps & { readonly width?: string }) => {
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <NoPreview file={file}>The picture can’t be shown. It is missing or not what was stored.</NoPreview>
    );
  return (
    <img
      src={`/evidence/${file.id}`}
      alt={nameOf(file)}
      {...(width === undefined ? {} : { style: { width } })}
      onError={() => {
        setFailed(true);
      }}
    />
  );
};

const SmallPage = ({ file }: PreviewProps) => {
  const shown = useDrawnPage(file, 1, longestInSmall);
  if (shown.state === 'working') return <NoPreview file={file}>Drawing the first page</NoPreview>;
  if (shown.state === 'failed') return <NoPreview file={file}>{shown.message}</NoPreview>;
  const { pages, png } = shown.value;
  return (
    <>
      <Pixels png={png} alt={`Page 1 of ${nameOf(file)}`} />
      {pages > 1 && <div className={css['under']}>{`page 1 of ${String(pages)}`}</div>}
    </>
  );
};

const SmallContent = ({ file }: PreviewProps) => {
  const shown = useFileContent(file, 0);
  if (shown.state === 'working') return <NoPreview file={file}>Reading the file</NoPreview>;
  if (shown.state === 'failed') return <NoPreview file={file}>{shown.message}</NoPreview>;
  const { value } = shown;
  return value.kind === 'text' ? (
    <pre className={css['smallText']}>{value.lines.slice(0, linesInSmall).join('\n')}</pre>
  ) : (
    <div className={css['smallTable']}>
      <ContentTable content={value} label={`First rows of ${nameOf(file)}`} most={rowsInSmall} />
    </div>
  );
};

/** Whether there is something to open for a file. */
const hasPreview = ({ mime }: Evidence): boolean =>
  isPicture(mime) || mime === 'application/pdf' || isRead(mime);

const Small = ({ file }: PreviewProps) => {
  if (isPicture(file.mime)) return <Picture key={file.id} file={file} />;
  if (file.mime === 'application/pdf') return <SmallPage file={file} />;
  if (isRead(file.mime)) return <SmallContent file={file} />;
  return <NoPreview file={file}>{kindWords(file.mime)}, this kind has no preview</NoPreview>;
};

/** A small view of the file, and the way to the large one. */
export const FilePreview = ({ file, onOpen }: PreviewProps & { readonly onOpen: () => void }) => (
  <div className={css['small']}>
    <div className={css['smallBody']}>
      <Small file={file} />
    </div>
    {hasPreview(file) && (
      <div className={css['smallFoot']}>
        <ActionLink onClick={onOpen} about={nameOf(file)}>
          Open
        </ActionLink>
        <KeyHint keys="↵" />
      </div>
    )}
  </div>
);
