const NAMESPACE = String.raw`(?:\/[^,]*(?:,|$))?`;
const NAMESPACE_BEFORE_MORE = String.raw`(?:\/[^,]*,)?`;
const EVENT = String.raw`(?:2|5[1-9]-)${NAMESPACE_BEFORE_MORE}(?<eventId>\d*)\[\s*"`;
const ACK = String.raw`(?:3|6[1-9]-)${NAMESPACE_BEFORE_MORE}(?<ackId>\d+)\[`;
const PACKET = new RegExp(String.raw`^(?:0${NAMESPACE}(?:\{|$)|1${NAMESPACE}$|${EVENT}|${ACK})`);

/**
 * Has this the form of a packet that a client may send, by version 5 of Socket.IO's protocol? The library's parser,
 * which comes after it and reads the JSON, takes more: a blank for a zero, an event without a payload or with a number
 * for its name, and identifiers so large that the acknowledgement would carry another one.
 * More than nine attachments are not awaited: each may be as large as a message.
 */
export function isWellFormedPacket(packet: string): boolean {
  const groups = PACKET.exec(packet)?.groups;
  if (!groups) return false;
  return Number.isSafeInteger(Number(groups.eventId ?? groups.ackId ?? 0));
}
