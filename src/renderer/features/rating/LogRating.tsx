import { Button, Popover, TextInput } from '@mantine/core';
import { IconPhotoScan, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { countsUp, ratingWords } from '#shared/rating/model.ts';
import { typedRating } from '#renderer/ui/whole-number.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import { NoteField } from './NoteField.tsx';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import css from './Rating.module.css';

const titleIn = (pack: Pack): string => (countsUp(pack) ? 'Log the points' : 'Log the rating');

const Form = ({ onDone }: { readonly onDone: () => void }) => {
  const { shop, pack, zone } = useShop();
  const [opened] = useState(() => localDateTime(now(), zone));
  const [rating, setRating] = useState('');
  const [when, setWhen] = useState(opened);
  const [note, setNote] = useState('');
  const go = useView((state) => state.go);
  const { run, refuse, clear, fieldError, message } = useCommand();

  const onSubmit = () => {
    const value = typedRating(rating, pack);
    const at = when === opened ? null : instantOfLocal(when, zone);
    if (value === null) refuse('rating', ratingWords(pack));
    else if (when !== opened && at === null) refuse('at', 'Date and time are needed');
    else {
      void run(() => send('reading.log', { shopId: shop.id, rating: value, at, note })).then((ok) => {
        if (ok) onDone();
      });
    }
  };

  return (
    <SmallForm title={titleIn(pack)} verb="Log" message={message} onSubmit={onSubmit} onCancel={onDone}>
      <div className={css['pair']}>
        <TextInput
          className={css['points']}
          label={countsUp(pack) ? 'Points' : 'Rating'}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={rating}
          error={fieldError('rating')}
          onChange={(event) => {
            setRating(event.currentTarget.value);
            clear();
          }}
        />
        <TextInput
          className={css['when']}
          type="datetime-local"
          label={`When, ${zoneLabel(pack, zone)}`}
          max={opened}
          value={when}
          error={fieldError('at')}
          onChange={(event) => {
            setWhen(event.currentTarget.value);
            clear();
          }}
        />
      </div>
      <NoteField value={note} error={fieldError('note')} onChange={setNote} />
      <ActionLink
        icon={<IconPhotoScan size={14} stroke={1.8} aria-hidden="true" />}
        onClick={() => {
          go({ screen: 'capture' });
        }}
      >
        Read a screenshot instead
      </ActionLink>
    </SmallForm>
  );
};

type LogRatingProps = {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly size?: 'sm' | 'md';
};

export const LogRating = ({ opened, onChange, size = 'sm' }: LogRatingProps) => (
  <Popover opened={opened} onChange={onChange} position="bottom-end" width={360} trapFocus returnFocus>
    <Popover.Target>
      <Button
        variant="filled"
        size={size}
        leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
        rightSection={<KeyHint keys="L" onFill />}
        onClick={() => {
          onChange(!opened);
        }}
      >
        Log rating
      </Button>
    </Popover.Target>
    <Popover.Dropdown className={css['dropdown'] ?? ''} aria-label="Log the rating">
      <Form
        onDone={() => {
          onChange(false);
        }}
      />
    </Popover.Dropdown>
  </Popover>
);
