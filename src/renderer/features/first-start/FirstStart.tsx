import { Button } from '@mantine/core';
import { IconArrowRight, IconDatabase, IconHistory, IconLock } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import type { About } from '#shared/settings.ts';
import css from './FirstStart.module.css';
import { Option } from './Option.tsx';
import { ShopFields } from './ShopFields.tsx';
import { useShopForm, type ShopFormState } from './use-shop-form.ts';

const Promises = ({ about }: { readonly about: About }) => (
  <aside className={css['side']} aria-label="About this app">
    <p className={css['name']}>
      <Mark size={36} />
      Good Standing
    </p>
    <p className={css['display']}>
      Where the shop stands.
      <br />
      What is due.
      <br />
      What proves it.
    </p>
    <dl className={css['promises']}>
      <IconLock size={18} stroke={1.8} aria-hidden="true" />
      <dt>No account, no network.</dt>
      <dd>Nothing that is typed here leaves this computer.</dd>
      <IconDatabase size={18} stroke={1.8} aria-hidden="true" />
      <dt>One folder holds everything.</dt>
      <dd className={css['path']}>{about.dataDir}</dd>
      <IconHistory size={18} stroke={1.8} aria-hidden="true" />
      <dt>Every change is on record.</dt>
      <dd>With a way back, and a history that can be checked.</dd>
    </dl>
    <p className={css['small']}>
      Not made by and not linked to TikTok. What a shop sees in Seller Center always counts.
    </p>
  </aside>
);

type Way = 'own' | 'sample' | 'restore';
const ways: readonly Way[] = ['own', 'sample', 'restore'];

const SampleProgress = () => {
  const { what, progress, failure, cancel } = useSpaceSwitch();
  if (failure !== null)
    return (
      <Note tone="dang" live>
        {failure}
      </Note>
    );
  if (what !== 'open') return null;
  return (
    <ProgressLine
      what="Making the sample shop"
      share={progress === null || progress.total === 0 ? 0 : progress.done / progress.total}
      onCancel={cancel}
      {...(progress === null ? {} : { which: progress.words })}
    />
  );
};

/** Digits choose a way, unless they are typed into a field. */
const useDigits = (choose: (way: Way) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    const way = ways[Number(event.key) - 1];
    if (way === undefined || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(way);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
};

interface WaysProps {
  readonly way: Way;
  readonly shop: ShopFormState;
  readonly nameField: Ref<HTMLInputElement>;
  readonly onChoose: (way: Way) => void;
}

const Ways = ({ way, shop, nameField, onChoose }: WaysProps) => {
  const one = (value: Way) => ({
    value,
    chosen: way === value,
    keys: String(ways.indexOf(value) + 1),
    onChoose: () => {
      onChoose(value);
    },
  });
  return (
    <div role="radiogroup" aria-label="How to begin" className={css['options']}>
      <Option
        {...one('own')}
        title="Start my shop"
        words="Three answers, then the first chart. The rest can be filled in later or never."
      >
        <ShopFields state={shop} nameRef={nameField} />
      </Option>
      <Option
        {...one('sample')}
        title="Look around in a sample shop"
        words="Half a year of a made-up shop: cases in every state, an appeal won and one lost. It stays apart from real records and can be reset."
      >
        <SampleProgress />
      </Option>
      <Option
        {...one('restore')}
        title="Restore a backup"
        words="Not in this version. Backups and their restore come with a later one."
      >
        <p className={css['restore']}>
          Until then a copy of the data folder, made while the app is closed, holds everything. Put back in
          its place, it opens as it was.
        </p>
      </Option>
    </div>
  );
};

const Foot = ({ way, busy }: { readonly way: Way; readonly busy: boolean }) => (
  <div className={css['foot']}>
    <span className={css['small']}>{way === 'restore' ? '' : 'Takes about a minute'}</span>
    {way !== 'restore' && (
      <Button
        type="submit"
        variant="filled"
        size="md"
        loading={busy}
        rightSection={
          <>
            <KeyHint keys="↵" onFill />
            <IconArrowRight className={css['arrow'] ?? ''} size={16} stroke={1.8} aria-hidden="true" />
          </>
        }
      >
        {way === 'own' ? 'Start my shop' : 'Open the sample shop'}
      </Button>
    )}
  </div>
);

/** Three ways to begin: an own shop, the sample shop, a backup. */
export const FirstStart = ({ about }: { readonly about: About }) => {
  const [way, setWay] = useState<Way>('own');
  const shop = useShopForm();
  const { what, change, cancel } = useSpaceSwitch();
  const nameField = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusWay = (next: Way): void => {
    form.current?.querySelector<HTMLInputElement>(`input[type=radio][value=${next}]`)?.focus();
  };
  useEffect(() => {
    focusWay('own');
  }, []);
  useDigits((next) => {
    // At once, so that what is typed next goes into the field.
    flushSync(() => {
      setWay(next);
    });
    if (next === 'own') nameField.current?.focus();
    else focusWay(next);
  });
  const submit = (): void => {
    if (way === 'own') void shop.submit();
    if (way === 'sample') void change('sample');
  };
  return (
    <div className={css['first']}>
      <Promises about={about} />
      <main className={css['main']}>
        <form
          ref={form}
          className={css['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') cancel();
          }}
        >
          <h1 className={css['question']}>How to begin</h1>
          <Ways way={way} shop={shop} nameField={nameField} onChoose={setWay} />
          <Foot way={way} busy={shop.busy || what === 'open'} />
        </form>
      </main>
    </div>
  );
};
