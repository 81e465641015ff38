import { Component, type ReactNode } from 'react';
import { CrashPage } from './CrashPage.tsx';

type State = { error: Error | null };

/** The last net: whatever the router's own boundary did not catch. */
export class AppErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <CrashPage error={error} /> : this.props.children;
  }
}
