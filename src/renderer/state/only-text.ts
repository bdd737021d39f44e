import { create } from 'zustand';

/** Whether the text of an appeal has the window to itself. */
export const useOnlyText = create<{ readonly is: boolean }>()(() => ({ is: false }));

/** Gives the text the window, or takes it back. */
export const turnOnlyText = (): void => {
  useOnlyText.setState(({ is }) => ({ is: !is }));
};
