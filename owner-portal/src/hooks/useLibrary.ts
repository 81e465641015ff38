import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { libraryQuery } from '../lib/server/library.ts';

/** The library of the address; its route has loaded it. */
export function useLibrary() {
  const { libraryId } = useParams({ from: '/app/libraries/$libraryId' });
  return useSuspenseQuery(libraryQuery(libraryId)).data;
}
