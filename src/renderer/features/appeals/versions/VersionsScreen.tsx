import { Anchor, Button, NativeSelect, Switch } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { VersionText } from '#shared/appeals/appeal.ts';
import { isSameText, textOfAppeal } from '#shared/appeals/version.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useEscape } from '#renderer/ui/use-escape.ts';
import type { AppealRecords } from '../records.ts';
import { Changes } from './Changes.tsx';
import { compareVersions, type FileNames } from './compare.ts';
import { type ListedVersion, useVersions, useVersionText } from './use-versions.ts';
import { summaryWords, versionInWords } from './version-words.ts';
import { VersionList } from './VersionList.tsx';
import css from './Versions.module.css';

const PRESENT = 'present';

const useFileNames = (): FileNames => {
  const { shop } = useShop();
  const files = useShopRows('evidence', shop.id);
  return useMemo(() => {
    const names = new Map(
      (files ?? []).map(({ id, number, fileName }) => [id, `evidence ${String(number)}, ${fileName}`]),
    );
    return (id) => names.get(id) ?? 'a file that was deleted';
  }, [files]);
};

/** Puts a version into the draft; what stood there is kept first, and all of it can be undone. */
const useRestore = ({ appeal }: AppealRecords, onDone: () => void) => {
  const [failure, setFailure] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const restore = async (versionId: string) => {
    if (!begin()) return;
    const result = await send('appeal.restoreVersion', { id: appeal.id, rev: appeal.rev, versionId });
    end();
    if (result.ok) onDone();
    else setFailure(result.error.message);
  };
  return { busy, failure, restore };
};

type CompareProps = {
  readonly records: AppealRecords;
  readonly versions: readonly ListedVersion[];
  readonly chosen: ListedVersion;
  readonly present: VersionText;
  readonly onDone: () => void;
};

/** The chosen version and another text: which of both is the older, and the words between them. */
const useCompared = ({ versions, chosen, present }: CompareProps, against: string) => {
  const nameOf = useFileNames();
  const own = useVersionText(chosen.id, present);
  const other = useVersionText(against === PRESENT ? null : against, present);
  const placeOf = (id: string): number => versions.findIndex((one) => one.id === id);
  const isOtherNewer = against === PRESENT || placeOf(against) < placeOf(chosen.id);
  const [before, after] = isOtherNewer ? [own, other] : [other, own];
  const comparison = useMemo(
    () =>
      before?.ok === true && after?.ok === true ? compareVersions(before.text, after.text, nameOf) : null,
    [before, after, nameOf],
  );
  const failed = [own, other].find((one) => one?.ok === false);
  return { own, comparison, isOtherNewer, failure: failed?.ok === false ? failed.message : null };
};

const Failures = ({ words }: { readonly words: readonly (string | null)[] }) =>
  words.map((one) => one !== null && <Note key={one} tone="dang" live title={one} />);

type BarProps = {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly against: string;
  readonly onAgainst: (against: string) => void;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
  readonly children: ReactNode;
};

const Bar = ({ choices, against, onAgainst, isWhole, onWhole, children }: BarProps) => (
  <div className={css['bar']}>
    <NativeSelect
      size="xs"
      label="Compared with"
      className={css['against'] ?? ''}
      data={[...choices]}
      value={against}
      onChange={(event) => onAgainst(event.currentTarget.value)}
    />
    <Switch label="Whole text" checked={isWhole} onChange={(event) => onWhole(event.currentTarget.checked)} />
    {children}
  </div>
);

