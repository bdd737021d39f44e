import {
  IconBell,
  IconBuildingStore,
  IconContrast,
  IconFilter,
  IconKeyboard,
  IconMaximize,
  IconNumbers,
  IconPhotoScan,
  IconPlus,
  IconRefresh,
  IconTestPipe,
  IconTicket,
} from '@tabler/icons-react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { chooseTheme } from '#renderer/data/theme-choice.ts';
import { useCaseList } from '#renderer/state/case-list.ts';
import { turnOnlyText } from '#renderer/state/only-text.ts';
import { useView } from '#renderer/state/view.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { inOrder, type SavedView } from '#shared/saved-views.ts';
import {
  actionItem,
  appealItem,
  auditItem,
  caseItem,
  dutyItem,
  evidenceItem,
  findingItem,
  goTo,
  type PaletteItem,
} from './palette-records.tsx';
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

const places: readonly PaletteItem[] = [
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

const ownCommands = (): readonly PaletteItem[] => [
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

const sampleCommands = (): readonly PaletteItem[] => [
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

const textCommands: readonly PaletteItem[] = [
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

const viewItem = ({ id, name, filter }: SavedView): PaletteItem =>
  command({
    key: `view/${id}`,
    icon: IconFilter,
    title: name,
    also: 'view filter list of cases',
    detail: 'view of the cases',
    run: () => {
      useCaseList.getState().show({ key: id, filter });
      useView.getState().go({ screen: 'violations' });
    },
  });

/** Everything that can be found, of the open shop. */
export const usePaletteItems = (): readonly PaletteItem[] => {
  const { shop, zone, space } = useShop();
  const screen = useView(({ place }) => place.screen);
  const today = dayOf(useMinute(), zone);
  const violations = useShopRows('violations', shop.id) ?? [];
  const appeals = useShopRows('appeals', shop.id) ?? [];
  const actions = useShopRows('actions', shop.id) ?? [];
  const audits = useShopRows('audits', shop.id) ?? [];
  const findings = useShopRows('findings', shop.id) ?? [];
  const duties = useShopRows('duties', shop.id) ?? [];
  const evidence = useShopRows('evidence', shop.id) ?? [];
  const views = useShopRows('savedViews', shop.id) ?? [];
  const dayWords = (at: number): string => formatDay(dayOf(at, zone), today);
  return [
    ...violations.toSorted((a, b) => b.number - a.number).map((row) => caseItem(row, dayWords(row.noticeAt))),
    ...appeals.map((row) =>
      appealItem(
        row,
        violations.find(({ id }) => id === row.violationId),
      ),
    ),
    ...actions.toSorted((a, b) => b.number - a.number).map(actionItem),
    ...audits.toSorted((a, b) => b.number - a.number).map((row) => auditItem(row, dayWords(row.startedAt))),
    ...findings.map((row) => findingItem(row, dayWords(row.foundAt))),
    ...duties.toSorted((a, b) => b.number - a.number).map(dutyItem),
    ...evidence.filter(isOnFile).map((row) => evidenceItem(row, dayWords(row.addedAt))),
    ...(screen === 'appeal' ? textCommands : []),
    ...places,
    ...inOrder(views).map(viewItem),
    ...(space === 'sample' ? sampleCommands() : ownCommands()),
  ];
};
