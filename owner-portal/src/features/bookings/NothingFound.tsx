import { Button, EmptyShelfDrawing, EmptyState, NoBookingsDrawing } from '@studyspot/shared-ui';

type NothingFoundProps = { isDayEmpty: boolean; onClear: () => void };

export const NothingFound = ({ isDayEmpty, onClear }: NothingFoundProps) =>
  isDayEmpty ? (
    <EmptyState drawing={<NoBookingsDrawing />} title="No bookings on this day">
      They appear here the moment somebody books.
    </EmptyState>
  ) : (
    <EmptyState
      drawing={<EmptyShelfDrawing />}
      title="Nothing matches"
      action={
        <Button variant="primary" onClick={onClear}>
          Clear filter and search
        </Button>
      }
    >
      There are bookings, but none like this.
    </EmptyState>
  );
