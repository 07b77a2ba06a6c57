/** Entries of the audit log as a table. They hold ids, never anything of a record. */
import {html, nothing} from '../lib/element.js';
import {pageAddress} from '../lib/address.js';
import {moment} from '../lib/format.js';
import {count, has, t} from '../lib/texts.js';

/** An entry may hold thousands of items; the file has them all. */
const SHOWN = 20;

export const auditTable = (entries, only) => html`
  <table class="stack" role="table">
    <caption>${t('page.audit.caption')}</caption>
    <thead role="rowgroup"><tr role="row">
      ${['when', 'who', 'what', 'whose', 'more'].map((name) => html`<th scope="col" role="columnheader">${t(`page.audit.column.${name}`)}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">${entries.map((entry) => row(entry, only))}</tbody>
  </table>`;

const row = (entry, only) => html`
  <tr role="row">
    <th scope="row" role="rowheader">${moment(entry.at)}</th>
    <td role="cell">${who(entry, only)}</td>
    <td role="cell">
      ${action(entry.action)} <code>${entry.action}</code>
      <span class="tag ${entry.outcome === 'success' ? 'good' : 'attention'}">${t(`page.audit.outcome.${entry.outcome}`)}</span>
    </td>
    <td role="cell">${entry.patientId ? html`<a href=${pageAddress('staff', 'decisions', entry.patientId)}><code>${entry.patientId}</code></a>` : nothing}</td>
    <td role="cell">${details(entry)}</td>
  </tr>`;

const who = ({actor, actorName, onBehalfOf}, only) => html`
  ${actorName ? html`<strong>${actorName}</strong>` : nothing} <code>${actor}</code>
  ${onBehalfOf ? html`<p>${t('page.audit.on-behalf')}</p>` : nothing}
  ${actor ? html`<button class="link" type="button" aria-label=${t('page.audit.only-name', {name: actorName ?? actor})}
    @click=${() => only(actor)}>${t('page.audit.only')}</button>` : nothing}`;

function action(name) {
  const key = `page.audit.did.${name}`;
  return has(key) ? html`<strong>${t(key)}</strong>` : nothing;
}

const details = ({detail, itemIds = [], ruleIds = [], address}) => html`
  ${detail ? html`<p>${detail}</p>` : nothing}
  ${itemIds.length ? html`<details><summary>${count('page.audit.items', itemIds.length)}</summary>${itemIds.slice(0, SHOWN).map((id) => html`<code>${id}</code> `)}
    ${itemIds.length > SHOWN ? html`<p>${t('page.audit.items-in-file')}</p>` : nothing}</details>` : nothing}
  ${ruleIds.map((id) => html`<code>${id}</code> `)}
  ${address ? html`<p class="quiet">${t('page.audit.address', {address})}</p>` : nothing}`;
