import { useEffect, useState } from 'react';

/** A drawn page as a picture; its pixels are ours, nothing of the file is in it. */
export const Pixels = (props: {
  readonly png: Uint8Array;
  readonly alt: string;
  /** In CSS pixels; left out, as wide as there is room. */
  readonly width?: number | undefined;
  readonly className?: string | undefined;
}) => {
  const { png, alt, width, className } = props;
  const [src, setSrc] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([Uint8Array.from(png)], { type: 'image/png' }));
    setSrc(url);
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [png]);
  return src === null ? null : (
    <img
      src={src}
      alt={alt}
      className={className}
      draggable={false}
      {...(width === undefined ? {} : { style: { width: `${String(width)}px` } })}
    />
  );
};
