import { Button } from '@mantine/core';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { ShopFields } from './ShopFields.tsx';
import css from './ShopForm.module.css';
import { useShopForm } from './use-shop-form.ts';

/** The form of one more shop, for a dialog. */
export const ShopForm = ({ onCancel }: { readonly onCancel: () => void }) => {
  const state = useShopForm();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.submit();
      }}
    >
      <ShopFields state={state} />
      <div className={css['buttons']}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          type="submit"
          variant="filled"
          loading={state.busy}
          rightSection={<KeyHint keys="↵" onFill />}
        >
          Create the shop
        </Button>
      </div>
    </form>
  );
};
