import type { Capability, Library } from '@studyspot/shared-events';
import { Banner } from '@studyspot/shared-ui';
import type { ReactNode } from 'react';
import { useLibraryRights } from '../../hooks/useRights.ts';

type RightsGateProps = { library: Library; needs: Capability; children: ReactNode };

/** For who comes by a link: the server would refuse, so nothing is offered. */
export function RightsGate({ library, needs, children }: RightsGateProps) {
  const may = useLibraryRights(library);
  if (may(needs)) return children;
  return (
    <Banner tone="info" title="Your role does not include this" announce="off">
      Ask an owner of the organisation.
    </Banner>
  );
}
