import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Drawer,
  Input,
  Loader,
  Menu,
  Modal,
  NumberInput,
  Popover,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  Tooltip,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import type { MouseEvent } from 'react';
import { ink, overlay, roles, series, shadow, type Role, type Scheme } from '#renderer/ui/palette.ts';

const { light, dark } = roles;

/** A press beside a dialog does not close it, so it takes no focus out of it either. */
const keepFocus = (event: MouseEvent): void => {
  event.preventDefault();
};

const gray: MantineColorsTuple = [
  light.sunken,
  light.neutBg,
  light.lineSoft,
  light.line,
  light.neutLine,
  light.lineStrong,
  light.text3,
  light.text2,
  light.text,
  light.text,
];

const darks: MantineColorsTuple = [
  dark.text,
  dark.text2,
  dark.text3,
  dark.lineStrong,
  dark.line,
  dark.neutBg,
  dark.hover,
  dark.surface,
  dark.sunken,
  dark.nav,
];

const height = { xs: '1.75rem', sm: '2rem', md: '2.25rem' } as const;
const heightOf = (size: unknown): string =>
  size === 'xs' ? height.xs : size === 'md' || size === 'lg' ? height.md : height.sm;
const inset = (size: unknown): string => (size === 'xs' ? '0.625rem' : '0.875rem');

const field = { size: 'sm' } as const;
const raised = { shadow: 'md', radius: 'lg', transitionProps: { transition: 'pop', duration: 160 } } as const;

const components = {
  Button: Button.extend({
    defaultProps: { size: 'sm', variant: 'default', loaderProps: { type: 'oval', size: 16 } },
    vars: (_theme, props) => ({
      root: {
        '--button-height': heightOf(props.size),
        '--button-padding-x': inset(props.size),
        '--button-fz': '0.8125rem',
      },
    }),
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { size: 28, variant: 'subtle', color: 'gray' },
  }),
  Input: Input.extend({
    defaultProps: field,
    vars: (_theme, props) => ({
      wrapper: { '--input-height': heightOf(props.size), '--input-fz': '0.8125rem' },
    }),
  }),
  InputWrapper: Input.Wrapper.extend({
    defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    vars: () => ({
      label: { '--input-label-size': '0.75rem' },
      error: { '--input-error-size': '0.75rem' },
      description: { '--input-description-size': '0.75rem' },
      success: { '--input-success-size': '0.75rem' },
    }),
  }),
  NumberInput: NumberInput.extend({ defaultProps: { hideControls: true } }),
  Select: Select.extend({
    defaultProps: { checkIconPosition: 'right', comboboxProps: { shadow: 'md' }, allowDeselect: false },
  }),
  Badge: Badge.extend({
    defaultProps: { variant: 'light', radius: 'sm', color: 'gray' },
    vars: () => ({ root: { '--badge-height': '1.375rem', '--badge-fz': '0.75rem' } }),
  }),
  Table: Table.extend({
    defaultProps: { verticalSpacing: 0, horizontalSpacing: 12, highlightOnHover: true },
  }),
  Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { size: 'sm', transitionDuration: 0, withItemsBorders: true },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'sm', radius: 'sm' },
    vars: () => ({ root: { '--checkbox-size': '1rem' } }),
  }),
  Radio: Radio.extend({
    defaultProps: { size: 'sm' },
    vars: () => ({ root: { '--radio-size': '1rem' } }),
  }),
  Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
  Modal: Modal.extend({
    defaultProps: {
      centered: true,
      radius: 'lg',
      shadow: 'xl',
      size: 440,
      padding: 20,
      // The second click of a double click that opened a dialog falls beside it; and no form is lost by a slip.
      closeOnClickOutside: false,
      overlayProps: { color: overlay, backgroundOpacity: 0.28, onMouseDown: keepFocus },
      transitionProps: { transition: 'fade', duration: 0 },
      closeButtonProps: { 'aria-label': 'Close' },
    },
    styles: { title: { minWidth: 0, overflowWrap: 'anywhere' } },
  }),
  Drawer: Drawer.extend({
    defaultProps: {
      shadow: 'xl',
      overlayProps: { color: overlay, backgroundOpacity: 0.28 },
      transitionProps: { duration: 0 },
      closeButtonProps: { 'aria-label': 'Close' },
    },
  }),
  Menu: Menu.extend({ defaultProps: raised }),
  Popover: Popover.extend({ defaultProps: raised }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false }, radius: 'md' },
  }),
  Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
  Progress: Progress.extend({ defaultProps: { size: 4, radius: 'xs', transitionDuration: 0 } }),
  Loader: Loader.extend({ defaultProps: { type: 'oval', color: 'var(--text2)' } }),
};

