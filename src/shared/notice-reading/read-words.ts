import { escaped } from '../kernel/words.ts';
import type { Pack } from '../policy/pack.ts';
import { around, valuesAfter, type LabelledValue } from './clauses.ts';
import { overlaps, type NoticeProposal, type Span } from './proposal.ts';

type Status = 'pending' | 'evidenceAsked' | 'actionTaken' | 'warningOnly';

const wholeStatus: readonly (readonly [Status, RegExp])[] = [
  ['pending', /^pending(?:\s+(?:enforcement|enforcement action|action|correction))?$/iu],
  ['actionTaken', /^(?:enforcement\s+)?actions?\s+taken$|^enforced$/iu],
  ['warningOnly', /^warning(?:\s+(?:only|issued))?$/iu],
  [
    'evidenceAsked',
    /^(?:(?:additional|more)\s+)?(?:evidence|documents?|information|proof)\s+(?:required|requested|needed)$/iu,
  ],
];

/** "You may have points deducted" is no state. */
const noThreat = '(?<!\\b(?:may|might|could|can|will|would|if|when|avoid|no|zero|0)\\b[^.!?\\n]{0,40})';

const spokenStatus: readonly (readonly [Status, RegExp])[] = [
  ['actionTaken', /\benforcement\s+actions?\s+(?:(?:has|have|was|were)\s+(?:been\s+)?)?taken\b/giu],
  [
    'actionTaken',
    /\b(?:products?|listings?|items?|account|shop|store|video)\s+(?:has|have|was|were)\s+(?:been\s+)?(?:removed|deactivated|suspended|restricted|frozen)\b/giu,
  ],
  [
    'actionTaken',
    /(?<!\b(?:no|zero|0) (?:\p{L}+ )?)\bpoints\s+(?:has|have|was|were)\s+(?:been\s+)?deducted\b/giu,
  ],
  [
    'actionTaken',
    new RegExp(`${noThreat}\\bpoints\\s+deducted\\b(?:\\s*[:：=]\\s*[-−–]?\\s?[1-9]|(?!\\s*[:：=]))`, 'giu'),
  ],
  [
    'actionTaken',
    new RegExp(`${noThreat}\\bdeducted\\s+[-−–]?[1-9]\\d{0,5}\\s+(?:\\p{L}+\\s+){0,3}points?\\b`, 'giu'),
  ],
  ['pending', /\b(?:will|shall)\s+be\s+(?:removed|deactivated|suspended|restricted|frozen|enforced)\b/giu],
  ['warningOnly', /\b(?:is|as)\s+a\s+warning\b/giu],
];

/** A cell of a line, with what may be the drawing of a badge before it. */
const cell = /(?:^|\t|[:：])[^\p{L}\p{N}\n\t]{0,5}(?<words>\p{L}[\p{L} ]{3,40})[.!]?[^\S\n\t]*(?=\t|$)/dgmu;
/** "Appeal status: Pending" tells the state of something else. */
const otherState =
  /\b(?:status|state|appeals?|orders?|payments?|payouts?|refunds?|returns?|quiz)\b[^\n\t]*$/iu;

/** A state that stands alone, as on the badge of a ticket's page; never sure, as nothing says whose state it is. */
const badges = (text: string): readonly NoticeProposal[] =>
  [...text.matchAll(cell)].flatMap((match) => {
    const [from, to] = match.indices?.groups?.['words'] ?? [0, 0];
    const words = text.slice(from, to).trim();
    const lead = text.slice(text.lastIndexOf('\n', from) + 1, from);
    if (otherState.test(lead)) return [];
    return wholeStatus
      .filter(([, pattern]) => pattern.test(words))
      .map(([value]) => ({
        field: 'status' as const,
        value,
        from,
        to: from + words.length,
        sure: false,
        why: 'It stands alone, without a word that it is the state of the ticket.',
      }));
  });

const statusLabel =
  '(?:(?:current|violation|ticket|enforcement|enforcement action|case|record)\\s+)?(?:status|state)';

