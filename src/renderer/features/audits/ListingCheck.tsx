import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconFileImport, IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { FileChooser } from '#renderer/ui/FileChooser.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useEscape } from '#renderer/ui/use-escape.ts';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { usePastedText } from '#renderer/ui/use-pasted-text.ts';
import { longestDescription, longestListingTitle } from '#shared/audits/listing-file.ts';
import { checkListing, type ListingPlace } from '#shared/audits/listing-text.ts';
import { packName } from '#shared/policy/explain.ts';
import { ListingFindings } from './ListingFindings.tsx';
import type { ListingLook } from './listing-file-model.ts';
import { ListingFileTable } from './ListingFileTable.tsx';
import { byRule, type ListingImage } from './listing-model.ts';
import { isTableFile, useListingFile, type ListingFileState } from './use-listing-file.ts';
import css from './listing.module.css';

const sizeOf = async (file: File): Promise<ListingImage> => {
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  picture.close();
  return { name: file.name, width, height };
};

/** Images by their sizes; what can't be read as a picture is named. */
const useImages = () => {
  const [images, setImages] = useState<readonly ListingImage[]>([]);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]) => {
    const read = await Promise.allSettled(files.map(sizeOf));
    const sized = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    setImages((before) => [...before, ...sized]);
    setUnread(files.filter((_, index) => read[index]?.status === 'rejected').map(({ name }) => name));
  };
  const drop = (index: number) => {
    setImages((before) => before.filter((_, at) => at !== index));
  };
  return { images, unread, take, drop };
};

type ImagesProps = { readonly own: ReturnType<typeof useImages> };

