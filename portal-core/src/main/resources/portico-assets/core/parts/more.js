/** The end of a list that comes in pages: how many are shown, and a button for more that keeps the focus where it was. */
import {html, nothing} from '../lib/element.js';
import {count, t} from '../lib/texts.js';
import {number} from '../lib/format.js';

/** Show where a list ends; `list` is what the API answered: `items`, `next`, and a `total` where the list has one. */
export const moreOf = (list, more) => html`
  ${list.items.length ? html`<p class="shown quiet" role="status" tabindex="-1">${shown(list)}</p>` : nothing}
  ${list.next ? html`<p><button class="button show-more" type="button" @click=${more}>${t('page.more')}</button></p>` : nothing}`;

const shown = ({items, total}) =>
  total === undefined ? count('page.shown', items.length) : count('page.shown-of', total, {shown: number(items.length)});

/** Put a further page behind the ones that are there. */
export const joined = (list, next) => ({...next, items: [...list.items, ...next.items]});

/** Ask for a further page and show it; what goes wrong stands in `moreProblem`. With the last page the button goes: then the number is focused. */
export async function showMore(element, list, ask, show) {
  if (element.asking) return;
  element.asking = true;
  element.moreProblem = undefined;
  try {
    show(await ask(list.next));
  } catch (problem) {
    element.moreProblem = problem;
  }
  element.asking = false;
  element.requestUpdate();
  await element.updateComplete;
  if (!element.querySelector('.show-more')) element.querySelector('.shown')?.focus();
}
