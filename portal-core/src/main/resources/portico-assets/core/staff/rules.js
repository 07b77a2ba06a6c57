/** Rules in words for staff: why, when it stops, and the id that the audit log and the manual name. */
import {html, nothing} from '../lib/element.js';
import {has, t} from '../lib/texts.js';

export const rules = (ids) => html`<ul class="rules">${ids.map((id) => html`<li>${inWords(id)}</li>`)}</ul>`;

const inWords = (id) => html`
  ${has(`${id}.staff`) ? t(`${id}.staff`) : t('page.staff.rule-of-plugin')}
  ${has(`${id}.lifts`) ? html`<span class="lifts">${t('page.staff.lifts', {when: t(`${id}.lifts`)})}</span>` : nothing}
  <code>${id}</code>`;
