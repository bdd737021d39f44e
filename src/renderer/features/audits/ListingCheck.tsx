import { ActionIcon, Anchor, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { usePastedText } from '#renderer/ui/use-pasted-text.ts';
import { checkListing, type ListingPlace } from '#shared/audits/listing-text.ts';
import { packName } from '#shared/policy/explain.ts';
import { ListingFindings } from './ListingFindings.tsx';
import { byRule, longestDescription, longestListingTitle, type ListingImage } from './listing-model.ts';
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

/** A listing that is pasted, held against the listing rules of the pack while it is typed. Nothing of it is kept. */
export const ListingCheck = () => {
  const { pack } = useShop();
  const go = useView((state) => state.go);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const own = useImages();
  const fields = { title: useRef<HTMLInputElement>(null), description: useRef<HTMLTextAreaElement>(null) };
  const { images } = own;
  const listing = useMemo(() => ({ title, description, images }), [title, description, images]);
  // A long text is held against the rules behind the keys that are typed.
  const read = useDeferredValue(listing);
  const rules = useMemo(() => byRule(checkListing(pack, read)), [pack, read]);
  const held = pack.listingRules?.length ?? 0;
  usePastedText(setDescription);
  const show = (place: ListingPlace) => {
    if (place.field === 'images') return;
    const field = fields[place.field].current;
    field?.focus();
    field?.setSelectionRange(place.from, place.to);
  };
  return (
    <Screen
      inspectorWidth={400}
      header={
        <PageHeader
          title="Check a listing"
          crumb={
            <Anchor
              component="button"
              type="button"
              onClick={() => {
                go({ screen: 'audits' });
              }}
            >
              Audits
            </Anchor>
          }
          quiet={`by ${packName(pack)}`}
        />
      }
      inspector={
        <ListingFindings
          rules={rules}
          images={images}
          isEmpty={title.trim() === '' && description.trim() === '' && images.length === 0}
          held={held}
          onShow={show}
        />
      }
    >
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
  );
};