const remSizes = { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' };

export const theme = createTheme({
  fontFamily:
    "'Inter', system-ui, 'Noto Sans', 'Noto Sans Thai', 'Noto Sans SC', 'Noto Sans Arabic', sans-serif",
  fontFamilyMonospace: "'Inter', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.333', sm: '1.5385', md: '1.5', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '550', bold: '650' },
  headings: {
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  spacing: remSizes,
  radius: { xs: '0.1875rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '0.75rem' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: shadow.low,
    md: shadow.raised,
    lg: shadow.raised,
    xl: shadow.dialog,
  },
  breakpoints: { xs: '36em', sm: '48em', md: '64em', lg: '75em', xl: '90em' },
  colors: { ink: [...ink], gray, dark: darks },
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 5 },
  black: light.text,
  white: '#ffffff',
  autoContrast: false,
  cursorType: 'default',
  respectReducedMotion: true,
  focusRing: 'auto',
  components,
});

const roleNames = Object.keys(light).filter((name): name is Role => name in light);

const variablesOf = (scheme: Scheme): Record<string, string> => ({
  ...Object.fromEntries(roleNames.map((name) => [`--${name}`, roles[scheme][name]])),
  '--losses': series[scheme].vermilion,
  '--firstSeries': series[scheme].blue,
  '--raised': scheme === 'light' ? light.surface : dark.hover,
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text3)',
  '--mantine-color-placeholder': 'var(--text3)',
  '--mantine-color-anchor': 'var(--accentText)',
  '--mantine-color-error': 'var(--dangText)',
  '--mantine-color-success': 'var(--goodText)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--lineStrong)',
  '--mantine-color-disabled': 'var(--neutBg)',
  '--mantine-color-disabled-color': 'var(--text3)',
  '--mantine-color-disabled-border': 'var(--neutLine)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accentHover)',
  '--mantine-primary-color-light': 'var(--accentBg)',
  '--mantine-primary-color-light-hover': 'var(--selected)',
  '--mantine-primary-color-light-color': 'var(--accentText)',
  '--mantine-color-ink-filled': 'var(--accent)',
  '--mantine-color-ink-filled-hover': 'var(--accentHover)',
  '--mantine-color-ink-light': 'var(--accentBg)',
  '--mantine-color-ink-light-hover': 'var(--selected)',
  '--mantine-color-ink-light-color': 'var(--accentText)',
  '--mantine-color-ink-text': 'var(--accentText)',
  '--mantine-color-ink-outline': 'var(--accentText)',
  '--mantine-color-ink-outline-hover': 'var(--accentBg)',
  '--mantine-color-gray-light': 'var(--neutBg)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--neutText)',
  '--mantine-color-gray-text': 'var(--text2)',
  '--mantine-color-gray-filled': 'var(--neutMark)',
  '--mantine-color-gray-outline': 'var(--text2)',
  '--mantine-color-red-outline': 'var(--dangText)',
  '--mantine-color-red-outline-hover': 'var(--dangBg)',
  '--mantine-color-red-text': 'var(--dangText)',
  '--mantine-color-red-light': 'var(--dangBg)',
  '--mantine-color-red-light-hover': 'var(--dangBg)',
  '--mantine-color-red-light-color': 'var(--dangText)',
});

/** Every role of the palette as a custom property, and Mantine's own names pointed at the roles. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--ease': 'cubic-bezier(0.2, 0, 0, 1)' },
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});
