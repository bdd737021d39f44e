import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import type { Box } from '#shared/capture/page.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import type { Marked } from './capture-model.ts';
import css from './capture.module.css';

type Size = { readonly width: number; readonly height: number };

const share = (part: number, whole: number): string => `${String((part / whole) * 100)}%`;

/** A little air around the words of a place. */
const air = 0.2;

const placeStyle = ({ x, y, width, height }: Box, size: Size): CSSProperties => ({
  left: share(x - height * air, size.width),
  top: share(y - height * air, size.height),
  width: share(width + 2 * height * air, size.width),
  height: share(height * (1 + 2 * air), size.height),
});

export type PicturePaneProps = {
  readonly url: string;
  readonly name: string;
  /** In pixels of the picture; null while it is being read. */
  readonly size: Size | null;
  readonly places: readonly Marked[];
  /** The letter of the place that is looked at. */
  readonly active: string | null;
  readonly confirmed: readonly string[];
};

/** The picture with the places of what was read in it, fitted or in its own size. */
export const PicturePane = ({ url, name, size, places, active, confirmed }: PicturePaneProps) => {
  const [zoom, setZoom] = useState('fit');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === null) return;
    const place = frame.current?.querySelector(`[data-letter="${active}"]`);
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, zoom]);
  return (
    <section className={css['picturePane']} aria-label="Picture">
      <PaneHead
        title="Picture"
        note={<span className={css['fileName']}>{name}</span>}
        actions={
          <SegmentedControl
            size="xs"
            aria-label="Size of the picture"
            data={[
              { value: 'fit', label: 'Fit' },
              { value: 'full', label: 'Full size' },
            ]}
            value={zoom}
            onChange={setZoom}
          />
        }
      />
      <div
        className={css['frame']}
        tabIndex={0}
        role="group"
        aria-label="Picture, can be scrolled"
        ref={frame}
      >
        <div className={css['sheet']} data-zoom={zoom} data-waiting={size === null}>
          <img src={url} alt={`Screenshot ${name}`} />
          {size !== null &&
            places.flatMap(({ letter, proposal }) =>
              proposal.places.map((box, index) => (
                <span
                  key={`${letter}-${String(index)}`}
                  className={cx(
                    css['place'],
                    letter === active ? css['active'] : undefined,
                    confirmed.includes(letter) ? css['confirmed'] : undefined,
                  )}
                  data-letter={letter}
                  aria-hidden="true"
                  style={placeStyle(box, size)}
                >
                  {index === 0 && <span className={css['letter']}>{letter}</span>}
                </span>
              )),
            )}
        </div>
      </div>
    </section>
  );
};

const cropHeight = 28;
const widestCrop = 220;

/** The words as they stand in the picture, beside what was read in them. */
export const Crop = ({
  url,
  box,
  size,
}: {
  readonly url: string;
  readonly box: Box;
  readonly size: Size;
}) => {
  const scale = Math.min(
    cropHeight / (box.height * (1 + 2 * air)),
    widestCrop / (box.width + box.height * 2 * air),
  );
  const style: CSSProperties = {
    width: `${String((box.width + 2 * box.height * air) * scale)}px`,
    height: `${String(box.height * (1 + 2 * air) * scale)}px`,
    backgroundImage: `url("${url}")`,
    backgroundSize: `${String(size.width * scale)}px ${String(size.height * scale)}px`,
    backgroundPosition: `${String(-(box.x - box.height * air) * scale)}px ${String(-(box.y - box.height * air) * scale)}px`,
  };
  return <span className={css['crop']} style={style} aria-hidden="true" />;
};
