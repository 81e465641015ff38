export type FrameHandlers = {
  /** A whole text frame that is at most `textLimit` long; longer ones only count. */
  text: (payload: string) => void;
  /** A frame longer than `textLimit`, as soon as its last byte has come. */
  long: () => void;
  ping: (payload: Buffer) => void;
  close: (code: number, reason: string) => void;
};

/**
 * Reads a server's frames (unmasked, unfragmented) from chunks that are only valid during the call. Built to count: of
 * a long frame nothing but the header is looked at, whatever number of chunks it comes in.
 */
export function createFrameReader(handlers: FrameHandlers, textLimit: number) {
  let opcode = 0;
  let remaining = 0;
  let isLong = false;
  let kept: Buffer | undefined;

  function headerLength(chunk: Buffer, offset: number): number {
    if (chunk.length - offset < 2) return Infinity;
    const length = chunk[offset + 1]! & 127;
    return length < 126 ? 2 : length === 126 ? 4 : 10;
  }

  function finish(payload: Buffer) {
    if (opcode === 1) handlers.text(payload.toString());
    else if (opcode === 9) handlers.ping(payload);
    else if (opcode === 8)
      handlers.close(
        payload.length >= 2 ? payload.readUInt16BE() : 1005,
        payload.toString('utf8', 2),
      );
  }

  return function read(fresh: Buffer): void {
    const chunk = kept ? Buffer.concat([kept, fresh]) : fresh;
    kept = undefined;
    let offset = 0;
    while (offset < chunk.length) {
      if (remaining === 0) {
        const header = headerLength(chunk, offset);
        if (chunk.length - offset < header) break;
        opcode = chunk[offset]! & 15;
        remaining =
          header === 2
            ? chunk[offset + 1]! & 127
            : header === 4
              ? chunk.readUInt16BE(offset + 2)
              : Number(chunk.readBigUInt64BE(offset + 2));
        isLong = remaining > textLimit;
        if (!isLong && chunk.length - offset - header < remaining) {
          remaining = 0;
          break;
        }
        offset += header;
        if (!isLong) {
          finish(chunk.subarray(offset, offset + remaining));
          offset += remaining;
          remaining = 0;
          continue;
        }
      }
      const step = Math.min(remaining, chunk.length - offset);
      remaining -= step;
      offset += step;
      if (remaining === 0) handlers.long();
    }
    if (offset < chunk.length) kept = Buffer.from(chunk.subarray(offset));
  };
}
