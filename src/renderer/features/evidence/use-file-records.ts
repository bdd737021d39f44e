import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import type { FileRecords } from './evidence-model.ts';

const together = reckonedOnce((records: FileRecords) => records);

/** What of the shop's duties and reviews names files. */
const useSignedRecords = (
  shopId: string,
): Pick<FileRecords, 'duties' | 'occurrences' | 'reviews'> | undefined => {
  const duties = useShopRows('duties', shopId);
  const occurrences = useShopRows('dutyOccurrences', shopId);
  const reviews = useShopRows('reviews', shopId);
  if (duties === undefined || occurrences === undefined || reviews === undefined) return undefined;
  return { duties, occurrences, reviews };
};

/** What the files of a shop are told with; undefined until all of it is read. */
export const useFileRecords = (shopId: string): FileRecords | undefined => {
  const files = useShopRows('evidence', shopId);
  const violations = useShopRows('violations', shopId);
  const appeals = useShopRows('appeals', shopId);
  const exhibits = useShopRows('exhibits', shopId);
  const packets = useShopRows('packets', shopId);
  const pieces = useShopRows('evidencePieces', shopId);
  const contacts = useShopRows('contacts', shopId);
  const actions = useShopRows('actions', shopId);
  const answers = useShopRows('auditAnswers', shopId);
  const signed = useSignedRecords(shopId);
  if (files === undefined || violations === undefined || appeals === undefined) return undefined;
  if (exhibits === undefined || packets === undefined || pieces === undefined) return undefined;
  if (contacts === undefined || actions === undefined || answers === undefined) return undefined;
  if (signed === undefined) return undefined;
  const cases = { violations, appeals, exhibits, packets, pieces, contacts };
  return together({ files, ...cases, actions, answers, ...signed });
};
