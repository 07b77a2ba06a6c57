/**
 * What was written and not sent. It lies in the page alone, so it is gone with the session (R11); whoever leaves the page before is
 * asked. Holders have `unsent`, whether there is anything, and `drop()`, which lets it go.
 */
const holders = new Set();
let ask = async () => true;

/** Say who asks: a function whose promise tells whether to leave. */
export const askBy = (asker) => (ask = asker);

export function hold(holder) {
  holders.add(holder);
  window.addEventListener('beforeunload', stop);
}

/** The browser keeps no page for Back that listens to its own end; so nobody listens for longer than needed. */
export function letGo(holder) {
  holders.delete(holder);
  if (holders.size === 0) window.removeEventListener('beforeunload', stop);
}

/** Tell whether anything was written and not sent. */
export const isUnsent = () => [...holders].some((holder) => holder.unsent);

/** Ask, if anything would be lost; what was written is dropped when the answer is yes. */
export async function mayLeave() {
  if (!isUnsent()) return true;
  if (!(await ask())) return false;
  holders.forEach((holder) => holder.drop());
  return true;
}

function stop(event) {
  if (isUnsent()) event.preventDefault();
}
