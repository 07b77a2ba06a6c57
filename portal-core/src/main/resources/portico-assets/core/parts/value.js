/** What was found, in words: the value, its parts, and where it lies in the usual range. */
import {html, nothing} from '../lib/element.js';
import {clinical} from '../lib/clinical.js';
import {number, quantity} from '../lib/format.js';
import {has, t} from '../lib/texts.js';

/** The laboratory's judgement by its code (v3-ObservationInterpretation), where it speaks of a range. */
const JUDGED = {N: 'within', L: 'below', LL: 'below', H: 'above', HH: 'above'};

/** The value as a number with its unit or as words; nothing where there is none. */
export const value = (one) => (one.quantity ? quantity(one.quantity) : clinical(one.text));

/** The parts of a combined measurement, for instance of blood pressure. */
export const components = (one) => !one.components?.length ? nothing : html`
  <ul class="parts">${one.components.map((part) => html`<li>${clinical(part.title)} <strong>${value(part)}</strong></li>`)}</ul>`;

/** Tell whether anything was found that can be shown. */
export const hasValue = (one) => Boolean(one.quantity || one.text || one.components?.length);

/** Return `within`, `below` or `above` the usual range: as the laboratory judged, else as the numbers of the same unit say. */
export function place({quantity: found, referenceRange: range, interpretation}) {
  if (JUDGED[interpretation]) return JUDGED[interpretation];
  const comparable = (end) => found && end && (end.unit ?? '') === (found.unit ?? '');
  if (comparable(range?.low) && found.value < range.low.value) return 'below';
  if (comparable(range?.high) && found.value > range.high.value) return 'above';
  return comparable(range?.low) || comparable(range?.high) ? 'within' : undefined;
}

/** Where the value lies as a short mark for lists, beside what the laboratory says in other words. */
export function mark(one) {
  const where = place(one);
  if (where) return html`<span class="tag ${where === 'within' ? 'good' : 'attention'}">${t(`page.results.${where}`)}</span>`;
  const key = `page.interpretation.${one.interpretation}`;
  return has(key) ? html`<span class="tag">${t(key)}</span>` : nothing;
}

/** The usual range as a sentence, and where the value lies in it. */
export function rangeInWords(one, own) {
  const where = place(one);
  const whose = own ? 'own' : 'their';
  const said = where && one.quantity ? t(`page.results.is-${where}.${whose}`, {value: number(one.quantity.value)}) : '';
  const range = rangeSentence(one.referenceRange);
  return range ? html`<p class="range">${range} ${said}</p>` : nothing;
}

function rangeSentence({low, high, text} = {}) {
  if (low && high) return t('page.results.range', {low: low.unit === high.unit ? number(low.value) : quantity(low), high: quantity(high)});
  if (low) return t('page.results.range-from', {low: quantity(low)});
  if (high) return t('page.results.range-to', {high: quantity(high)});
  return text ? html`${t('page.results.range-text')} ${clinical(text)}` : '';
}
