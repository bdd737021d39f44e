import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import type { ListingPlace } from '#shared/audits/listing-text.ts';
import { severityLooks } from './audit-words.ts';
import { ClauseWords } from './ClauseWords.tsx';
import { listingReport, placeWords, type ListingImage, type RuleFindings } from './listing-model.ts';
import css from './listing.module.css';

export type ListingFindingsProps = {
  readonly rules: readonly RuleFindings[];
  readonly images: readonly ListingImage[];
  readonly isEmpty: boolean;
  /** How many rules the listing is held against. */
  readonly held: number;
  readonly onShow: (place: ListingPlace) => void;
};

const Found = ({
  rule,
  images,
  onShow,
}: Pick<ListingFindingsProps, 'images' | 'onShow'> & { rule: RuleFindings }) => (
  <li className={css['rule']}>
    <div className={css['ruleHead']}>
      <h3>{rule.title}</h3>
      <StateWord {...severityLooks[rule.severity]} />
    </div>
    <ul className={css['hits']}>
      {rule.hits.map(({ place, words }, index) => (
        <li key={index}>
          <button type="button" onClick={() => onShow(place)}>
            <span className={css['quiet']}>{placeWords(place, images)}</span> <mark>{words}</mark>
          </button>
        </li>
      ))}
    </ul>
    <p>
      {rule.reason} {rule.fix}
    </p>
    <p className={css['quiet']}>
      <ClauseWords clause={rule.clause} />
    </p>
  </li>
);

/** What the rules of the pack have against a listing, each with its exact words, why, and what to do. */
export const ListingFindings = ({ rules, images, isEmpty, held, onShow }: ListingFindingsProps) => {
  const hits = rules.reduce((sum, one) => sum + one.hits.length, 0);
  return (
    <Inspector label="What was found">
      <Pane
        title="Found"
        note={
          isEmpty
            ? `${String(held)} rules`
            : `${String(hits)} by ${String(rules.length)} of ${String(held)} rules`
        }
        actions={
          rules.length > 0 ? (
            <CopyButton name="Copy what was found" text={listingReport(rules, images)} />
          ) : undefined
        }
      >
        <p role="status" className={css['quiet']}>
          {isEmpty && 'Nothing is held against the rules yet.'}
          {!isEmpty && rules.length === 0 && 'None of the rules has anything against it.'}
          {!isEmpty && rules.length > 0 && 'Press one to see it in its text.'}
        </p>
        <ul className={css['rules']}>
          {rules.map((rule) => (
            <Found key={rule.rule} rule={rule} images={images} onShow={onShow} />
          ))}
        </ul>
        <p className={css['quiet']}>
          The words are lists of this pack’s own, in English, since the platform publishes none. That nothing
          is found does not mean that a listing is allowed.
        </p>
      </Pane>
    </Inspector>
  );
};
