import { checklist, type Checklist } from '#shared/audits/checklist.ts';
import accountData from '../../../resources/checklists/account-data.json';
import contentLive from '../../../resources/checklists/content-live.json';
import customerContact from '../../../resources/checklists/customer-contact.json';
import fulfilment from '../../../resources/checklists/fulfilment.json';
import listings from '../../../resources/checklists/listings.json';
import productPapers from '../../../resources/checklists/product-papers.json';
import weeklyHealth from '../../../resources/checklists/weekly-health.json';

/** In the order in which they are offered. */
const shipped: readonly unknown[] = [
  weeklyHealth,
  listings,
  productPapers,
  fulfilment,
  customerContact,
  contentLive,
  accountData,
];

/** The checklists that ship with the app, read when they are asked for. One line per file above. */
export const shippedChecklists = (): readonly Checklist[] => shipped.map((json) => checklist.parse(json));
