import { Logo } from '../brand/Logo.tsx';
import { LogoMark } from '../brand/LogoMark.tsx';
import { ClosedLibraryDrawing } from '../drawings/ClosedLibraryDrawing.tsx';
import { EmptyFloorDrawing } from '../drawings/EmptyFloorDrawing.tsx';
import { EmptyShelfDrawing } from '../drawings/EmptyShelfDrawing.tsx';
import { ErrorDrawing } from '../drawings/ErrorDrawing.tsx';
import { NoBookingsDrawing } from '../drawings/NoBookingsDrawing.tsx';
import { OfflineLampDrawing } from '../drawings/OfflineLampDrawing.tsx';
import { Row, Section } from './Section.tsx';

const drawings = [
  { name: 'Nothing matches', Drawing: EmptyShelfDrawing },
  { name: 'No bookings yet', Drawing: NoBookingsDrawing },
  { name: 'Offline', Drawing: OfflineLampDrawing },
  { name: 'Closed', Drawing: ClosedLibraryDrawing },
  { name: 'Empty floor', Drawing: EmptyFloorDrawing },
  { name: 'Error', Drawing: ErrorDrawing },
];

export const DrawingsSection = () => (
  <Section title="Brand and drawings">
    <Row label="Logo">
      <LogoMark title="StudySpot" className="size-24" />
      <LogoMark className="size-12" />
      <LogoMark className="size-6" />
      <Logo />
    </Row>
    <div className="grid grid-cols-2 gap-6 md:grid-cols-3">
      {drawings.map(({ name, Drawing }) => (
        <figure key={name}>
          <Drawing />
          <figcaption className="text-center text-sm text-muted">{name}</figcaption>
        </figure>
      ))}
    </div>
  </Section>
);
