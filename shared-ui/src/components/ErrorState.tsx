import type { ReactNode } from 'react';
import { ErrorDrawing } from '../drawings/ErrorDrawing.tsx';
import { Button } from './Button.tsx';

export type ErrorStateProps = {
  /** What happened, in plain words. */
  title: ReactNode;
  /** What is safe: "Your booking is not affected." */
  safe?: ReactNode;
  /** What to do. */
  children?: ReactNode;
  /** For support: the request's id or the error's code. */
  reference?: string | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
  action?: ReactNode;
};

export const ErrorState = (props: ErrorStateProps) => {
  const { title, safe, children, reference, onRetry, isRetrying, action } = props;
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center px-4 py-8 text-center">
      <div className="w-48 text-ink">
        <ErrorDrawing />
      </div>
      <h2 className="mt-4 text-xl">{title}</h2>
      {safe !== undefined && <p className="mt-2">{safe}</p>}
      {children !== undefined && <p className="mt-1 text-muted">{children}</p>}
      <div className="mt-5 flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button variant="primary" onClick={onRetry} pending={isRetrying}>
            Try again
          </Button>
        )}
        {action}
      </div>
      {reference !== undefined && (
        <p className="mt-4 text-xs text-muted">
          Reference <code className="font-mono select-all">{reference}</code>
        </p>
      )}
    </div>
  );
};
