/** 128 random bits; `crypto.randomUUID` is missing on a plain-http LAN address. */
export const randomKey = () => [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
