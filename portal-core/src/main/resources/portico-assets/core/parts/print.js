/** Prints the page that is open. */
import {html} from '../lib/element.js';
import {t} from '../lib/texts.js';

export const printButton = () => html`<button class="button print" type="button" @click=${() => window.print()}>${t('page.print')}</button>`;