const Compare = (props: CompareProps) => {
  const { records, versions, chosen, present, onDone } = props;
  const { zone } = useShop();
  const now = useMinute();
  const isDraft = records.appeal.status === 'draft';
  const [wanted, setWanted] = useState(PRESENT);
  const [isWhole, setWhole] = useState(false);
  const asItStands = {
    value: PRESENT,
    label: isDraft ? 'the draft as it stands' : 'the text as it was sent',
  };
  const choices = [
    asItStands,
    ...versions
      .filter(({ id }) => id !== chosen.id)
      .map(({ id, marks }) => ({ value: id, label: versionInWords(marks, zone, now) })),
  ];
  const { value: against, label: otherName } = choices.find(({ value }) => value === wanted) ?? asItStands;
  const { own, comparison, isOtherNewer, failure } = useCompared(props, against);
  const { busy, failure: notRestored, restore } = useRestore(records, onDone);
  const isPresent = own?.ok === true && isSameText(own.text, present);
  const names = [versionInWords(chosen.marks, zone, now), otherName];
  const [from, to] = isOtherNewer ? names : names.toReversed();
  return (
    <>
      <Bar choices={choices} against={against} onAgainst={setWanted} isWhole={isWhole} onWhole={setWhole}>
        {isDraft && (
          <Button
            size="xs"
            className={css['restore'] ?? ''}
            loading={busy}
            disabled={own?.ok !== true || isPresent}
            onClick={() => void restore(chosen.id)}
          >
            Restore as copy
          </Button>
        )}
      </Bar>
      <div className={css['page']}>
        <Failures words={[failure, notRestored]} />
        <h2 className={css['what']}>
          From {from} to {to}
        </h2>
        <p className={css['summary']} role="status">
          {comparison === null ? '' : summaryWords(comparison)}
        </p>
        {comparison !== null && (
          <Changes key={`${chosen.id} ${against}`} comparison={comparison} isWhole={isWhole} />
        )}
      </div>
    </>
  );
};

const Empty = ({ isDraft }: { readonly isDraft: boolean }) => (
  <div className={css['page']}>
    <h2 className={css['what']}>No version yet</h2>
    <p className={css['summary']}>
      {isDraft
        ? 'The text is kept as a version when its packet is exported, when it is recorded as sent, when work on it goes on after half an hour or more, and before an older one is put back. Or keep one now, under a name of your own.'
        : 'No version of this appeal was kept. Its text stands as it was sent.'}
    </p>
  </div>
);

type ShownProps = Omit<CompareProps, 'chosen'> & { readonly chosen: ListedVersion | null };

const Shown = ({ chosen, ...props }: ShownProps) =>
  chosen === null ? (
    <Empty isDraft={props.records.appeal.status === 'draft'} />
  ) : (
    <Compare {...props} chosen={chosen} />
  );

/** The texts that an appeal had: which were kept, what differs between them, and a way to put one back. */
export const VersionsScreen = (props: { readonly records: AppealRecords; readonly onClose: () => void }) => {
  const { records, onClose } = props;
  const { appeal, violation, claims, exhibits } = records;
  const versions = useVersions(appeal.id);
  const [wanted, setWanted] = useState<string | null>(null);
  const present = useMemo(
    () => textOfAppeal(appeal, { claims, exhibits: exhibits.map(({ exhibit }) => exhibit) }),
    [appeal, claims, exhibits],
  );
  useEscape(onClose);
  const chosen = versions?.find(({ id }) => id === wanted) ?? versions?.[0] ?? null;
  return (
    <Screen
      header={
        <PageHeader
          crumb={
            <Anchor component="button" type="button" className={css['crumb'] ?? ''} onClick={onClose}>
              {`Case\u00a0${String(violation.number)}, appeal\u00a0${String(appeal.attempt)}`}
            </Anchor>
          }
          title="Versions"
          actions={
            <Button onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
              Back to the text
            </Button>
          }
        />
      }
      left={
        versions !== undefined && (
          <VersionList
            appealId={appeal.id}
            isDraft={appeal.status === 'draft'}
            versions={versions}
            chosen={chosen?.id ?? null}
            onChoose={setWanted}
          />
        )
      }
      leftWidth={300}
    >
      {versions !== undefined && (
        <Shown records={records} versions={versions} chosen={chosen} present={present} onDone={onClose} />
      )}
    </Screen>
  );
};
