/**
 * What host and keeper say to each other over the keeper's standard streams, one line each. The pipe's
 * end is the third word: the host is gone.
 */
export const watching = 'watching\n';
export const undone = 'undone\n';
