import { Banner, Button } from '@studyspot/shared-ui';

type ConflictBannerProps = {
  /** "The opening hours" */
  what: string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

export const ConflictBanner = ({ what, onTakeTheirs, onKeepMine }: ConflictBannerProps) => (
  <Banner
    tone="warn"
    title={`${what} changed meanwhile`}
    announce="assertive"
    actions={
      <>
        <Button size="sm" onClick={onTakeTheirs}>
          Show the new state
        </Button>
        <Button size="sm" variant="primary" onClick={onKeepMine}>
          Keep mine on top of it
        </Button>
      </>
    }
  >
    Somebody else saved a change while you were editing. What you typed is still here.
  </Banner>
);
