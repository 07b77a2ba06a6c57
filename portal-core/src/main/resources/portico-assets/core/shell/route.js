/** The address of a page as its parts, and moving between pages without loading the whole anew. */
import {base} from '../lib/address.js';
import {isUnsent, mayLeave} from '../lib/unsent.js';

/**
 * Return what an address shows.
 * @returns `{area: 'home' | 'record' | 'staff' | 'account' | 'none', patient, page, args}`
 */
export function routeOf(address) {
  const path = new URL(address).pathname.slice(new URL(base).pathname.length);
  const [area, ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (area === undefined) return {area: 'home'};
  if (area === 'record' && rest.length) return {area, patient: rest[0], page: rest[1] ?? '', args: rest.slice(2)};
  if (['staff', 'account'].includes(area) && rest.length) return {area, page: rest[0], args: rest.slice(1)};
  return {area: 'none'};
}

/** Follow links to the portal's own pages within this page, unless something is unsent there. Returns how to go to an address. */
export function follow(onChange) {
  let shown = location.href;
  const arrive = () => {
    shown = location.href;
    onChange();
  };
  const go = (address, {replace = false} = {}) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    arrive();
  };
  document.addEventListener('click', async (event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    if (await mayLeave()) go(link.href);
  });
  window.addEventListener('popstate', () => (isUnsent() ? stayAt(shown) : arrive()));
  return go;
}

/** Back and Forward have moved before anybody can ask: stand where the page is again, ask, and move then. */
async function stayAt(address) {
  history.pushState(null, '', address);
  if (await mayLeave()) history.back();
}

function linkOf(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const ours = link?.href.startsWith(base) && !link.target && !link.hasAttribute('download') && !link.hash;
  return ours && ['home', 'record', 'staff', 'account'].includes(routeOf(link.href).area) ? link : undefined;
}
