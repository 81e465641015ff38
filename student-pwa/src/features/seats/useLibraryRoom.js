import { useEffect } from 'react';
import { socketClient } from '../../lib/socketClient.ts';
/** While mounted, this library's seats are live; guests may watch a published library too. */
export function useLibraryRoom(libraryId) {
    useEffect(() => socketClient.joinLibrary(libraryId), [libraryId]);
}
