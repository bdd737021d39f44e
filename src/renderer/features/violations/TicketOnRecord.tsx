import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { casesOfTickets } from '#shared/tickets.ts';
import { ticketsIn } from './found-model.ts';
import type { NoticeForm } from './notice-model.ts';
import { OpenCase } from './OpenCase.tsx';
import type { Found } from './use-found.ts';

export type TicketOnRecordProps = { readonly form: NoticeForm; readonly found: Found | undefined };

/** Says while a notice is typed, or its text is read, that its ticket is a case already. */
export const TicketOnRecord = ({ form, found }: TicketOnRecordProps) => {
  const { shop } = useShop();
  const violations = useShopRows('violations', shop.id) ?? [];
  return casesOfTickets(ticketsIn(form, found?.all ?? []), violations).map(({ id, number, title }) => (
    <Note
      key={id}
      tone="accent"
      live
      title={`This ticket is case ${String(number)} already.`}
      actions={<OpenCase id={id} number={number} />}
    >
      {`${title}. What is typed here is kept.`}
    </Note>
  ));
};
