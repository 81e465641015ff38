import { Component } from 'react';
import { CrashPage } from './CrashPage.tsx';
/** The last net: whatever the router's own boundary did not catch. */
export class AppErrorBoundary extends Component {
    state = { error: null };
    static getDerivedStateFromError(error) {
        return { error };
    }
    render() {
        const { error } = this.state;
        return error ? <CrashPage error={error}/> : this.props.children;
    }
}
