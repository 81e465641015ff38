/** One of those that may answer. */
export interface Backend {
  url: URL;
  /** Added to what it answers over HTTP. */
  answerHeaders?: Record<string, string>;
  /** Told when no connection to it could be made; nothing was sent then. */
  refused?: () => void;
}
