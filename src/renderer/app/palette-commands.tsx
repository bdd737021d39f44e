import {
  IconBell,
  IconBuildingStore,
  IconContrast,
  IconFilter,
  IconKeyboard,
  IconListCheck,
  IconListDetails,
  IconMaximize,
  IconNotes,
  IconNumbers,
  IconPhotoScan,
  IconPlus,
  IconRefresh,
  IconTestPipe,
  IconTicket,
} from '@tabler/icons-react';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { chooseTheme } from '#renderer/data/theme-choice.ts';
import { useActionList } from '#renderer/state/action-list.ts';
import { useCaseList } from '#renderer/state/case-list.ts';
import { turnOnlyText } from '#renderer/state/only-text.ts';
import { useView } from '#renderer/state/view.ts';
import { inOrder, type SavedView, viewsOf } from '#shared/saved-views.ts';
import { goTo, type PaletteItem } from './palette-records.tsx';
import { navigation } from './places.ts';
import { logRating } from './use-shell-keys.ts';

type Command = Pick<PaletteItem, 'key' | 'icon' | 'title' | 'run'> &
  Partial<Pick<PaletteItem, 'detail' | 'keys' | 'moves' | 'also'>>;

const command = (given: Command): PaletteItem => ({
  group: 'Places and commands',
  also: '',
  body: '',
  detail: '',
  moves: true,
  ...given,
});

const theme = (choice: 'light' | 'dark' | 'system'): PaletteItem =>
  command({
    key: `theme/${choice}`,
    icon: IconContrast,
    title: `Theme: ${choice === 'system' ? 'as the system' : choice}`,
    also: 'appearance colour dark light mode',
    moves: false,
    run: () => {
      chooseTheme(choice);
    },
  });

export const places: readonly PaletteItem[] = [
  ...navigation
    .flatMap(({ items }) => items)
    .map((item, index, all) =>
      command({
        key: `place/${item.label}`,
        icon: item.icon,
        title: item.label,
        detail: 'go to',
        keys: index === all.length - 1 ? 'Ctrl ,' : `Ctrl ${String(index + 1)}`,
        run: goTo(item.place),
      }),
    ),
  command({
    key: 'notice',
    icon: IconTicket,
    title: 'A notice came',
    also: 'new violation record case ticket',
    detail: 'record a new case',
    keys: 'N',
    run: goTo({ screen: 'notice' }),
  }),
  command({
    key: 'log',
    icon: IconNumbers,
    title: 'Log the rating',
    also: 'reading enter today points',
    keys: 'L',
    run: logRating,
  }),
  command({
    key: 'capture',
    icon: IconPhotoScan,
    title: 'Read a screenshot',
    also: 'capture picture ocr image paste seller center ticket rating',
    detail: 'reading, case or evidence',
    run: goTo({ screen: 'capture' }),
  }),
  command({
    key: 'listing',
    icon: IconListCheck,
    title: 'Check a listing',
    also: 'title description images words claims rules product',
    detail: 'texts and images by the rules',
    run: goTo({ screen: 'listing' }),
  }),
  command({
    key: 'review',
    icon: IconNotes,
    title: 'Weekly review',
    also: 'week summary sign off meeting hold overdue',
    detail: 'what the week brought, to sign off',
    run: goTo({ screen: 'reviews' }),
  }),
  command({
    key: 'checklists',
    icon: IconListDetails,
    title: 'Checklists',
    also: 'templates audit items questions own import export versions',
    detail: 'look into, change, import',
    run: goTo({ screen: 'checklists' }),
  }),
  command({
    key: 'alerts',
    icon: IconBell,
    title: 'Alerts',
    also: 'notifications reminders bell unseen',
    keys: 'B',
    run: () => {
      useView.getState().openLayer('alerts');
    },
  }),
  theme('light'),
  theme('dark'),
  theme('system'),
  command({
    key: 'keys',
    icon: IconKeyboard,
    title: 'Keys',
    also: 'shortcuts help',
    keys: '?',
    run: () => {
      useView.getState().openLayer('keys');
    },
  }),
];

export const ownCommands = (): readonly PaletteItem[] => [
  command({
    key: 'newShop',
    icon: IconPlus,
    title: 'New shop',
    run: () => {
      useView.getState().openLayer('newShop');
    },
  }),
  command({
    key: 'sample',
    icon: IconTestPipe,
    title: 'Look around in the sample shop',
    run: () => void useSpaceSwitch.getState().change('sample'),
  }),
];

export const sampleCommands = (): readonly PaletteItem[] => [
  command({
    key: 'own',
    icon: IconBuildingStore,
    title: 'Open own records',
    run: () => void useSpaceSwitch.getState().change('own'),
  }),
  command({
    key: 'resetSample',
    icon: IconRefresh,
    title: 'Reset the sample shop',
    detail: 'what was changed in it goes',
    moves: false,
    run: () => void useSpaceSwitch.getState().reset(),
  }),
];

export const textCommands: readonly PaletteItem[] = [
  command({
    key: 'onlyText',
    icon: IconMaximize,
    title: 'Distraction-free view',
    also: 'focus zen full screen only text',
    detail: 'only the text of this appeal, and back',
    keys: 'Ctrl D',
    moves: false,
    run: turnOnlyText,
  }),
];

const viewItem = (
  { id, name }: SavedView,
  words: Pick<PaletteItem, 'also' | 'detail'>,
  run: () => void,
): PaletteItem => command({ key: `view/${id}`, icon: IconFilter, title: name, ...words, run });

/** The saved views of all lists, those of a list in its order. */
export const viewItems = (views: readonly SavedView[]): readonly PaletteItem[] => [
  ...inOrder(viewsOf('violations', views)).map((view) =>
    viewItem(view, { also: 'view filter list of cases', detail: 'view of the cases' }, () => {
      useCaseList.getState().show({ key: view.id, filter: view.filter });
      useView.getState().go({ screen: 'violations' });
    }),
  ),
  ...inOrder(viewsOf('actions', views)).map((view) =>
    viewItem(view, { also: 'view filter log of actions', detail: 'view of the actions' }, () => {
      useActionList.getState().show({ key: view.id, filter: view.filter });
      useView.getState().go({ screen: 'actions' });
    }),
  ),
];
