/** The nonce that a style element of this document must carry, for parts that write their own. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
