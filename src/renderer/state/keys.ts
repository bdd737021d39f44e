import type { Place } from './view.ts';

export interface KeyWords {
  readonly keys: readonly string[];
  readonly does: string;
}

export interface KeyGroup {
  readonly name: string;
  /** Its name among all keys, where `name` says "this". */
  readonly amongAll?: string | undefined;
  readonly keys: readonly KeyWords[];
}

const everywhere: KeyGroup = {
  name: 'On every screen',
  keys: [
    { keys: ['Ctrl K'], does: 'Search and commands' },
    { keys: ['N'], does: 'A notice came' },
    { keys: ['L'], does: 'Log the rating' },
    { keys: ['B'], does: 'Alerts' },
    { keys: ['Ctrl Z'], does: 'Undo the last command; in a text field, what was typed' },
    { keys: ['Ctrl Shift Z'], does: 'Do it again' },
    { keys: ['Alt ←'], does: 'Back' },
    { keys: ['Esc'], does: 'Close the top layer' },
    { keys: ['?'], does: 'These keys' },
  ],
};

const go: KeyGroup = {
  name: 'Go to',
  keys: ['Today', 'Rating', 'Policy', 'Violations', 'Appeals', 'Audits', 'Actions', 'Evidence', 'History']
    .map((does, index): KeyWords => ({ keys: [`Ctrl ${String(index + 1)}`], does }))
    .concat([{ keys: ['Ctrl ,'], does: 'Settings' }]),
};

const forms: KeyGroup = {
  name: 'In forms',
  keys: [{ keys: ['Ctrl ↵'], does: 'Save the form' }],
};

const noticeForm: KeyGroup = {
  name: forms.name,
  amongAll: 'In the form of a notice',
  keys: [{ keys: ['Alt ↵'], does: 'Use what was read from the text and is sure' }, ...forms.keys],
};

const lists: KeyGroup = {
  name: 'In this list',
  amongAll: 'In lists',
  keys: [{ keys: ['/'], does: 'Filter' }],
};

const redaction: KeyGroup = {
  name: 'On this screen',
  amongAll: 'Where a file is redacted',
  keys: [
    { keys: ['N'], does: 'Add a box' },
    { keys: ['←', '→', '↑', '↓'], does: 'Move the box' },
    { keys: ['Shift ←', 'Shift →', 'Shift ↑', 'Shift ↓'], does: 'Size the box' },
    { keys: ['Ctrl ←'], does: 'Move or size by a little' },
    { keys: ['Del'], does: 'Remove the box' },
    { keys: ['[', ']'], does: 'Page before, next page' },
    { keys: ['+', '−'], does: 'Larger, smaller' },
    { keys: ['Ctrl ↵'], does: 'Save the redacted copy' },
  ],
};

const recordChange: KeyWords = { keys: ['S'], does: 'Record a change of state' };

const cases: KeyGroup = {
  name: 'In this list',
  amongAll: 'In the list of cases',
  keys: [
    ...lists.keys,
    { keys: ['V'], does: 'Table or board' },
    { keys: ['↑', '↓', '←', '→'], does: 'From case to case' },
    { keys: ['↵'], does: 'Open the case' },
    recordChange,
  ],
};

const workspace: KeyGroup = {
  name: 'In this appeal',
  amongAll: 'In an appeal',
  keys: [
    { keys: ['Ctrl E'], does: 'Cite an exhibit' },
    { keys: ['Ctrl F'], does: 'Find and replace in the text' },
    { keys: ['Ctrl D'], does: 'Only the text, and back' },
    { keys: ['Ctrl T'], does: 'Insert a table; in one, its rows and columns' },
    { keys: ['Tab'], does: 'In a table: next cell, behind the last one a new row' },
    { keys: ['Ctrl ↵'], does: 'Export the packet' },
  ],
};

