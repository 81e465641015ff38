import { Button, cx } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';

type SaveBarProps = {
  isDirty: boolean;
  isSaving: boolean;
  hasConflict: boolean;
  onDiscard: () => void;
  label?: string;
  /** What has to be settled or was refused: in sight wherever one is in the form. */
  children?: ReactNode;
};

/** At the end of a form; stays in sight while there is something to save. */
export const SaveBar = (props: SaveBarProps) => {
  const { isDirty, isSaving, hasConflict, onDiscard, label, children } = props;
  return (
    <div
      className={cx(
        'z-10 -mx-4 flex flex-wrap items-start gap-2 border-t border-line bg-bg px-4 py-3 md:mx-0 md:px-0',
        isDirty && 'sticky bottom-[calc(var(--bottom-bar-height)-1rem)] lg:bottom-0',
      )}
    >
      {children}
      <Button
        type="submit"
        variant="primary"
        pending={isSaving}
        disabledReason={
          hasConflict ? 'Settle the conflict first' : isDirty ? undefined : 'Nothing changed yet'
        }
      >
        {label ?? 'Save'}
      </Button>
      {isDirty && (
        <Button variant="quiet" onClick={onDiscard}>
          Discard
        </Button>
      )}
    </div>
  );
};