/** The state of the ticket: sure where a status line says it in the platform's own words. */
export const readStatus = (text: string): readonly NoticeProposal[] => {
  const labelled = valuesAfter(text, statusLabel).flatMap(({ value, from, to }) =>
    wholeStatus
      .filter(([, pattern]) => pattern.test(value.replace(/[.!]$/u, '')))
      .map(([status]) => ({
        field: 'status' as const,
        value: status,
        from,
        to,
        sure: true,
        why: 'The line of the status says it.',
      })),
  );
  if (labelled.length > 0) return labelled;
  const spoken = spokenStatus.flatMap(([status, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      field: 'status' as const,
      value: status,
      from: match.index,
      to: match.index + match[0].length,
      sure: false,
      why: 'The text speaks of it, but prints no line with the status.',
    })),
  );
  return [...badges(text), ...spoken];
};

const reasonLabel =
  '(?:violation|enforcement|infraction)\\s+(?:reasons?|types?|category|name|policy)|reasons?(?:\\s+for\\s+(?:the\\s+)?(?:violation|enforcement|removal))?|polic(?:y|ies)\\s+violated|violated\\s+polic(?:y|ies)|violation|type\\s+of\\s+violation';
const mostTypes = 3;

const namePattern = (name: string): RegExp => {
  const words = escaped(name).replaceAll(/[\s-]+/gu, '[\\s-]{1,3}');
  const isShort = name === name.toUpperCase();
  return new RegExp(`(?<![\\p{L}\\d])${words}(?:s|es)?(?![\\p{L}\\d])`, isShort ? 'gu' : 'giu');
};

interface NameHit extends Span {
  readonly code: string;
  readonly name: string;
  /** Whether it stands in a line that gives the reason, and whether it is all that stands there. */
  readonly inReason: boolean;
  readonly whole: boolean;
}

const isOneWord = (name: string): boolean => /^[\p{Ll}]+$/u.test(name);

interface TypeName {
  readonly code: string;
  readonly name: string;
  /** Its first word in small letters: a text without it has no such name, and is spared the search. */
  readonly first: string;
  readonly pattern: RegExp;
}

const namesOfPacks = new WeakMap<Pack, readonly TypeName[]>();

const namesIn = (pack: Pack): readonly TypeName[] => {
  const known = namesOfPacks.get(pack);
  if (known !== undefined) return known;
  const names = pack.violations.flatMap(({ code, title, aliases }) =>
    [title, ...aliases].map((name) => ({
      code,
      name,
      first: name.toLowerCase().split(/[\s-]/u)[0] ?? '',
      pattern: namePattern(name),
    })),
  );
  namesOfPacks.set(pack, names);
  return names;
};

const hitsOf = (text: string, pack: Pack, reasons: readonly LabelledValue[]): readonly NameHit[] => {
  const small = text.toLowerCase();
  return namesIn(pack)
    .filter(({ first }) => small.includes(first))
    .flatMap(({ code, name, pattern }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const span = { from: match.index, to: match.index + match[0].length };
        const reason = reasons.find((one) => one.from <= span.from && span.to <= one.to);
        // A single plain word, such as "brand" or "privacy", tells something only where the reason stands.
        if (reason === undefined && isOneWord(name)) return [];
        const whole = reason !== undefined && reason.value.replace(/[.!]$/u, '').length === match[0].length;
        return [{ ...span, code, name, inReason: reason !== undefined, whole }];
      }),
    );
};

const isInside = (inner: NameHit, outer: NameHit): boolean =>
  outer.code !== inner.code && overlaps(inner, outer) && outer.to - outer.from > inner.to - inner.from;

const weight = (hit: NameHit): number => (hit.whole ? 2000 : hit.inReason ? 500 : 0) + hit.to - hit.from;

