import { ConflictBanner } from '../../components/ConflictBanner.tsx';
import { FormError } from '../../components/FormError.tsx';
import { LeaveGuard } from '../../components/LeaveGuard.tsx';
import { HoursEditor } from '../../components/library/HoursEditor.tsx';
import { SaveBar } from '../../components/SaveBar.tsx';
import { useHoursDraft } from '../../hooks/useHoursDraft.ts';
import { useLibrary } from '../../hooks/useLibrary.ts';
import { hasFault } from '../../lib/hours/weekHours.ts';
import { RightsGate } from './RightsGate.tsx';

export function HoursPage() {
  const library = useLibrary();
  const { week, setWeek, isDirty, guard, takeTheirs, saving, save } = useHoursDraft(library);
  return (
    <RightsGate library={library} needs="library:edit">
      <LeaveGuard isDirty={isDirty} />
      <form
        className="flex max-w-3xl flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!hasFault(week) && !guard.hasConflict) save();
        }}
      >
        <p className="text-muted">
          Times are those of the clock in the library: {library.timeZone}. Bookings that exist stay
          as they are.
        </p>
        <HoursEditor week={week} onChange={setWeek} />
        <SaveBar
          label="Save hours"
          isDirty={isDirty}
          isSaving={saving.isPending}
          hasConflict={guard.hasConflict}
          onDiscard={takeTheirs}
        >
          <div className="flex w-full flex-col gap-2 empty:hidden">
            {' '}
            {guard.hasConflict && (
              <ConflictBanner
                what="The library"
                onTakeTheirs={takeTheirs}
                onKeepMine={guard.settle}
              />
            )}
            <FormError error={saving.error} title="The hours were not saved" />
          </div>{' '}
        </SaveBar>
      </form>
    </RightsGate>
  );
}
