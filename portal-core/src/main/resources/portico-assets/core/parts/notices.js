/** What a category leaves out, in general, and whom to ask: the same whether anything is hidden or not (S43). */
import {html, nothing} from '../lib/element.js';
import {t} from '../lib/texts.js';

/** Show the API's sentences; nothing where it has none, as for staff. */
export const notices = (sentences) => sentences.length === 0 ? nothing : html`
  <details class="more-about">
    <summary>${t('page.notices.heading')}</summary>
    <ul class="bullets">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
    <p>${t('page.notices.ask')}</p>
  </details>`;
