/** Thrown when the content is such that the site must not be published; its message says why. */
export class RefusedSite extends Error {}
