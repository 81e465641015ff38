/** Where a paged list begins: no cursor yet. */
export const firstPage = () => null;
