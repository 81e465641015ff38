const isRecord = (value) => typeof value === 'object' && value !== null;
const isPositions = (value) => isRecord(value) &&
    Object.values(value).every((position) => isRecord(position) && typeof position.seq === 'number');
/** Of one answer, or of the pages of a list. */
function positionsIn(data) {
    if (!isRecord(data))
        return [];
    const answers = Array.isArray(data.pages) ? data.pages : [data];
    return answers.flatMap((answer) => isRecord(answer) && isPositions(answer.positions) ? [answer.positions] : []);
}
/** Came from the server or from this device's store; a patch is neither. */
function isSnapshot(event) {
    if (event.type === 'added')
        return event.query.state.data !== undefined;
    if (event.type !== 'updated')
        return false;
    return (event.action.type === 'setState' ||
        (event.action.type === 'success' && event.action.manual !== true));
}
/** Tells the live connection where each snapshot in the cache stands, so that nothing between the two is missed. */
export function announceSnapshots(queryClient, client) {
    const announce = (data) => positionsIn(data).forEach(client.setPositions);
    const cache = queryClient.getQueryCache();
    cache.getAll().forEach((query) => announce(query.state.data));
    return cache.subscribe((event) => {
        if (isSnapshot(event))
            announce(event.query.state.data);
    });
}
