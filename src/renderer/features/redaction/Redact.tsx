import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Inspector } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useLate } from '#renderer/ui/use-late.ts';
import type { Evidence } from '#shared/evidence.ts';
import { mostBoxes, redactedEnding, redactedName } from '#shared/redaction.ts';
import { Bar } from './Bar.tsx';
import { BoxList } from './BoxList.tsx';
import {
  addAll,
  nameBox,
  noBoxes,
  openSuggestions,
  placeBox,
  redoBoxes,
  removeBox,
  undoBoxes,
} from './boxes.ts';
import { Foot } from './Foot.tsx';
import { KeptBoxes } from './KeptBoxes.tsx';
import { openElsewhereWords } from './page-words.ts';
import css from './redaction.module.css';
import { Sheet } from './Sheet.tsx';
import { labelOf, SuggestionList } from './SuggestionList.tsx';
import { useSaveAnyway } from './SaveAnyway.tsx';
import { mostPagesLooked } from './use-all-runs.ts';
import { keepCopied } from './use-last-copy.ts';
import { makeCopy, useCopying } from './use-redact.ts';
import { type Redaction, useRedaction } from './use-redaction.ts';
import { useRedactKeys } from './use-redact-keys.ts';

const BeingDrawn = () => {
  const late = useLate();
  return (
    <p className={css['late']} role="status">
      {late && 'The page is being drawn.'}
    </p>
  );
};

const Page = ({ file, redaction }: { readonly file: Evidence; readonly redaction: Redaction }) => {
  const { boxes, change, page, zoom, selected, sheet, shown, failure, found } = redaction;
  if (failure !== null)
    return (
      <div className={css['failed']}>
        <Note tone="dang" live title="This page can’t be shown, so it can’t be redacted.">
          {failure} The file itself is as it was.
        </Note>
      </div>
    );
  return (
    <div className={css['view']} data-view>
      <span id="box-keys" className="visually-hidden">
        Arrow keys move the box, Shift and arrows size it, Ctrl makes the steps small, Delete removes it.
      </span>
      {shown === null && <BeingDrawn />}
      {shown !== null && (
        <Sheet
          sheet={sheet}
          shown={shown}
          name={`${file.fileName}, page ${String(page)}`}
          zoom={zoom}
          boxes={boxes.now.filter((one) => one.page === page)}
          numberOf={(id) => boxes.now.findIndex((one) => one.id === id) + 1}
          suggestions={openSuggestions(found, boxes.now, page)}
          selected={selected}
          isFixed={redaction.isFixed}
          onSelect={redaction.setSelected}
          onDraw={redaction.draw}
          onPlace={(id, box, byKey) => {
            change((old) => placeBox(old, id, box, byKey));
          }}
          onRemove={(id) => {
            change((old) => removeBox(old, id));
          }}
        />
      )}
    </div>
  );
};

type SideProps = {
  readonly fileId: string;
  readonly redaction: Redaction;
  readonly children: ReactNode;
};

const Side = ({ fileId, redaction, children }: SideProps) => {
  const { boxes, change, isFixed, page, pages, shown, found, seen, here } = redaction;
  return (
    <Inspector label="Redaction" foot={children}>
      {!isFixed && (
        <KeptBoxes
          fileId={fileId}
          areBack={redaction.areBack}
          onUse={(kept) => {
            change((old) => addAll(old, kept));
          }}
        />
      )}
      <BoxList
        boxes={boxes.now}
        pages={pages}
        selected={redaction.selected}
        canAdd={redaction.canAdd}
        isFixed={isFixed}
        onFind={redaction.find}
        onAdd={redaction.addInView}
        onName={(id, label) => {
          change((old) => nameBox(old, id, label));
        }}
        onRemove={(id) => {
          change((old) => removeBox(old, id));
        }}
      />
      {shown !== null && here !== undefined && (
        <SuggestionList
          suggestions={openSuggestions(found, boxes.now, page)}
          words={here}
          found={found.length}
          isFixed={isFixed}
          elsewhere={redaction.elsewhere}
          silent={redaction.silent}
          unread={Math.max(0, pages - mostPagesLooked)}
          toRead={redaction.toRead}
          seen={seen}
          onPage={redaction.turnTo}
          onCover={(some) => {
            redaction.add(some.map((one) => ({ box: one.box, label: labelOf(one) })));
          }}
        />
      )}
    </Inspector>
  );
};

