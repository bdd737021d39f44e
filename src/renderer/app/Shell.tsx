import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { onToldFailure } from '#renderer/data/told-failure.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useOnlyText } from '#renderer/state/only-text.ts';
import { type Place, useView } from '#renderer/state/view.ts';
import { HeaderEnd } from '#renderer/ui/header-end.ts';
import { AlertBell } from './AlertBell.tsx';
import { Failed } from './Failed.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { later, loadTheRest } from './later.tsx';
import { Navigation } from './Navigation.tsx';
import { NewShopDialog } from './NewShopDialog.tsx';
import { Palette } from './Palette.tsx';
import { screenOf } from './routes.tsx';
import { SampleLine } from './SampleLine.tsx';
import css from './Shell.module.css';
import { SpaceLine } from './SpaceLine.tsx';
import { Toasts } from './Toasts.tsx';
import { useAlertOpening } from './open-alert.ts';
import { useArrival } from './use-arrival.ts';
import { useShellKeys } from './use-shell-keys.ts';

const AlertCentre = later(async () => (await import('./AlertCentre.tsx')).AlertCentre);
const bell = <AlertBell />;

const wide = '(min-width: 75em)';

/** The frame of every screen: navigation, the screen, and the layers above it. */
export const Shell = () => {
  const { shop, space } = useShop();
  const place = useView((view) => view.place);
  const layer = useView((view) => view.layer);
  const onlyText = useOnlyText(({ is }) => is);
  const screen = useMemo(() => screenOf(place), [place]);
  const isWide = useMediaQuery(wide, window.matchMedia(wide).matches, { getInitialValueInEffect: false });
  const main = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<{ readonly message: string; readonly place: Place } | null>(null);
  const onFailure = useCallback((message: string | null) => {
    setFailure(message === null ? null : { message, place: useView.getState().place });
  }, []);
  useEffect(() => onToldFailure(onFailure), [onFailure]);
  useArrival(main);
  useShellKeys(onFailure);
  useAlertOpening();
  useEffect(loadTheRest, []);
  return (
    <div className={css['shell']}>
      <button type="button" className={css['skip']} onClick={() => main.current?.focus()}>
        Skip to the screen
      </button>
      {!onlyText && <Navigation rail={!isWide || place.screen === 'appeal'} />}
      <div className={css['body']}>
        {!onlyText && space === 'sample' && <SampleLine />}
        {!onlyText && <SpaceLine />}
        {failure !== null && failure.place === place && (
          <Failed
            message={failure.message}
            onClose={() => {
              setFailure(null);
            }}
          />
        )}
        <main ref={main} className={css['main']} tabIndex={-1}>
          <HeaderEnd value={bell}>{screen}</HeaderEnd>
        </main>
      </div>
      <Palette />
      <KeysSheet />
      {layer === 'alerts' && <AlertCentre />}
      <NewShopDialog />
      <Toasts key={shop.id} onFailure={onFailure} />
    </div>
  );
};
