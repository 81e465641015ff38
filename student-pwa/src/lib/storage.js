const PREFIX = 'studyspot.';
/** A small thing kept on this device; undefined when there is none or storage is closed to us. */
export function readStored(key) {
    try {
        const text = localStorage.getItem(PREFIX + key);
        return text === null ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
export function writeStored(key, value) {
    try {
        if (value === undefined)
            localStorage.removeItem(PREFIX + key);
        else
            localStorage.setItem(PREFIX + key, JSON.stringify(value));
    }
    catch {
        // A full or forbidden storage costs a convenience, nothing else.
    }
}
