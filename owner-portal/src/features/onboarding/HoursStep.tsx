import { Button, Field, Select } from '@studyspot/shared-ui';
import { useEffect, useState } from 'react';
import { FormError } from '../../components/FormError.tsx';
import { HoursEditor } from '../../components/library/HoursEditor.tsx';
import { ZoneClock } from '../../components/ZoneClock.tsx';
import { useHoursDraft } from '../../hooks/useHoursDraft.ts';
import { usePatchLibrary } from '../../hooks/usePatchLibrary.ts';
import { hasFault } from '../../lib/hours/weekHours.ts';
import { timeZoneOptions } from '../../lib/places.ts';
import type { StepProps } from './stepProps.ts';

export function HoursStep({ library, onTyped, onNext }: StepProps) {
  const { week, setWeek, save, saving } = useHoursDraft(library);
  const patching = usePatchLibrary(library);
  const [isTried, setTried] = useState(false);
  const isClosed = week.every((spans) => spans.length === 0);
  useEffect(() => onTyped({ week }), [week, onTyped]);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isClosed && !hasFault(week)) save(onNext);
      }}
    >
      <Field
        label="Time zone"
        hint={
          <>
            On the wall it is now <ZoneClock timeZone={library.timeZone} />. It stays once the
            library is published.
          </>
        }
      >
        <Select
          value={library.timeZone}
          options={timeZoneOptions(library.timeZone)}
          onChange={(event) => patching.mutate({ timeZone: event.target.value })}
        />
      </Field>
      <FormError error={patching.error} title="The time zone was not changed" />
      <HoursEditor week={week} onChange={setWeek} />
      {isTried && isClosed && (
        <p role="alert" className="text-danger">
          Open at least one day.
        </p>
      )}
      <FormError error={saving.error} title="The hours were not saved" />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        pending={saving.isPending || patching.isPending}
      >
        Save and go on
      </Button>
    </form>
  );
}
