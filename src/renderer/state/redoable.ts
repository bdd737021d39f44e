import { create } from 'zustand';

/** Whether a step that was taken back can be done again. */
export const useRedoable = create<{ readonly is: boolean }>()(() => ({ is: false }));
