import { Modal } from '@mantine/core';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { keysOf } from '#renderer/state/keys.ts';
import css from './KeysSheet.module.css';

/** The keys that are valid where the window is. */
export const KeysSheet = () => {
  const layer = useView((view) => view.layer);
  const screen = useView((view) => view.place.screen);
  const openLayer = useView((view) => view.openLayer);
  return (
    <Modal
      opened={layer === 'keys'}
      onClose={() => {
        openLayer('none');
      }}
      title="Keys"
      closeOnClickOutside
      size={520}
    >
      {keysOf(screen).map((group) => (
        <section key={group.name} className={css['group']} aria-label={group.name}>
          <h3 className={css['name']}>{group.name}</h3>
          <dl className={css['keys']}>
            {group.keys.map(({ keys, does }) => (
              <div key={does} className={css['row']}>
                <dt>
                  {keys.map((key) => (
                    <span key={key}>
                      <KeyHint keys={key} />
                      <span className="visually-hidden">{key}</span>
                    </span>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
};
