import { ActionIcon, Select } from '@mantine/core';
import { IconPhotoScan, IconUpload, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { handPicture } from '#renderer/data/handed.ts';
import { tellFailure } from '#renderer/data/told-failure.ts';
import { useView } from '#renderer/state/view.ts';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { FileChooser } from '#renderer/ui/FileChooser.tsx';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import { exhibitKindOf, isPicture, sizeWords } from '#renderer/ui/file-words.ts';
import { packName } from '#shared/policy/explain.ts';
import type { EvidenceList, Pack } from '#shared/policy/pack.ts';
import { MovedFiles } from './MovedFiles.tsx';
import { toSave, whatChoices, withWhat, type HeldRow } from './held-files.ts';
import type { NoticeForm } from './notice-model.ts';
import { StepNumber } from './NoticeSteps.tsx';
import type { NoticeChange } from './use-notice.ts';
import css from './save.module.css';

export type NoticeSaveProps = {
  readonly form: NoticeForm;
  readonly held: readonly HeldRow[];
  readonly pack: Pack;
  /** Its files are on their way to its own case then. */
  readonly isRecording: boolean;
  readonly change: (made: NoticeChange) => void;
  readonly onAdd: (files: readonly File[], what?: string) => void;
  readonly onLeaveOut: (row: HeldRow) => void;
};

type ItemProps = {
  readonly what: string;
  readonly label: string;
  readonly help: string;
  readonly held: readonly HeldRow[];
  readonly onAdd: NoticeSaveProps['onAdd'];
};

const numbersOf = (held: readonly HeldRow[]): string =>
  held.map(({ file }) => `evidence ${String(file.number)}`).join(', ');

/** A thing to save: checked once a file of it is filed. Files dropped on it, or chosen by its button, are that thing. */
const SaveRow = ({ what, label, help, held, onAdd }: ItemProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const own = held.filter((row) => row.what === what);
  const isSaved = own.length > 0;
  return (
    <li
      className={css['item']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onAdd(files, what);
      }}
    >
      <StateIcon tone={isSaved ? 'good' : 'neut'} shape={isSaved ? 'check' : 'dashed'} size={16} />
      <span className={css['itemWords']}>
        <span className={css['itemName']}>
          {label}
          <span className="visually-hidden">{isSaved ? ', saved' : ', not saved'}</span>
        </span>
        <span className={css['small']}>{isSaved ? `filed as ${numbersOf(own)}` : help}</span>
      </span>
      <ActionIcon aria-label={`Add a file: ${label}`} onClick={() => input.current?.click()}>
        <IconUpload size={16} stroke={1.8} />
      </ActionIcon>
      <FileChooser label={`Files: ${label}`} open={input} onFiles={(files) => onAdd(files, what)} />
    </li>
  );
};

const TextRow = ({ isKept }: { readonly isKept: boolean }) => (
  <li className={css['item']}>
    <StateIcon tone={isKept ? 'good' : 'neut'} shape={isKept ? 'check' : 'dashed'} size={16} />
    <span className={css['itemWords']}>
      <span className={css['itemName']}>
        Text of the notice
        <span className="visually-hidden">{isKept ? ', saved' : ', not saved'}</span>
      </span>
      <span className={css['small']}>{isKept ? 'kept word for word' : 'paste it at 1'}</span>
    </span>
  </li>
);

/** Goes to the screen that reads a picture, with this one; what is typed here is kept. */
const ReadPicture = ({ file: { id, fileName, mime } }: Pick<HeldRow, 'file'>) => {
  const go = useView((state) => state.go);
  const begin = async () => {
    const answer = await fetch(`/evidence/${id}`).catch(() => null);
    if (answer?.ok !== true) {
      tellFailure(`${fileName} can’t be read from the vault. The notice is kept as it is.`);
      return;
    }
    handPicture([new File([await answer.blob()], fileName, { type: mime })]);
    go({ screen: 'capture' });
  };
  return (
    <ActionIcon aria-label={`Read what ${fileName} shows`} onClick={() => void begin()}>
      <IconPhotoScan size={16} stroke={1.8} />
    </ActionIcon>
  );
};

