import { createContext, use } from 'react';

export type FieldControl = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
};

export const FieldContext = createContext<FieldControl | null>(null);

/** What the surrounding Field wires into its control; nothing outside one. */
export const useFieldControl = (): FieldControl | Record<string, never> => use(FieldContext) ?? {};
