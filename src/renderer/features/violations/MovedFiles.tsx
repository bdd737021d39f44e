import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { movedFiles } from './held-files.ts';
import type { NoticeForm } from './notice-model.ts';
import { OpenCase } from './OpenCase.tsx';

/** Says of files that waited for this notice that another case has them now, and leads there. */
export const MovedFiles = ({ form }: { readonly form: NoticeForm }) => {
  const { shop } = useShop();
  const evidence = useShopRows('evidence', shop.id) ?? [];
  const violations = useShopRows('violations', shop.id) ?? [];
  return movedFiles(form.files, evidence).flatMap((file) =>
    violations
      .filter(({ id }) => id === file.violationId)
      .map(({ id, number }) => (
        <Note
          key={file.id}
          tone="accent"
          live
          title={`Evidence ${String(file.number)} belongs to case ${String(number)} now.`}
          actions={<OpenCase id={id} number={number} />}
        >
          {`${file.fileName} stays there; this notice is recorded without it.`}
        </Note>
      )),
  );
};
