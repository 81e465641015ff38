import { useCallback, useState } from 'react';
const reasons = {
    1: 'Your browser does not share your place with StudySpot. You can allow it in its settings.',
    2: 'Your place is not known right now.',
    3: 'Finding your place took too long.',
};
/** About 100 m: enough to sort libraries by distance, and no more than that is sent. */
const rounded = ({ latitude, longitude }) => `${latitude.toFixed(3)},${longitude.toFixed(3)}`;
/** Where the device is, once somebody asks for it by a tap; never on its own. */
export function usePlace() {
    const [place, setPlace] = useState({ state: 'unasked' });
    const ask = useCallback(() => {
        if (!('geolocation' in navigator)) {
            setPlace({ state: 'refused', reason: 'This device cannot tell its place.' });
            return;
        }
        setPlace({ state: 'asking' });
        navigator.geolocation.getCurrentPosition(({ coords }) => setPlace({ state: 'known', near: rounded(coords) }), ({ code }) => setPlace({ state: 'refused', reason: reasons[code] ?? 'No place was found.' }), { maximumAge: 5 * 60000, timeout: 10000 });
    }, []);
    const forget = useCallback(() => setPlace({ state: 'unasked' }), []);
    return { place, ask, forget };
}
