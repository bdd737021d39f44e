import { IconFileText, IconFileTypePdf, IconPhoto, IconTable, type Icon } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import css from './Exhibit.module.css';

export type ExhibitKind = 'pdf' | 'picture' | 'table' | 'text';

const icons: Readonly<Record<ExhibitKind, Icon>> = {
  pdf: IconFileTypePdf,
  picture: IconPhoto,
  table: IconTable,
  text: IconFileText,
};

/** Thumbnail of an exhibit with its number; `src` a URL, without it or where it cannot be shown the icon of its kind. */
export type ExhibitThumbProps = {
  readonly kind: ExhibitKind;
  readonly number?: number | undefined;
  readonly src?: string | undefined;
};

export const ExhibitThumb = ({ kind, number, src }: ExhibitThumbProps) => {
  const Shown = icons[kind];
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <span className={css['thumb']}>
      {src === undefined || src === failed ? (
        <Shown size={20} stroke={1.5} aria-hidden="true" />
      ) : (
        <img src={src} alt="" draggable={false} onError={() => setFailed(src)} />
      )}
      {number !== undefined && <span className={css['number']}>{number}</span>}
    </span>
  );
};

/** An exhibit in a list: thumbnail, caption, kind, how often it is cited; `warn` colours the kind's line. */
export type ExhibitCardProps = ExhibitThumbProps & {
  readonly caption: string;
  readonly detail: string;
  readonly cited: string;
  readonly warn?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly handle?: ReactNode | undefined;
  readonly onOpen?: (() => void) | undefined;
};

export const ExhibitCard = (props: ExhibitCardProps) => {
  const { caption, detail, cited, warn = false, selected = false, handle, onOpen, ...thumb } = props;
  return (
    <div className={css['card']} data-selected={selected}>
      {handle !== undefined && <span className={css['handle']}>{handle}</span>}
      <button type="button" className={css['open']} aria-current={selected} onClick={onOpen}>
        <ExhibitThumb {...thumb} />
        <span className={css['text']}>
          <span className={css['caption']} title={caption}>
            {caption}
          </span>
          <span className={css['detail']} data-warn={warn}>
            {detail}
          </span>
          <span className={css['detail']}>{cited}</span>
        </span>
      </button>
    </div>
  );
};
