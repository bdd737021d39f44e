import { z } from 'zod';

// First import of the window: nothing may compile code, and no text may become markup.
z.config({ jitless: true });

export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

const refuse = (text: string): string => {
  if (text.includes('<')) throw new TypeError('Markup from text is refused.');
  return text;
};

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: Readonly<Record<string, (text: string) => string>>) => unknown;
}

const hasFactory = (scope: object): scope is { readonly trustedTypes: PolicyFactory } =>
  'trustedTypes' in scope;

const scope: object = globalThis;
if (hasFactory(scope)) {
  scope.trustedTypes.createPolicy('default', { createHTML: refuse, createScriptURL: refuse });
}
