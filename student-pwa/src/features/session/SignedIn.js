import { EmptyState, NoBookingsDrawing, Skeleton } from '@studyspot/shared-ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { linkButton } from '../../components/linkButton.ts';
import { QueryView } from '../../components/QueryView.tsx';
import { sessionQuery } from './session.ts';
/** What needs to know who is there; a stranger is sent to sign in and comes back here. */
export const SignedIn = ({ to, children }) => {
    const query = useQuery(sessionQuery());
    const here = useRouterState({ select: (state) => state.location.href });
    return (<QueryView query={query} what="your account" skeleton={<Skeleton className="mx-auto mt-8 h-40 w-full max-w-xl"/>}>
      {(session) => session ? (children(session)) : (<EmptyState drawing={<NoBookingsDrawing />} title={`Sign in to ${to}`} action={<>
                <Link to="/sign-in" search={{ next: here }} className={linkButton({ variant: 'primary' })}>
                  Sign in
                </Link>
                <Link to="/sign-up" search={{ next: here }} className={linkButton()}>
                  Create an account
                </Link>
              </>}>
            It takes a minute, and brings you back here.
          </EmptyState>)}
    </QueryView>);
};
