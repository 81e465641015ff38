import type { InjectOptions } from 'fastify';
import type { Operation } from './operations.ts';
import { type Known, sampleOf } from './sampleOf.ts';

/** What `{id}` means is said by the segment before it: `/api/bookings/{id}` → `bookingId`. */
const NAME_OF_ID: Record<string, string> = {
  libraries: 'libraryId',
  bookings: 'bookingId',
  tenants: 'tenantId',
  'fee-plans': 'feePlanId',
  notifications: 'notificationId',
  members: 'memberId',
  invitations: 'invitationId',
};

const UNKNOWN_ID = '01a1f97e-437b-7620-84cf-ee6ae6591cb2';

export function nameOfParameter(path: string, parameter: string): string {
  const segments = path.split('/');
  const before = segments[segments.indexOf(`{${parameter}}`) - 1] ?? '';
  return parameter === 'id' ? (NAME_OF_ID[before] ?? parameter) : parameter;
}

export function pathOf(operation: Operation, known: Known): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_whole, parameter: string) => {
    const value = known[nameOfParameter(operation.path, parameter)];
    return typeof value === 'string' ? value : UNKNOWN_ID;
  });
}

export function queryOf(operation: Operation, known: Known): Record<string, string> {
  const required = operation.parameters.filter(
    (parameter) => parameter.in === 'query' && parameter.required,
  );
  return Object.fromEntries(
    required.map(({ name, schema }) => [name, String(sampleOf(schema, known, name))]),
  );
}

/** A well-formed request for this operation, with the ids of what it is aimed at. */
export function requestOf(operation: Operation, known: Known): InjectOptions {
  return {
    method: operation.method,
    url: pathOf(operation, known),
    query: queryOf(operation, known),
    ...(operation.body && {
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(sampleOf(operation.body, known)),
    }),
  };
}
