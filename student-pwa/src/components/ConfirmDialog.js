import { Button, Dialog, TextInput, Field } from '@studyspot/shared-ui';
import { useState } from 'react';
/** For what cannot be undone. */
export const ConfirmDialog = (props) => {
    const { open, onOpenChange, title, children, confirm, keep, typed, isPending, error } = props;
    const [word, setWord] = useState('');
    const isReady = typed === undefined || word.trim().toUpperCase() === typed.toUpperCase();
    return (<Dialog open={open} onOpenChange={onOpenChange} title={title} size="sm" footer={<>
          <Button variant="danger" pending={isPending} disabledReason={isReady ? undefined : `Type ${typed ?? ''} first`} onClick={props.onConfirm}>
            {confirm}
          </Button>
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {keep}
          </Button>
        </>}>
      <div className="flex flex-col gap-4">
        {children}
        {typed !== undefined && (<Field label={`Type ${typed} to confirm`}>
            <TextInput value={word} onChange={(event) => setWord(event.target.value)} autoCapitalize="characters" autoComplete="off"/>
          </Field>)}
        {error !== undefined && (<p role="alert" className="text-sm text-danger">
            {error}
          </p>)}
      </div>
    </Dialog>);
};
