import type { AppealTemplate } from '#shared/appeals/own-template.ts';
import { useShopRows } from './rows.ts';
import { useShop } from './shop-context.ts';

const none: readonly AppealTemplate[] = [];

/** The templates of the open shop, live. */
export const useTemplates = (): readonly AppealTemplate[] => {
  const { shop } = useShop();
  return useShopRows('appealTemplates', shop.id) ?? none;
};
