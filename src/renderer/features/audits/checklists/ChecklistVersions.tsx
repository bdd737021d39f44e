import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { changesWords, checklistChanges } from '#shared/audits/checklist-changes.ts';
import type { ChecklistVersion } from '#shared/audits/own-checklist.ts';
import { formatNear } from '#shared/kernel/time-words.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { Changes } from './Changes.tsx';
import css from './checklists.module.css';

type VersionsProps = {
  /** Newest first. */
  readonly versions: readonly ChecklistVersion[];
  readonly shown: number;
  readonly onShow: (version: number) => void;
};

const Version = (
  props: Omit<VersionsProps, 'versions'> & {
    readonly version: ChecklistVersion;
    readonly older: ChecklistVersion | undefined;
  },
) => {
  const { version, older, shown, onShow } = props;
  const { people, zone } = useShop();
  const now = useMinute();
  const who = people.find(({ id }) => id === version.savedBy)?.name;
  const isShown = version.version === shown;
  const name = `Version ${String(version.version)}`;
  const changes = older === undefined ? [] : checklistChanges(older.content, version.content);
  return (
    <li aria-current={isShown ? 'true' : undefined}>
      <div className={css['versionHead']}>
        <b>{name}</b>
        <span className={css['small']}>
          {formatNear(version.savedAt, zone, now)}
          {who !== undefined && `, ${who}`}
        </span>
        {isShown ? (
          <span className={css['shown']}>shown</span>
        ) : (
          <ActionLink
            about={name}
            onClick={() => {
              onShow(version.version);
            }}
          >
            Show
          </ActionLink>
        )}
      </div>
      {version.origin !== '' && <div className={css['text']}>{`${version.origin}.`}</div>}
      {older !== undefined && (
        <details className={css['what']}>
          <summary>{upperFirst(`${changesWords(changes)}.`)}</summary>
          <Changes changes={changes} />
        </details>
      )}
    </li>
  );
};

/** The versions of an own checklist, each with what it changed; one of them is shown. */
export const ChecklistVersions = ({ versions, shown, onShow }: VersionsProps) => (
  <Pane title="Versions" note="a run keeps the one that it was made with">
    <ol className={css['versions']} aria-label="Versions">
      {versions.map((version, at) => (
        <Version key={version.id} version={version} older={versions[at + 1]} shown={shown} onShow={onShow} />
      ))}
    </ol>
  </Pane>
);
