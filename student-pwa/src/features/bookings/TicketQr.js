import { cx } from '@studyspot/shared-ui';
import { create } from 'qrcode';
import { useMemo } from 'react';
import { ticketContent } from './ticketContent.ts';
const QUIET_ZONE = 4;
/** Drawn in the page itself, black on white in every theme, so that it opens and scans without a network. */
export const TicketQr = ({ bookingId, ticketCode, isFaded }) => {
    const { size, path } = useMemo(() => {
        const { modules } = create(ticketContent(bookingId, ticketCode), { errorCorrectionLevel: 'M' });
        const dark = [];
        modules.data.forEach((isDark, index) => {
            if (isDark)
                dark.push(`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`);
        });
        return { size: modules.size, path: dark.join('') };
    }, [bookingId, ticketCode]);
    const edge = size + QUIET_ZONE * 2;
    return (<svg role="img" aria-label="QR code of this ticket" viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}`} shapeRendering="crispEdges" className={cx('size-52 rounded-control bg-white', isFaded && 'opacity-30')}>
      <path d={path} className="fill-black"/>
    </svg>);
};
