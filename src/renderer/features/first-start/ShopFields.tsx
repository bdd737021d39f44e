import { Anchor, Select, TextInput } from '@mantine/core';
import { useState, type Ref } from 'react';
import { Note } from '#renderer/ui/Note.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import { SourceValue } from '#renderer/ui/SourceValue.tsx';
import { sureOf } from '#renderer/ui/sureness.ts';
import { formatDayLong, NBSP } from '#shared/kernel/time-words.ts';
import { explainValue, packName } from '#shared/policy/explain.ts';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import css from './ShopFields.module.css';
import type { ShopFormState } from './use-shop-form.ts';

const grouped = (value: number): string => value.toLocaleString('en');

const Sourced = ({
  pack,
  at,
  children,
}: {
  readonly pack: Pack;
  readonly at: string;
  readonly children: string;
}) => {
  const found = explainValue(pack, at);
  if (found === null) return children;
  return (
    <SourceValue
      value={children}
      pack={found.pack}
      source={found.source.title}
      pageDate={found.source.pageDate === null ? 'not printed' : formatDayLong(found.source.pageDate)}
      sure={sureOf(found)}
    >
      {children}
    </SourceValue>
  );
};

const Rules = ({ state }: { readonly state: ShopFormState }) => {
  const [choosing, setChoosing] = useState(false);
  const { pack, form, change, failure } = state;
  if (pack === undefined) return null;
  const { scale } = pack.rating;
  const zone = form.zone ?? pack.defaultZone;
  return (
    <>
      <div className={css['rules']}>
        <StateIcon tone="good" shape="check" size={16} />
        <span>
          Rules: {packName(pack).replaceAll(' ', NBSP)}, scale{' '}
          <Sourced pack={pack} at="rating.scale.max">
            {`${grouped(scale.min.value)} to ${grouped(scale.max.value)}`}
          </Sourced>
          , start{' '}
          <Sourced pack={pack} at="rating.scale.start">
            {grouped(scale.start.value)}
          </Sourced>
          , points count{' '}
          <Sourced pack={pack} at="rating.pointLife">
            {pointLifeWords(pack)}
          </Sourced>
          . Time zone: {zoneLabel(pack, zone)}.
          {!choosing && (
            <>
              {' '}
              <Anchor
                component="button"
                type="button"
                aria-label="Change the time zone"
                onClick={() => {
                  setChoosing(true);
                }}
              >
                Change
              </Anchor>
            </>
          )}
        </span>
      </div>
      {choosing && (
        <Select
          className={css['zone'] ?? ''}
          label="Time zone"
          data={pack.zones.map(({ id, label }) => ({ value: id, label }))}
          value={zone}
          error={failure?.fields?.['zone']}
          autoFocus
          onChange={(next) => {
            change({ zone: next });
          }}
        />
      )}
    </>
  );
};

/** The choice between several screens of one market, where the official pages leave it open. */
const Screens = ({ state: { screens, pack, change } }: { readonly state: ShopFormState }) =>
  screens.length > 0 && (
    <Select
      size="md"
      label="What Seller Center shows"
      description="Official pages of this market contradict each other; take what this shop’s Seller Center shows."
      data={screens.map(({ id, label }) => ({ value: id, label }))}
      value={pack?.screen?.id ?? null}
      onChange={(screen) => {
        if (screen !== null) change({ screen });
      }}
    />
  );

/** Name, market, rating and zone of a new shop, with the rules that follow from the market. */
export const ShopFields = ({
  state,
  nameRef,
}: {
  readonly state: ShopFormState;
  readonly nameRef?: Ref<HTMLInputElement>;
}) => {
  const { form, packs, change, failure } = state;
  const markets = new Map(packs.map(({ market }) => [market.code, market.name]));
  return (
    <div className={css['fields']}>
      <div className={css['row']}>
        <TextInput
          ref={nameRef}
          size="md"
          label="Name of the shop"
          maxLength={120}
          value={form.name}
          error={failure?.fields?.['name']}
          onChange={(event) => {
            change({ name: event.currentTarget.value });
          }}
        />
        <Select
          size="md"
          label="Market"
          data={[...markets].map(([value, label]) => ({ value, label }))}
          value={form.market}
          error={failure?.fields?.['market']}
          onChange={(market) => {
            if (market !== null) change({ market, screen: null, zone: null });
          }}
        />
        <TextInput
          size="md"
          label={
            <>
              Rating in Seller Center <span className={css['optional']}>optional</span>
            </>
          }
          inputMode="numeric"
          maxLength={40}
          value={form.rating}
          error={failure?.fields?.['rating']}
          onChange={(event) => {
            change({ rating: event.currentTarget.value });
          }}
        />
      </div>
      <Screens state={state} />
      <Rules state={state} />
      {failure !== null && failure.fields === undefined && (
        <Note tone="dang" live>
          {failure.message}
        </Note>
      )}
    </div>
  );
};
