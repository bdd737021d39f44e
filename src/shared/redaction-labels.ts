/** What a suggestion takes words for. */
export type PrivateKind = 'name' | 'phone' | 'email' | 'address';

const labels: readonly (readonly [kind: PrivateKind | 'other', words: RegExp])[] = [
  [
    'name',
    /^(?:(?:buyer|recipient|customer|consignee|receiver|contact)(?:['’]s)?(?: (?:full )?name| username)|buyer|recipient|customer|consignee|receiver|(?:full )?name|(?:deliver(?:ed)?|ship(?:ped)?|sold|bill(?:ed)?) to)$/u,
  ],
  [
    'phone',
    /^(?:(?:buyer|recipient|customer|contact|mobile|cell) )?(?:phone|mobile|cell|tel\.?|telephone|whatsapp|contact)(?: (?:no\.?|number))?$/u,
  ],
  ['email', /^(?:(?:buyer|customer|contact) )?e-?mail(?: address)?$/u],
  [
    'address',
    /^(?:(?:shipping|delivery|billing|buyer|recipient|customer|street|home|postal|mailing) )?address$/u,
  ],
  [
    'other',
    /^(?:(?:order|tracking|return|refund|delivery|shipping|payment|invoice|package|case|item|product) )?(?:id|no\.?|number|status|date|time|total|amount|method|reason|name|fee)$/u,
  ],
  [
    'other',
    /^(?:order|tracking|sku|seller sku|product|items?|description|quantity|qty|price|unit price|carrier|courier|notes?|remarks?|comments?|reason|country|city|town|state|region|postcode|postal code|zip(?: code)?|weight|type|shop|store|currency|tax|warehouse|parcel|action|reference|created)$/u,
  ],
];

/** What a label says stands beside or beneath it; undefined for words that are no label. */
export const labelKind = (text: string): PrivateKind | 'other' | undefined => {
  const words = text
    .trim()
    .replace(/\s*[:*]$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
  return labels.find(([, pattern]) => pattern.test(words))?.[0];
};

export const isLabel = (text: string): boolean => labelKind(text) !== undefined;