const here: Readonly<Partial<Record<Place['screen'], readonly KeyGroup[]>>> = {
  today: [
    {
      name: 'On this screen',
      amongAll: 'On Today',
      keys: [{ keys: ['↵'], does: 'In the rating field: log it' }],
    },
  ],
  policy: [lists],
  violations: [cases],
  appeals: [lists],
  audits: [
    {
      name: 'In this list',
      amongAll: 'In the list of audits',
      keys: [
        { keys: ['A'], does: 'Begin an audit' },
        { keys: ['C'], does: 'On a run: choose it to be compared' },
      ],
    },
  ],
  audit: [
    {
      name: 'In this audit',
      amongAll: 'In an audit',
      keys: [
        { keys: ['1', '2', '3', '4'], does: 'Compliant, partly, not, not applicable' },
        { keys: ['J', 'K'], does: 'Next item, item before' },
        { keys: ['M'], does: 'Note' },
        { keys: ['E'], does: 'Evidence' },
        { keys: ['F'], does: 'Finding' },
      ],
    },
  ],
  checklist: [
    {
      name: 'In this checklist',
      amongAll: 'Where a checklist is changed',
      keys: [
        { keys: ['↑', '↓'], does: 'In the outline: from part to part' },
        { keys: ['Alt ↑', 'Alt ↓'], does: 'In the outline: move the part' },
        { keys: ['Del'], does: 'In the outline: delete the part' },
        { keys: ['Ctrl ↵'], does: 'Save the version' },
      ],
    },
  ],
  actions: [
    {
      name: 'In this list',
      amongAll: 'In the list of actions',
      keys: [
        ...lists.keys,
        { keys: ['A'], does: 'A new action' },
        { keys: ['V'], does: 'Table, board or timeline' },
        { keys: ['↑', '↓', '←', '→'], does: 'From action to action' },
        { keys: ['↵'], does: 'Open the action' },
        { keys: ['S'], does: 'Change its state' },
        { keys: ['Esc'], does: 'Beside board and timeline: close the action' },
      ],
    },
  ],
  duties: [
    {
      name: 'In this list',
      amongAll: 'In the list of duties',
      keys: [
        ...lists.keys,
        { keys: ['A'], does: 'A new duty' },
        { keys: ['←', '→', '↑', '↓'], does: 'In the control plan: from week to week and duty to duty' },
      ],
    },
  ],
  reviews: [
    {
      name: 'On this screen',
      amongAll: 'In the weekly review',
      keys: [{ keys: ['Ctrl ↵'], does: 'Sign off the week' }],
    },
  ],
  evidence: [
    lists,
    {
      name: 'On the selected file',
      amongAll: 'On a selected file',
      keys: [
        { keys: ['↵'], does: 'Open it' },
        { keys: ['Del'], does: 'Put it into the trash; in the trash, delete it for good' },
        { keys: ['R'], does: 'In the trash: restore it' },
      ],
    },
  ],
  redact: [redaction],
  capture: [
    {
      name: 'On this screen',
      amongAll: 'Where a screenshot is read',
      keys: [
        { keys: ['Alt ↵'], does: 'Confirm what is sure' },
        { keys: ['Ctrl ↵'], does: 'Record or file it' },
      ],
    },
  ],
  notice: [noticeForm],
  case: [
    {
      name: 'On this case',
      amongAll: 'On a case',
      keys: [
        recordChange,
        { keys: ['C'], does: 'Log a contact' },
        { keys: ['M'], does: 'Record money held' },
        { keys: ['Q'], does: 'Policy quiz: offered, until when' },
      ],
    },
    forms,
  ],
  appeal: [workspace],
};

/** The keys that are valid on a screen, its own first. */
export const keysOf = (screen: Place['screen']): readonly KeyGroup[] => [
  ...(here[screen] ?? []),
  everywhere,
  go,
];

/** All keys, for Settings: each group of a screen once. */
export const allKeys: readonly KeyGroup[] = [
  ...new Map(
    [everywhere, go, ...Object.values(here).flat()].map(({ name, amongAll = name, keys }) => [
      amongAll,
      { name: amongAll, keys },
    ]),
  ).values(),
];
