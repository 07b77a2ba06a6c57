/** That a message was sent: told to whoever sees and to whoever listens; whoever sent it is led there. */
import {html, nothing} from '../lib/element.js';
import {t} from '../lib/texts.js';

/** Show it; `hiddenFromProxies` is what the API answered. */
export const sentNotice = ({recipient, hiddenFromProxies}) => html`
  <div class="notice good sent" role="status" tabindex="-1">
    <p>${recipient ? t('page.messages.sent-to', {name: recipient}) : t('page.messages.sent')}</p>
    ${hiddenFromProxies ? html`<p>${t('page.messages.sent-hidden')}</p>` : nothing}
  </div>`;
