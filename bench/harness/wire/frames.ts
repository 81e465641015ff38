const MASKED = 0x80;
const MEDIUM = 126;

/** A client's frame. The mask is all zeros, which the protocol allows and which costs neither side anything. */
export function clientFrame(payload: string | Buffer, opcode = 1): Buffer {
  const body = Buffer.from(payload);
  const isShort = body.length < MEDIUM;
  const header = Buffer.alloc(isShort ? 6 : 8);
  header[0] = 0x80 | opcode;
  header[1] = MASKED | (isShort ? body.length : MEDIUM);
  if (!isShort) header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, body]);
}

/** A server's text frame, header and all in one buffer; payloads of up to 64 KB. */
export function serverFrame(payload: string): Buffer {
  const body = Buffer.from(payload);
  const header = body.length < MEDIUM ? Buffer.alloc(2) : Buffer.alloc(4);
  header[0] = 0x81;
  header[1] = Math.min(body.length, MEDIUM);
  if (body.length >= MEDIUM) header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, body]);
}
