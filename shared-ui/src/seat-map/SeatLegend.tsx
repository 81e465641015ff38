import type { SeatLook } from "./seatLook.ts";
import { SeatShape } from "./SeatShape.tsx";

const entries: { look: SeatLook; label: string; text: string }[] = [
  { look: "free", label: "12", text: "Free" },
  { look: "mine", label: "12", text: "Yours" },
  { look: "held", label: "", text: "Held" },
  { look: "booked", label: "", text: "Booked" },
  { look: "closed", label: "", text: "Closed" },
];

/** What the fills and glyphs mean, drawn by the seats' own shape. */
export const SeatLegend = ({ className }: { className?: string | undefined }) => (
  <ul aria-label="Legend" className={`flex flex-wrap gap-x-4 gap-y-1 text-sm ${className ?? ""}`}>
    {entries.map(({ look, label, text }) => (
      <li key={look} className="inline-flex items-center gap-1.5">
        <svg viewBox="-12 -12 24 24" className="size-6" aria-hidden="true" focusable="false">
          <g className="seat" data-status={look}>
            <SeatShape look={look} label={label} isSelected={false} caption={undefined} />
          </g>
        </svg>
        {text}
      </li>
    ))}
  </ul>
);
