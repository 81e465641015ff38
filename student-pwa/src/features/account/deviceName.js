const BROWSERS = [
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\/|CriOS\//, 'Chrome'],
    [/Safari\//, 'Safari'],
];
const SYSTEMS = [
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Mac OS X/, 'macOS'],
    [/Windows/, 'Windows'],
    [/Linux|X11/, 'Linux'],
];
const found = (agent, table) => table.find(([pattern]) => pattern.test(agent))?.[1];
/** "Firefox on Android": enough to know one's own devices again. */
export function deviceName(userAgent) {
    const browser = found(userAgent ?? '', BROWSERS);
    const system = found(userAgent ?? '', SYSTEMS);
    if (browser && system)
        return `${browser} on ${system}`;
    return browser ?? system ?? 'Another client';
}
