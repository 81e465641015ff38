/** Kinds that are offered; an import may bring others. */
export const SEAT_KINDS = ['desk', 'computer', 'group', 'carrel', 'lounge', 'standing'] as const;

export const kindWords = (kind: string): string => {
  const text = kind.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The known kinds and those the plan has already. */
export const kindOptions = (used: readonly string[]): { value: string; label: string }[] =>
  [...new Set([...SEAT_KINDS, ...used])].map((kind) => ({ value: kind, label: kindWords(kind) }));
