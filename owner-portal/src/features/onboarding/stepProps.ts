import type { FeePlan, LibraryDetail, SeatPlan } from '@studyspot/shared-events';
import type { PreviewFacts } from '../../components/library/StudentPreview.tsx';

export type StepProps = {
  library: LibraryDetail;
  plan: SeatPlan;
  plans: readonly FeePlan[];
  /** Shows in the preview what is not saved yet. Keep its identity. */
  onTyped: (facts: Partial<PreviewFacts>) => void;
  onNext: () => void;
};
