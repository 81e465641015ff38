/** An object without the keys that are undefined: an optional field of a body that was not sent. */
export type Given<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

export function given<Fields extends object>(fields: Fields): Partial<Given<Fields>> {
  const present: Partial<Given<Fields>> = {};
  for (const key in fields) {
    const value = fields[key];
    if (isDefined(value)) present[key] = value;
  }
  return present;
}

const isDefined = <Value>(value: Value): value is Exclude<Value, undefined> => value !== undefined;
