/** One message of a conversation: who wrote it and when, the text as it was written, and its files. */
import {html, nothing} from '../lib/element.js';
import {api} from '../lib/address.js';
import {sentAt, size} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {hiddenMark} from './conversations.js';

/**
 * Show one message.
 * @param patient `{id, displayName}`
 * @param own whether the reader is the patient
 */
export const message = (one, patient, own) => html`
  <h2>${writer(one, patient, own)}</h2>
  <p class="quiet">${one.date ? sentAt(one.date) : t('page.no-date')}${one.to ? html` · ${t('page.messages.to', {name: own && one.toSide === 'PATIENT' ? t('page.messages.you') : one.to})}` : nothing}</p>
  ${one.unread || one.hiddenFromProxies ? html`<p class="marks">
    ${one.unread ? html`<strong class="tag attention">${t('page.messages.new')}</strong>` : nothing}
    ${one.hiddenFromProxies ? hiddenMark() : nothing}</p>` : nothing}
  <p class="text">${one.body}</p>
  ${one.attachments?.length ? files(one.attachments, patient) : nothing}`;

function writer({from, fromSide}, patient, own) {
  const name = from || t('page.messages.nameless');
  if (fromSide === 'PATIENT' && own) return t('page.messages.from-you');
  return t(`page.messages.by.${fromSide}`, {name, patient: patient.displayName});
}

const files = (all, patient) => html`
  <h3>${t('page.messages.files')}</h3>
  <ul class="facts">${all.map(({id, name, bytes}) => html`
    <li><a download href=${new URL(`patients/${encodeURIComponent(patient.id)}/attachments/${encodeURIComponent(id)}/content`, api).href}>${t('page.messages.download', {name})}</a>
      <span class="fact">${size(bytes)}</span></li>`)}</ul>`;
