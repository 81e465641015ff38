/** A zone called "A" reads as "Zone A"; one with a name of its own stays as it is. */
export const zoneText = (name: string): string => (/^\S{1,3}$/.test(name) ? `Zone ${name}` : name);
