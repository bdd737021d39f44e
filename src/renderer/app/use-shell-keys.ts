import { useEffect } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { onMenuAction } from '#renderer/data/menu.ts';
import { keyWords } from '#renderer/ui/key-words.ts';
import { useView, type Layer, type Place } from '#renderer/state/view.ts';
import type { Failure } from '#shared/contract/result.ts';
import { redo, undo } from './undo.ts';
import { focusHeading } from './use-kept-focus.ts';

type Tell = (message: string | null) => void;

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));

// The field that was last emptied by typing: its own undo brings the words back.
let emptied: EventTarget | null = null;
const noteEmptied = ({ target }: Event): void => {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  emptied = isText && target.value === '' ? target : null;
};

/** Whether Undo belongs to typed text: an empty field, as after its value was logged, has none to undo. */
const hasText = (target: EventTarget | null): boolean => {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return typesText(target) && !(isField && target.value === '' && target !== emptied);
};

const layerIsOpen = (): boolean =>
  document.querySelector('[role=dialog], [role=menu], [aria-haspopup=listbox][aria-expanded=true]') !== null;

const shellLayers: readonly Layer[] = ['palette', 'keys', 'alerts'];

/**
 * Whether a dialog holds the window. The shell's own search, list of keys and alerts hold nothing that is typed and give
 * way to one another; any other dialog is answered first.
 */
const dialogHolds = (): boolean => {
  const own = shellLayers.includes(useView.getState().layer) ? 1 : 0;
  return document.querySelectorAll('[role=dialog][aria-modal=true]').length > own;
};

const go = (place: Place): void => {
  useView.getState().go(place);
};

/** Focuses what a screen has marked as `data-key`; answers whether there is such a thing. */
const focusMarked = (key: string): boolean => {
  const found = document.querySelector<HTMLElement>(`main [data-key="${key}"]`);
  const field =
    found?.matches('input, textarea, button') === true
      ? found
      : found?.querySelector<HTMLElement>('input, textarea, button');
  if (field === null || field === undefined) return false;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  return true;
};

const longestWait = 60;

/** As `focusMarked`, once the screen has drawn what it was asked for; gives up after about a second. */
const focusSoon = (key: string, frames = longestWait): void => {
  if (focusMarked(key) || frames === 0) return;
  requestAnimationFrame(() => {
    focusSoon(key, frames - 1);
  });
};

/** Goes to the field for today's rating, which stands on Today. */
export const logRating = (): void => {
  if (focusMarked('L')) return;
  go({ screen: 'today' });
  focusSoon('L');
};

const leaveLog = (): void => {
  const screen = document.querySelector('main');
  if (screen !== null) focusHeading(screen);
};

const turn = async (step: () => Promise<Failure | null>, tell: Tell): Promise<void> => {
  const failure = await step();
  tell(failure?.message ?? null);
};

const single: Readonly<Record<string, () => void>> = {
  n: () => {
    go({ screen: 'notice' });
  },
  l: logRating,
  b: () => {
    useView.getState().openLayer('alerts');
  },
  '/': () => {
    focusMarked('/');
  },
  '?': () => {
    useView.getState().openLayer('keys');
  },
};

const inText = (action: 'undo' | 'redo', tell: Tell): void => {
  if (hasText(document.activeElement))
    tell(
      `Inside a text field ${keyWords('Ctrl Z')} undoes what was typed. Outside of it, Undo takes the last command back.`,
    );
  else void turn(action === 'undo' ? () => undo() : redo, tell);
};

const menuActions = (tell: Tell): Readonly<Record<string, () => void>> => ({
  undo: () => {
    inText('undo', tell);
  },
  redo: () => {
    inText('redo', tell);
  },
  notice: () => {
    go({ screen: 'notice' });
  },
  palette: () => {
    useView.getState().openLayer('palette');
  },
  keys: () => {
    useView.getState().openLayer('keys');
  },
  settings: () => {
    go({ screen: 'settings', page: 'shop' });
  },
  about: () => {
    go({ screen: 'settings', page: 'about' });
  },
  today: () => {
    go({ screen: 'today' });
  },
  rating: () => {
    go({ screen: 'rating' });
  },
  policy: () => {
    go({ screen: 'policy' });
  },
  violations: () => {
    go({ screen: 'violations' });
  },
  appeals: () => {
    go({ screen: 'appeals' });
  },
  audits: () => {
    go({ screen: 'audits' });
  },
  actions: () => {
    go({ screen: 'actions' });
  },
  duties: () => {
    go({ screen: 'duties' });
  },
  evidence: () => {
    go({ screen: 'evidence' });
  },
  history: () => {
    go({ screen: 'history' });
  },
  revealData: () => {
    void startJob('app.reveal', { what: 'data' }).answer;
  },
});

const chord = (event: KeyboardEvent, tell: Tell): (() => void) | null => {
  const key = event.key.toLowerCase();
  const { layer, openLayer, back } = useView.getState();
  const command = event.ctrlKey || event.metaKey;
  if (command && key === 'k')
    return () => {
      if (!dialogHolds()) openLayer(layer === 'palette' ? 'none' : 'palette');
    };
  if (layerIsOpen()) return null;
  if (event.altKey && key === 'arrowleft' && !typesText(event.target)) return back;
  if (!command || hasText(event.target)) return null;
  if (key === 'z') return () => void turn(event.shiftKey ? redo : () => undo(), tell);
  return key === 'y' ? () => void turn(redo, tell) : null;
};

const leave = ({ key, target }: KeyboardEvent): (() => void) | null => {
  const inLog = target instanceof Element && target.closest('main [data-key="L"]') !== null;
  return key === 'Escape' && inLog && !layerIsOpen() ? leaveLog : null;
};

const plain = (event: KeyboardEvent): (() => void) | null => {
  if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target) || layerIsOpen()) return null;
  return single[event.key.toLowerCase()] ?? null;
};

/** The keys that hold on every screen, and what the application menu asks for. */
export const useShellKeys = (tell: Tell): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = chord(event, tell) ?? leave(event) ?? plain(event);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    const actions = menuActions(tell);
    // The system's menu knows nothing of a dialog: what it opens would stand below it, or take its screen away.
    const forget = onMenuAction((action) => {
      if (action === 'revealData' || !dialogHolds()) actions[action]?.();
    });
    document.addEventListener('keydown', onKey);
    document.addEventListener('input', noteEmptied, true);
    return () => {
      forget();
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('input', noteEmptied, true);
    };
  }, [tell]);
};
