import { randomBytes } from 'node:crypto';

export const TEXT = 1;
export const BINARY = 2;
export const CONTINUATION = 0;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

export type FrameSpec = {
  opcode: number;
  payload?: string | Buffer;
  fin?: boolean;
  /** The three reserved bits, as a number from 0 to 7. */
  reserved?: number;
  isMasked?: boolean;
  /** How many bytes tell the length, where not the fewest that can: 2 or 8. */
  lengthBytes?: 2 | 8;
  /** A length that is not the payload's. */
  claimedLength?: bigint;
};

function lengthField(length: bigint, bytes: 0 | 2 | 8) {
  const field = Buffer.alloc(bytes);
  if (bytes === 2) field.writeUInt16BE(Number(length));
  if (bytes === 8) field.writeBigUInt64BE(length);
  return field;
}

function fewestBytes(length: bigint): 0 | 2 | 8 {
  if (length < 126n) return 0;
  return length < 65_536n ? 2 : 8;
}

/** One frame as RFC 6455 (section 5.2) lays it out, right or wrong, from a client unless it says otherwise. */
export function frame({
  opcode,
  payload = '',
  fin = true,
  reserved = 0,
  isMasked = true,
  lengthBytes,
  claimedLength,
}: FrameSpec): Buffer {
  const body = Buffer.from(payload);
  const length = claimedLength ?? BigInt(body.length);
  const bytes = lengthBytes ?? fewestBytes(length);
  const short = { 0: Number(length), 2: 126, 8: 127 }[bytes];
  const head = Buffer.from([
    (fin ? 0x80 : 0) | (reserved << 4) | opcode,
    (isMasked ? 0x80 : 0) | short,
  ]);
  if (!isMasked) return Buffer.concat([head, lengthField(length, bytes), body]);
  const mask = randomBytes(4);
  const masked = body.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([head, lengthField(length, bytes), mask, masked]);
}

/** A close frame's payload. */
export function closePayload(code: number, reason: string | Buffer = ''): Buffer {
  const field = Buffer.alloc(2);
  field.writeUInt16BE(code);
  return Buffer.concat([field, Buffer.from(reason)]);
}

export type ReceivedFrame = { opcode: number; payload: Buffer };

/** The first whole frame of what a server sent, and what follows it. */
export function readFrame(bytes: Buffer): { frame: ReceivedFrame; rest: Buffer } | undefined {
  if (bytes.length < 2) return undefined;
  const [first = 0, second = 0] = bytes;
  // What our servers send is never in pieces, compressed or masked.
  if ((first & 0xf0) !== 0x80 || second >= 0x80) throw new Error('a frame no server of ours sends');
  const extended = { 126: 2, 127: 8 }[second] ?? 0;
  const start = 2 + extended;
  if (bytes.length < start) return undefined;
  const length =
    extended === 0 ? second : bytes.readUIntBE(extended === 2 ? 2 : 4, extended === 2 ? 2 : 6);
  if (bytes.length < start + length) return undefined;
  const payload = bytes.subarray(start, start + length);
  return { frame: { opcode: first & 0x0f, payload }, rest: bytes.subarray(start + length) };
}
