import { createContext, type ReactNode } from 'react';

/** What stands at the right end of every screen's header; the shell says what. */
export const HeaderEnd = createContext<ReactNode>(null);