const HeldFiles = ({
  form,
  held,
  pack,
  change,
  onLeaveOut,
}: Omit<NoticeSaveProps, 'onAdd' | 'isRecording'>) => {
  const choices = whatChoices(toSave(form, pack));
  const known = new Set(choices.flatMap(({ items }) => items.map(({ value }) => value)));
  return (
    <ul className={css['files']} aria-label="Files of this notice">
      {held.map((row) => {
        const { file, what } = row;
        const picture = isPicture(file.mime) ? { src: `/evidence/${file.id}` } : {};
        return (
          <li key={file.id}>
            <ExhibitThumb kind={exhibitKindOf(file.mime)} {...picture} />
            <span className={css['file']}>
              <span className={css['fileHead']}>
                <span className={css['fileName']} title={file.fileName}>
                  {file.fileName}
                </span>
                <span className={css['small']}>{sizeWords(file.bytes)}</span>
              </span>
              <Select
                size="xs"
                aria-label={`What ${file.fileName} shows`}
                placeholder="What does it show?"
                data={choices}
                value={known.has(what) ? what : null}
                clearable
                clearButtonProps={{ 'aria-label': 'Not said' }}
                comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
                classNames={{ dropdown: css['choices'] ?? '' }}
                onChange={(value) => {
                  change((now) => ({ files: withWhat(now.files, file.id, value ?? '') }));
                }}
              />
            </span>
            {isPicture(file.mime) && <ReadPicture file={file} />}
            <ActionIcon
              aria-label={`Leave out ${file.fileName}`}
              onClick={() => {
                onLeaveOut(row);
              }}
            >
              <IconX size={16} stroke={1.8} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
};

const AskedSource = ({ pack, list }: { readonly pack: Pack; readonly list: EvidenceList }) => {
  const at = `evidence.${String(pack.evidence.findIndex((one) => one.id === list.id))}.items`;
  return (
    <p className={css['source']}>
      Asked for in an appeal, {list.title.charAt(0).toLowerCase() + list.title.slice(1)}.{' '}
      <PackValue pack={pack} at={at} words={list.title}>
        {packName(pack)} pack
      </PackValue>
    </p>
  );
};

/** What to save while it can still be seen, what is saved already, and the files that the case will get. */
export const NoticeSave = (props: NoticeSaveProps) => {
  const { form, held, pack, isRecording, onAdd } = props;
  const { items, list } = toSave(form, pack);
  const isKept = form.noticeText.trim() !== '';
  const saved = items.filter(({ id }) => held.some(({ what }) => what === `save:${id}`)).length;
  const note = `${String(saved + (isKept ? 1 : 0))} of ${String(items.length + 1)}`;
  const row = { held, onAdd };
  return (
    <Pane
      title={
        <span className={css['title']}>
          <StepNumber step="save" />
          Save before it changes
        </span>
      }
      note={note}
    >
      <ul className={css['items']} aria-label="What to save">
        <TextRow isKept={isKept} />
        {items.map(({ id, label, help }) => (
          <SaveRow key={id} what={`save:${id}`} label={label} help={help} {...row} />
        ))}
      </ul>
      {list !== null && (
        <>
          <AskedSource pack={pack} list={list} />
          <ul className={css['items']} aria-label={`Asked for: ${list.title}`}>
            {list.items.value.map(({ id, label, optional }) => (
              <SaveRow
                key={id}
                what={`piece:${id}`}
                label={label}
                help={optional ? 'optional' : 'can follow later'}
                {...row}
              />
            ))}
          </ul>
        </>
      )}
      <DropArea words="Drop or paste files here" onFiles={onAdd} />
      {!isRecording && <MovedFiles form={form} />}
      {held.length > 0 && (
        <>
          <HeldFiles {...props} />
          <p className={css['plain']}>On file now, and evidence of the case once it is recorded.</p>
        </>
      )}
    </Pane>
  );
};
