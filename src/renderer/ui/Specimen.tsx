import type { ReactNode } from 'react';
import css from './Specimen.module.css';

/** One labelled part of the specimen row; `share` is its part of the width (default 1). */
export type SpecimenPart = {
  readonly content: ReactNode;
  readonly name: string;
  readonly about: string;
  readonly share?: number | undefined;
};

/**
 * An empty state: one sentence of what the thing is, a specimen in a dashed frame with labels, at most three
 * `ways` on (36 high, the primary first), and `drop`, what can be dropped or pasted.
 */
export type SpecimenProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly parts: readonly SpecimenPart[];
  readonly ways: ReactNode;
  readonly drop?: ReactNode | undefined;
};

export const Specimen = ({ title, children, parts, ways, drop }: SpecimenProps) => {
  const columns = {
    gridTemplateColumns: parts.map((part) => `minmax(0, ${String(part.share ?? 1)}fr)`).join(' '),
  };
  return (
    <div className={css['empty']}>
      <div className={css['inner']}>
        <h2 className={css['title']}>{title}</h2>
        <p className={css['sentence']}>{children}</p>
        <div className={css['specimen']}>
          <div className={css['frame']} style={columns} aria-hidden="true">
            {parts.map((part) => (
              <div key={part.name} className={css['part']}>
                {part.content}
              </div>
            ))}
          </div>
          <dl className={css['labels']} style={columns}>
            {parts.map((part) => (
              <div key={part.name} className={css['label']}>
                <dt>{part.name}</dt>
                <dd>{part.about}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className={css['ways']}>{ways}</div>
        {drop !== undefined && <p className={css['drop']}>{drop}</p>}
      </div>
    </div>
  );
};
