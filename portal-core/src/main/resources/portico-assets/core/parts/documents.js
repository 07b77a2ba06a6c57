/** Texts and files that belong to an item, as the API gives them: text as it was written, of anything else that it exists. */
import {html, nothing} from '../lib/element.js';
import {recordLanguage} from '../lib/clinical.js';
import {t} from '../lib/texts.js';

const READABLE = ['text/plain', 'text/markdown'];

export const documents = (all = []) => html`${all.map((one) =>
  one.text !== undefined && READABLE.includes(one.mediaType)
    ? html`<div class="panel text" lang=${one.language ?? recordLanguage()}>${one.text}</div>`
    : html`<p class="panel">${t(`page.document.${sort(one.mediaType)}`)}</p>`)}
  ${all.length === 0 ? html`<p class="quiet">${t('page.document.none')}</p>` : nothing}`;

const sort = (type) => (type === 'application/pdf' ? 'pdf' : type.startsWith('image/') ? 'image' : 'other');
