import './theme.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useThemeChoice } from '#renderer/data/theme-choice.ts';
import { cssVariablesResolver, theme } from './theme.ts';

/** What everything in the window is drawn in. */
export const Themed = (props: { readonly styleNonce: string; readonly children: ReactNode }) => {
  const choice = useThemeChoice();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => props.styleNonce}
      defaultColorScheme="auto"
      {...(choice === 'system' ? {} : { forceColorScheme: choice })}
    >
      {props.children}
    </MantineProvider>
  );
};
