import './theme.css';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import type { ReactNode } from 'react';
import { useThemeChoice } from '#renderer/data/theme-choice.ts';
import { cssVariablesResolver, theme } from './theme.ts';

// The choice lies in main's preferences; Mantine's own place for it, the local storage, costs a wait at each start.
const keptByMain: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** What everything in the window is drawn in. */
export const Themed = (props: { readonly styleNonce: string; readonly children: ReactNode }) => {
  const choice = useThemeChoice();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => props.styleNonce}
      colorSchemeManager={keptByMain}
      defaultColorScheme="auto"
      {...(choice === 'system' ? {} : { forceColorScheme: choice })}
    >
      {props.children}
    </MantineProvider>
  );
};
