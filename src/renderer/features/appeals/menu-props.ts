/** Menus stay inside the landmark that opened them, and hold nothing but their items. */
export const menuInPlace = {
  withinPortal: false,
  floatingStrategy: 'fixed',
  withInitialFocusPlaceholder: false,
} as const;
