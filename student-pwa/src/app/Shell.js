import { SkipLink } from '@studyspot/shared-ui';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { UpdateBar } from '../features/pwa/UpdateBar.tsx';
import { AppHeader } from './AppHeader.tsx';
import { BottomBar } from './BottomBar.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { LiveUpdates } from './LiveUpdates.tsx';
/** A new page begins at its content, for a screen reader too; the first one keeps the browser's own focus. */
function useFocusOnNavigation() {
    const main = useRef(null);
    const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
    const before = useRef(pathname);
    useEffect(() => {
        if (before.current !== undefined && before.current !== pathname) {
            main.current?.focus({ preventScroll: true });
        }
        before.current = pathname;
    }, [pathname]);
    return main;
}
export const Shell = () => {
    const main = useFocusOnNavigation();
    return (<div className="flex min-h-dvh flex-col">
      <SkipLink href="#main">Skip to content</SkipLink>
      <AppHeader />
      <ConnectionBar />
      <main ref={main} id="main" tabIndex={-1} className="flex flex-1 flex-col pb-(--bottom-bar-height)">
        <Outlet />
      </main>
      <UpdateBar />
      <BottomBar />
      <LiveUpdates />
    </div>);
};
