import { memo } from 'react';
import type { SeatModel } from './seatModel.ts';

/** What does not change: zone outlines and the tables below the seats. */
export const FloorPlan = memo(({ model }: { model: SeatModel }) => (
  <g aria-hidden="true">
    {model.zones.map((zone) => (
      <path
        key={zone.id}
        className="zone-outline"
        data-zone-id={zone.id}
        d={zone.outline}
        strokeWidth={model.pitch * 0.08}
      />
    ))}
    {model.tables.map((table) => (
      <rect
        key={`${table.left},${table.top}`}
        className="seat-table"
        x={table.left}
        y={table.top}
        width={table.right - table.left}
        height={table.bottom - table.top}
        rx={model.pitch * 0.25}
        strokeWidth={model.pitch * 0.04}
      />
    ))}
  </g>
));
