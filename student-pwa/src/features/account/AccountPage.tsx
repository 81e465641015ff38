import { Page } from '../../components/Page.tsx';
import { SignedIn } from '../session/SignedIn.tsx';
import { NotificationList } from './NotificationList.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import { SessionList } from './SessionList.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

export const AccountPage = () => (
  <Page title="Account" width="narrow">
    <h1 className="mb-4 text-2xl md:text-3xl">Account</h1>
    <div className="flex flex-col gap-6">
      <ThemeChoice />
      <SignedIn to="see your account">
        {({ user }) => (
          <>
            <ProfileCard user={user} />
            <NotificationList />
            <SessionList />
          </>
        )}
      </SignedIn>
    </div>
  </Page>
);
