import { createContext, use } from 'react';
import type { Editor } from '@tiptap/react';
import type { FileLook } from '#shared/evidence-look.ts';
import type { OpenTexts } from './open-texts.ts';
import type { ShownExhibit } from './records.ts';
import type { FieldUndo } from './use-field-undo.ts';

/** What the parts of a workspace share: exhibits with their numbers, and the editor that has the caret. */
export interface WorkspaceParts {
  readonly exhibits: readonly ShownExhibit[];
  /** What looks into the exhibits’ files told, by their SHA-256. */
  readonly looks: ReadonlyMap<string, FileLook>;
  readonly readOnly: boolean;
  readonly texts: OpenTexts;
  readonly active: Editor | null;
  /** Where the caret is, as a place's name. */
  readonly activePlace: string | null;
  readonly setActive: (place: string, editor: Editor | null) => void;
  /** The undo of the plain field that has the caret. */
  readonly field: FieldUndo | null;
  readonly setField: (field: FieldUndo | null) => void;
  readonly showExhibit: (id: string) => void;
}

export const WorkspaceContext = createContext<WorkspaceParts | null>(null);

export const useWorkspace = (): WorkspaceParts => {
  const parts = use(WorkspaceContext);
  if (parts === null) throw new Error('No appeal is open.');
  return parts;
};

/** Brings a place of the workspace into view and puts the caret there. */
export const goToPlace = (place: string): void => {
  const found = [...document.querySelectorAll<HTMLElement>('[data-place]')].find(
    (element) => element.dataset['place'] === place,
  );
  if (found === undefined) return;
  const gap = found.querySelector('[data-gap]');
  (gap ?? found).scrollIntoView({ block: 'center' });
  const field = found.querySelector<HTMLElement>('[contenteditable="true"], textarea, input, button');
  field?.focus({ preventScroll: true });
};

/** The place of the form that records what was handed in. */
export const sendingPlace = 'sending';

/** After what was asked for is drawn. */
export const soon = (step: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(step));
};
