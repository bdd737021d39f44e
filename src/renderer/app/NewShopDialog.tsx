import { Modal } from '@mantine/core';
import { ShopForm } from '#renderer/features/first-start/ShopForm.tsx';
import { useView } from '#renderer/state/view.ts';

/** One more shop among the own records. */
export const NewShopDialog = () => {
  const layer = useView((view) => view.layer);
  const openLayer = useView((view) => view.openLayer);
  return (
    <Modal
      opened={layer === 'newShop'}
      onClose={() => {
        openLayer('none');
      }}
      title="New shop"
      size={600}
    >
      <ShopForm
        onCancel={() => {
          openLayer('none');
        }}
      />
    </Modal>
  );
};
