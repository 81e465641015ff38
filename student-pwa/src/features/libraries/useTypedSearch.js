import { useEffect, useRef, useState } from 'react';
const REST_MS = 250;
/** What is being typed, given on when the fingers rest; an address changed from outside shows in the field. */
export function useTypedSearch(current, onChange) {
    const [text, setText] = useState(current ?? '');
    const told = useRef(current);
    const latest = useRef(onChange);
    useEffect(() => {
        latest.current = onChange;
    });
    useEffect(() => {
        if (current === told.current)
            return;
        told.current = current;
        setText(current ?? '');
    }, [current]);
    useEffect(() => {
        const next = text.trim() === '' ? undefined : text.trim();
        if (next === told.current)
            return undefined;
        const timer = setTimeout(() => {
            told.current = next;
            latest.current(next);
        }, REST_MS);
        return () => clearTimeout(timer);
    }, [text]);
    return [text, setText];
}
