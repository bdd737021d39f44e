import '@mantine/core/styles.css';
import './fonts.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { useReplicaState } from '#renderer/data/live.ts';
import { cssVariablesResolver, theme } from './theme.ts';

export const App = ({ styleNonce }: { readonly styleNonce: string }) => {
  const state = useReplicaState();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} getStyleNonce={() => styleNonce} defaultColorScheme="auto">
      <main>{state.kind}</main>
    </MantineProvider>
  );
};
