import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { NoticeSave, type NoticeSaveProps } from './NoticeSave.tsx';
import { WhatRuns, type WhatRunsProps } from './WhatRuns.tsx';
import css from './notice.module.css';

export type NoticeInspectorProps = WhatRunsProps & { readonly saving: NoticeSaveProps };

/** Which clocks will run on what is typed or read, and what to save before it changes. */
export const NoticeInspector = ({ saving, ...runs }: NoticeInspectorProps) => (
  <Inspector label="Clocks and evidence">
    <Pane title="What runs">
      <WhatRuns {...runs} />
    </Pane>
    <div className={css['saving']} data-step="save">
      <NoticeSave {...saving} />
    </div>
  </Inspector>
);