const Images = ({ own }: ImagesProps) => (
  <Pane title="Images" note="their sizes alone; nothing is filed">
    {own.unread.length > 0 && (
      <Note tone="attn" live title="Not read as pictures, so they are not checked.">
        {own.unread.join(', ')}
      </Note>
    )}
    <div className={css['pictures']}>
      <ol className={css['images']}>
        {own.images.map(({ name, width, height }, index) => (
          <li key={index}>
            <span>{name}</span>
            <span className={css['quiet']}>{`${String(width)} × ${String(height)}`}</span>
            <ActionIcon
              aria-label={`Take off image ${String(index + 1)}, ${name}`}
              onClick={() => {
                own.drop(index);
              }}
            >
              <IconX size={15} stroke={1.8} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <DropArea
        words="Drop images of the listing here"
        accept="image/*"
        onFiles={(files) => void own.take(files)}
      />
    </div>
  </Pane>
);

type OneProps = {
  readonly start: { readonly title: string; readonly description: string };
  readonly state: ListingFileState;
  /** Leads back to the file that the listing came from; null for a pasted one. */
  readonly onBack: (() => void) | null;
};

/** Begins to check a file of listings: how far it is, and why it was not read. */
const FromFile = ({ state }: Pick<OneProps, 'state'>) => (
  <>
    {state.progress !== null && (
      <ProgressLine
        what="Listings are held against the rules"
        which={`${String(state.progress.done)} of ${String(state.progress.total)}`}
        share={state.progress.done / Math.max(1, state.progress.total)}
        onCancel={state.cancel}
      />
    )}
    {state.failure !== null && (
      <Note tone="dang" live title="The file was not read.">
        {state.failure}
      </Note>
    )}
  </>
);

const FileButton = ({ state }: Pick<OneProps, 'state'>) => {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        leftSection={<IconFileImport size={15} stroke={1.8} aria-hidden="true" />}
        disabled={state.progress !== null}
        onClick={() => chooser.current?.click()}
      >
        Check a file of listings
      </Button>
      <FileChooser
        label="A CSV or XLSX file of listings"
        open={chooser}
        multiple={false}
        accept=".csv,.tsv,.txt,.xlsx"
        onFiles={([file]) => void state.take(file)}
      />
    </>
  );
};

/** The texts of the listing while they are typed, and what the rules have against them. */
const useListing = ({ start }: Pick<OneProps, 'start'>) => {
  const { pack } = useShop();
  const [title, setTitle] = useState(start.title);
  const [description, setDescription] = useState(start.description);
  const own = useImages();
  const { images } = own;
  const listing = useMemo(() => ({ title, description, images }), [title, description, images]);
  // A long text is held against the rules behind the keys that are typed.
  const read = useDeferredValue(listing);
  const rules = useMemo(() => byRule(checkListing(pack, read)), [pack, read]);
  usePastedText(setDescription);
  return { title, description, own, rules, setTitle, setDescription };
};

const Header = ({ state, onBack }: Pick<OneProps, 'state' | 'onBack'>) => {
  const { pack } = useShop();
  const go = useView((view) => view.go);
  return (
    <PageHeader
      title="Check a listing"
      crumb={
        <ActionLink
          onClick={() => {
            if (onBack === null) go({ screen: 'audits' });
            else onBack();
          }}
        >
          {onBack === null ? 'Audits' : 'Listings of the file'}
        </ActionLink>
      }
      quiet={`by ${packName(pack)}`}
      actions={onBack === null ? <FileButton state={state} /> : undefined}
    />
  );
};

const OneListing = ({ start, state, onBack }: OneProps) => {
  const { pack } = useShop();
  const { title, description, own, rules, setTitle, setDescription } = useListing({ start });
  const fields = { title: useRef<HTMLInputElement>(null), description: useRef<HTMLTextAreaElement>(null) };
  const held = pack.listingRules?.length ?? 0;
  useEscape(state.cancel, state.progress !== null);
  const dropped = useIncomingFiles((files) => {
    const table = files.find(isTableFile);
    if (table !== undefined) void state.take(table);
    const pictures = files.filter((file) => !isTableFile(file));
    if (pictures.length > 0) void own.take(pictures);
  });
  const show = (place: ListingPlace) => {
    if (place.field === 'images') return;
    const field = fields[place.field].current;
    field?.focus();
    field?.setSelectionRange(place.from, place.to);
  };
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        inspectorWidth={400}
        header={<Header state={state} onBack={onBack} />}
        inspector={
          <ListingFindings
            rules={rules}
            images={own.images}
            isEmpty={title.trim() === '' && description.trim() === '' && own.images.length === 0}
            held={held}
            onShow={show}
          />
        }
      >
        <FromFile state={state} />
        <Pane title="Texts" note="as buyers see them; nothing is kept">
          {held === 0 && (
            <Note tone="attn" title="This market’s pack has no rules for listings.">
              So nothing can be found here, which does not mean that a listing is right.
            </Note>
          )}
          <div className={css['fields']}>
            <TextInput
              ref={fields.title}
              label="Title"
              maxLength={longestListingTitle}
              value={title}
              onChange={(event) => {
                setTitle(event.currentTarget.value);
              }}
            />
            <Textarea
              ref={fields.description}
              label="Description"
              placeholder="Paste the text of the listing"
              autosize
              minRows={12}
              maxRows={28}
              maxLength={longestDescription}
              value={description}
              onChange={(event) => {
                setDescription(event.currentTarget.value);
              }}
            />
          </div>
        </Pane>
        <Images own={own} />
      </Screen>
    </div>
  );
};

const nothing = { title: '', description: '' };

/** A listing that is pasted, or each of a file, held against the listing rules of the pack. Nothing of it is kept. */
export const ListingCheck = () => {
  const state = useListingFile();
  const [row, setRow] = useState<number | null>(null);
  const [look, setLook] = useState<ListingLook>({ part: 'found', rule: '', row: null });
  const { file } = state;
  const opened = file?.listings.find((one) => one.row === row);
  if (file !== null && opened === undefined)
    return <ListingFileTable file={file} state={state} look={look} onLook={setLook} onOpen={setRow} />;
  return (
    <OneListing
      key={opened === undefined ? 'pasted' : String(opened.row)}
      start={opened ?? nothing}
      state={state}
      onBack={
        opened === undefined
          ? null
          : () => {
              setLook({ ...look, row });
              setRow(null);
            }
      }
    />
  );
};
