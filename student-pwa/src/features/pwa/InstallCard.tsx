import { Button, Card } from '@studyspot/shared-ui';
import { Share, SquarePlus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { dismissInstall, install, installOffer, subscribeToInstall } from './install.ts';

/** One card, after the first booking; put away it stays away for 30 days. */
export const InstallCard = () => {
  const offer = useSyncExternalStore(subscribeToInstall, installOffer);
  if (offer === 'none') return null;
  return (
    <Card as="section" aria-labelledby="install-heading" className="my-4 flex flex-col gap-3">
      <div>
        <h2 id="install-heading" className="text-lg">
          Keep your tickets one tap away
        </h2>
        <p className="text-muted">
          On your home screen StudySpot opens without a browser, offline too.
        </p>
      </div>
      {offer === 'ios' && (
        <ol className="flex list-decimal flex-col gap-1 ps-5">
          <li>
            Tap <Share aria-label="Share" size={18} className="inline" /> in the browser&rsquo;s bar
          </li>
          <li>
            Choose <SquarePlus aria-hidden="true" size={18} className="inline" /> &ldquo;Add to Home
            Screen&rdquo;
          </li>
          <li>Tap &ldquo;Add&rdquo;</li>
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        {offer === 'prompt' && (
          <Button variant="primary" onClick={() => void install()}>
            Install StudySpot
          </Button>
        )}
        <Button variant="quiet" onClick={dismissInstall}>
          Not now
        </Button>
      </div>
    </Card>
  );
};
