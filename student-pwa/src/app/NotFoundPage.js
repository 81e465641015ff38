import { EmptyShelfDrawing, EmptyState, OfflineLampDrawing } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { linkButton } from '../components/linkButton.ts';
import { STILL_WORKS } from '../components/OfflineState.tsx';
import { Page } from '../components/Page.tsx';
import { useOnline } from '../hooks/useOnline.ts';
const links = (<>
    <Link to="/" className={linkButton({ variant: 'primary' })}>
      Find a library
    </Link>
    <Link to="/bookings" className={linkButton()}>
      My bookings
    </Link>
  </>);
/** Without a network nobody can know whether the page exists. */
export const NotFoundPage = () => {
    const isOnline = useOnline();
    return (<Page title={isOnline ? 'Not found' : 'Offline'} width="narrow">
      <h1 className="sr-only">{isOnline ? 'Page not found' : 'You are offline'}</h1>
      {isOnline ? (<EmptyState drawing={<EmptyShelfDrawing />} title="Nothing on this shelf" action={links}>
          There is no page at this address. It may have moved, or the link was cut short.
        </EmptyState>) : (<EmptyState drawing={<OfflineLampDrawing />} title="You are offline" action={links}>
          {`This page is not saved on your device. ${STILL_WORKS}`}
        </EmptyState>)}
    </Page>);
};
