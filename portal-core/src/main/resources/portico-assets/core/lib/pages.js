/** Which element shows which page: the portal's own, and those that plugins add. */

const pages = new Map();
const panels = new Map();

/**
 * Add a page.
 * @param area `record` (of the patient whose record is open), `staff` or `account`
 * @param path first segment of the address below the area
 * @param element name of the custom element, a LoadingElement
 * @param load imports the module that defines it
 */
export const addPage = (area, path, element, load = async () => {}) => pages.set(`${area}/${path}`, {element, load});

/** Return the page of an address; undefined if there is none. */
export const pageAt = (area, path) => pages.get(`${area}/${path}`);

/**
 * Add a part to a page of the portal.
 * @param place `encounter`: below one visit; the element gets `patient` and `item`. `summary`: on the first page; it gets `patient`.
 * @param element name of the custom element
 */
export const addPanel = (place, element) => panels.set(place, [...(panels.get(place) ?? []), element]);

/** Return the names of the elements that plugins add to a place, in the order of the plugins. */
export const panelsAt = (place) => panels.get(place) ?? [];

/** Make an element with these properties. */
export const make = (name, properties) => Object.assign(document.createElement(name), properties);