/** The keys of the screen, and a step back and on through the boxes, which say whether there was one. */
const useSteps = ({ addInView, boxes, change, page, turnTo, zoomBy }: ReturnType<typeof useRedaction>) => {
  const stepBack = () => {
    change(undoBoxes);
    return boxes.past.length > 0;
  };
  const stepOn = () => {
    change(redoBoxes);
    return boxes.future.length > 0;
  };
  useRedactKeys({
    onAdd: addInView,
    onPage: (by) => {
      turnTo(page + by);
    },
    onZoom: zoomBy,
    onUndo: stepBack,
    onRedo: stepOn,
  });
  return { stepBack, stepOn };
};

const Opened = ({ file }: { readonly file: Evidence }) => {
  const go = useView((state) => state.go);
  const redaction = useRedaction(file);
  const { boxes, isFixed, page, pages, zoom } = redaction;
  const [name, setName] = useState(redactedName(file.fileName));
  const copying = useCopying(file.id);
  const leave = () => {
    go({ screen: 'evidence' });
  };
  const count = boxes.now.length;
  const canSave = count > 0 && count <= mostBoxes && name.trim() !== '' && copying.progress === null;
  const save = async () => {
    const { isFiled, isShown } = await makeCopy(file, name, boxes.now);
    if (isFiled) {
      keepCopied(file.id, boxes.now);
      redaction.changeBoxes(() => noBoxes);
    }
    if (isFiled && isShown) leave();
  };
  const { ask, dialog } = useSaveAnyway(
    openElsewhereWords(redaction.elsewhere, redaction.toLook),
    () => void save(),
  );
  const askIfReady = () => {
    if (canSave) ask();
  };
  const { stepBack, stepOn } = useSteps(redaction);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && copying.progress !== null) copying.cancel();
    else if (event.key === 'Escape' && redaction.seen.reading !== null) redaction.seen.cancel();
    else onCommitKey(askIfReady)(event);
  };
  return (
    <div className={css['whole']} onKeyDown={onKeyDown}>
      <Screen
        inspectorWidth={348}
        header={
          <PageHeader
            crumb={<ActionLink onClick={leave}>Evidence</ActionLink>}
            title={`Redact evidence ${String(file.number)}`}
            quiet={<span className={css['cut']}>{file.fileName}</span>}
          />
        }
        strip={
          <Bar
            page={page}
            pages={pages}
            zoom={zoom}
            canUndo={boxes.past.length > 0 && !isFixed}
            canRedo={boxes.future.length > 0 && !isFixed}
            onPage={redaction.turnTo}
            onZoom={redaction.zoomBy}
            onUndo={() => void stepBack()}
            onRedo={() => void stepOn()}
          />
        }
        inspector={
          <Side fileId={file.id} redaction={redaction}>
            <Foot
              name={name}
              ending={redactedEnding(file.mime)}
              count={count}
              canSave={canSave}
              copying={copying}
              onName={setName}
              onSave={askIfReady}
            />
          </Side>
        }
      >
        <Page file={file} redaction={redaction} />
      </Screen>
      {dialog}
    </div>
  );
};

/** Covers what is private on a copy of a picture or PDF on file. */
export const Redact = ({ id }: { readonly id: string }) => {
  const { shop } = useShop();
  const go = useView((state) => state.go);
  const files = useShopRows('evidence', shop.id);
  const file = files?.find((one) => one.id === id);
  const isGone = files !== undefined && file === undefined;
  useEffect(() => {
    if (isGone) go({ screen: 'evidence' });
  }, [isGone, go]);
  if (file === undefined) return <Screen header={<PageHeader title="Redact" />}>{null}</Screen>;
  return <Opened key={file.id} file={file} />;
};
