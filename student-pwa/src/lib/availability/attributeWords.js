const known = {
    laptopAllowed: 'Laptop allowed',
    partition: 'Partition',
    nearWindow: 'Near a window',
    nearWall: 'Near a wall',
    awayFromToilet: 'Away from the toilet',
    awayFromDesk: 'Away from the desk',
    awayFromAisle: 'Away from the aisle',
    socket: 'Socket',
    hasSocket: 'Socket',
};
/** A yes/no attribute in words, whatever a library calls it: `nearStacks` is "Near stacks". */
export function attributeWord(key) {
    const word = known[key];
    if (word !== undefined)
        return word;
    const spaced = key.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
const kinds = { desk: 'Desk', seat: 'Seat', pc: 'PC' };
export const kindWord = (kind) => kinds[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ');
/** The yes/no attributes by which this plan's seats really differ; the others would filter nothing. */
export function distinguishingAttributes(seats) {
    const withIt = new Map();
    for (const { attributes } of seats) {
        for (const [key, value] of Object.entries(attributes)) {
            if (value === true)
                withIt.set(key, (withIt.get(key) ?? 0) + 1);
        }
    }
    return [...withIt].filter(([, count]) => count < seats.length).map(([key]) => key);
}