/** Types of the catalogue that the text names, the likeliest first; sure where the line of the reason is one's name. */
export const readTypes = (text: string, pack: Pack): readonly NoticeProposal[] => {
  const reasons = valuesAfter(text, reasonLabel);
  const all = hitsOf(text, pack, reasons);
  const best = new Map<string, NameHit>();
  for (const hit of all.filter((one) => !all.some((other) => isInside(one, other)))) {
    const there = best.get(hit.code);
    if (there === undefined || weight(hit) > weight(there)) best.set(hit.code, hit);
  }
  const ranked = [...best.values()].toSorted((a, b) => weight(b) - weight(a));
  const whole = ranked.filter((hit) => hit.whole);
  const kept = whole.length > 0 ? whole : ranked.slice(0, mostTypes);
  return kept.map(({ code, from, to, name }) => ({
    field: 'type' as const,
    value: code,
    from,
    to,
    sure: whole.length === 1 && !isOneWord(name),
    why:
      whole.length === 1 ? 'The line of the reason is its name.' : `The text says “${text.slice(from, to)}”.`,
  }));
};

const sentence = /[.!?]$|^(?:the|your|this|our)\b|\b(?:was|were|is|are|has|have|been)\b/iu;
const ofListing = /\b(?:violates?|contains?|must|may|cannot)\b/iu;
const isSentence = (value: string): boolean => sentence.test(value);
const maySentence = 'It may be a sentence and not a name.';

const empty = /^(?:n\/?a|none|no|-+|–|—|all(?:\s+products)?|see\b.*|multiple.*|various.*|tbd)$/iu;
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** What the notice calls its reason, where it is no type's name. */
export const readTitle = (text: string, types: readonly NoticeProposal[]): readonly NoticeProposal[] => {
  if (types.some(({ sure }) => sure)) return [];
  return valuesAfter(text, reasonLabel)
    .filter(
      ({ value }) =>
        value.length <= 160 && /\p{L}{3}/u.test(value) && !empty.test(value) && !unprintable.test(value),
    )
    .map(({ value, from, to }) => ({
      field: 'title' as const,
      value,
      from,
      to,
      sure: !isSentence(value),
      why: isSentence(value) ? maySentence : 'It stands in the line of the reason.',
    }));
};

const listingLabel =
  '(?:affected\\s+)?(?:products?|listings?|items?)(?:\\s+(?:names?|titles?))?(?:\\s*\\(s\\))?';
const numberOnly = /^[\d\s,;、/-]+$/u;

/** Names of listings, from lines such as "Product: …". Numbers are `readNumbers`'s. */
export const readListings = (text: string): readonly NoticeProposal[] =>
  valuesAfter(text, listingLabel).flatMap((line) => {
    let at = line.from;
    return line.value.split(/(?<=;)/u).flatMap((part) => {
      const value = part.replace(/;$/u, '').trim();
      const from = at + part.indexOf(value);
      at += part.length;
      if (value === '' || value.length > 300 || empty.test(value)) return [];
      if (numberOnly.test(value) || unprintable.test(value)) return [];
      const isName = !isSentence(value) && !ofListing.test(value);
      const sure = isName && !line.isBelow;
      const place = `It stands ${line.isBelow ? 'below' : 'after'} “${line.label.trim()}”.`;
      const why = isName ? place : maySentence;
      return [{ field: 'listings' as const, value, from, to: from + value.length, sure, why }];
    });
  });

const accountHit =
  /\b(?:account|shop|store)\s+(?:has\s+been|was|is)\s+(?:permanently\s+|temporarily\s+)?(?:deactivated|suspended|closed|restricted|frozen|terminated)\b/giu;

/** Whether the account as a whole is hit; never sure, as notices speak of the account in many ways. */
export const readAccount = (text: string): readonly NoticeProposal[] =>
  [...text.matchAll(accountHit)].slice(0, 1).flatMap((match) => {
    const span = { from: match.index, to: match.index + match[0].length };
    if (/\b(?:if|not|may|might|unless)\b|n[’']t\b/iu.test(around(text, span))) return [];
    return [
      {
        field: 'account' as const,
        value: 'yes',
        ...span,
        sure: false,
        why: 'The text says so of the account.',
      },
    ];
  });
