import { EmptyState, OfflineLampDrawing } from '@studyspot/shared-ui';
import { Link } from '@tanstack/react-router';
import { linkButton } from './linkButton.ts';
export const STILL_WORKS = 'Your saved bookings and tickets still open.';
/** In the place of what cannot be shown without a network. */
export const OfflineState = ({ what }) => (<EmptyState drawing={<OfflineLampDrawing />} title={`No connection, so ${what} cannot be shown`} action={<Link to="/bookings" className={linkButton()}>
        Open my bookings
      </Link>}>
    {`${STILL_WORKS} Everything else comes back with the network.`}
  </EmptyState>);
