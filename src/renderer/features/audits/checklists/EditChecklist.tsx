import { Button } from '@mantine/core';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { GoneRecord } from '#renderer/ui/GoneRecord.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LeftLine } from '#renderer/ui/LeftLine.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { changesWords } from '#shared/audits/checklist-changes.ts';
import { contentOf, versionsOf } from '#shared/audits/own-checklist.ts';
import { Changes } from './Changes.tsx';
import css from './edit.module.css';
import { Outline } from './Outline.tsx';
import { PartFields } from './PartFields.tsx';
import { useEditing, type Editing, type EditingOf } from './use-editing.ts';

const Told = ({ editing }: { readonly editing: Editing }) => {
  const { said, failure, putBack } = editing;
  return (
    <>
      {failure !== null && (
        <Note tone="dang" live title="Nothing was saved.">
          {failure}
        </Note>
      )}
      {said !== null && (
        <Note
          tone={said.isRefusal ? 'attn' : 'neutral'}
          live
          actions={said.before === null ? undefined : <ActionLink onClick={putBack}>Put it back</ActionLink>}
        >
          {said.words}
        </Note>
      )}
    </>
  );
};

const Open = (props: Omit<EditingOf, 'onSaved'>) => {
  const go = useView((state) => state.go);
  const { own } = props;
  const toList = () => {
    go({ screen: 'checklists', list: own.id });
  };
  const editing = useEditing({ ...props, onSaved: toList });
  const { changes, list, busy, isLeft, startAnew } = editing;
  const isChanged = changes.length > 0;
  const next = String(own.version + 1);
  return (
    <div
      className={css['screen']}
      onKeyDown={onCommitKey(() => {
        if (isChanged) void editing.save();
      })}
    >
      <Screen
        leftWidth={300}
        header={
          <PageHeader
            title={list.title === '' ? 'No title yet' : list.title}
            crumb={<ActionLink onClick={toList}>Checklists</ActionLink>}
            quiet={`from version ${String(own.version)}`}
            state={isChanged ? 'Not saved yet' : 'Nothing changed'}
            actions={
              <>
                <Button variant="subtle" disabled={!isChanged} onClick={startAnew}>
                  Throw changes away
                </Button>
                <Button
                  variant="filled"
                  disabled={!isChanged}
                  loading={busy}
                  rightSection={<KeyHint keys="Ctrl ↵" onFill />}
                  onClick={() => void editing.save()}
                >
                  {`Save as version ${next}`}
                </Button>
              </>
            }
          />
        }
        left={<Outline editing={editing} />}
      >
        <Told editing={editing} />
        <PartFields editing={editing} />
        <Pane title="What changes" note={`with version ${next}`}>
          {isLeft && isChanged && <LeftLine left={{ isLeft, startAnew }} />}
          <p className={css['quiet']} role="status">
            {isChanged
              ? `${changesWords(changes)}. Runs so far keep the version that they were made with.`
              : 'Nothing yet. What is typed here stays as long as the window is open; only a save keeps it.'}
          </p>
          <Changes changes={changes} />
        </Pane>
      </Screen>
    </div>
  );
};

/** A checklist of the shop's own is changed: its outline, the fields of the selected part, and what the next version changes. */
export const EditChecklist = ({ id }: { readonly id: string }) => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const all = useShopRows('checklists', shop.id);
  const versions = useShopRows('checklistVersions', shop.id);
  if (all === undefined || versions === undefined)
    return <Screen header={<PageHeader title="Change a checklist" />}>{null}</Screen>;
  const own = all.find((one) => one.id === id);
  const newest = own === undefined ? null : contentOf(own, versions);
  if (own === undefined || newest === null || own.retiredAt !== null)
    return (
      <GoneRecord
        title={own === undefined ? 'This checklist is not on record.' : 'This checklist is retired.'}
        canRedo={own === undefined}
        verb="All checklists"
        onList={() => {
          go({ screen: 'checklists' });
        }}
      >
        {own === undefined ? 'It was taken back.' : 'Bring it back there to change it.'}
      </GoneRecord>
    );
  // Another revision is another form: what was typed over the older one does not fit it.
  return <Open key={own.rev} own={own} newest={newest} versions={versionsOf(own, versions)} />;
};
