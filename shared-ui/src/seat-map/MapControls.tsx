import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../components/IconButton.tsx';

export type MapControlsProps = { onZoomIn: () => void; onZoomOut: () => void; onFit: () => void };

/** Everything a gesture does, as buttons. */
export const MapControls = ({ onZoomIn, onZoomOut, onFit }: MapControlsProps) => (
  <div role="group" aria-label="Zoom" className="absolute end-3 bottom-3 flex gap-1.5 md:flex-col">
    <IconButton
      variant="secondary"
      label="Zoom in"
      icon={<Plus aria-hidden="true" size={20} />}
      onClick={onZoomIn}
    />
    <IconButton
      variant="secondary"
      label="Zoom out"
      icon={<Minus aria-hidden="true" size={20} />}
      onClick={onZoomOut}
    />
    <IconButton
      variant="secondary"
      label="Show the whole plan"
      icon={<Maximize aria-hidden="true" size={18} />}
      onClick={onFit}
    />
  </div>
);
