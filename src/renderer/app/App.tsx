import './theme.css';
import { MantineProvider } from '@mantine/core';
import { useThemeChoice } from '#renderer/data/theme-choice.ts';
import { Records } from './Records.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

export const App = ({ styleNonce }: { readonly styleNonce: string }) => {
  const choice = useThemeChoice();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => styleNonce}
      defaultColorScheme="auto"
      {...(choice === 'system' ? {} : { forceColorScheme: choice })}
    >
      <Records />
    </MantineProvider>
  );
};
