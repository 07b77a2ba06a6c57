/** Where the portal stands: told by the address of this very module, so a page of any host may load it. */

/** Below which the files of all owners stand: `{files}core/…`, `{files}{plugin}/…`, `{files}texts/…`. */
export const files = new URL('../../', import.meta.url).href;

/** The portal's own address, with a slash at the end. */
export const base = new URL('../../../../', import.meta.url).href;

/** The API's address, with a slash at the end. */
export const api = new URL('api/v1/', base).href;

/** Return the address of a page of the portal, for instance `pageAddress('record', id, 'results')`. */
export const pageAddress = (...segments) => base + segments.filter(Boolean).map(encodeURIComponent).join('/');
