/** The part of it that we use; the package brings no types. */
declare module 'pngjs' {
  interface Picture {
    data: Uint8Array;
    width: number;
    height: number;
  }
  export const PNG: { sync: { read: (file: Uint8Array) => Picture } };
}
