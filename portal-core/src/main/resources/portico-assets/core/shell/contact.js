/** The foot of every page: whom people call and when, and the privacy policy; as the hospital says it. */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {t} from '../lib/texts.js';

class Contact extends PorticoElement {
  static properties = {contact: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  languageChanged() {
    this.load();
  }

  /** Without an answer there is no foot; nobody is kept from a page by it. */
  async load() {
    this.contact = await ask('contact', {background: true}).catch(() => undefined);
  }

  render() {
    const {phones = [], hours, email, page, privacyPolicy} = this.contact ?? {};
    if (!phones.length && !email && !page && !privacyPolicy) return nothing;
    return html`
      <footer class="contact no-print">
        ${phones.length ? html`<p>${t('page.contact.heading')}: ${phones.map(({number, address}, i) => html`${i ? ', ' : ''}<a href=${address}>${number}</a>`)}
          ${hours ? html`<br>${hours}` : nothing}</p>` : nothing}
        ${email ? html`<p><a href=${`mailto:${email}`}>${email}</a></p>` : nothing}
        ${page ? html`<p><a href=${page}>${t('page.contact.page')}</a></p>` : nothing}
        ${privacyPolicy ? html`<p><a href=${privacyPolicy}>${t('page.contact.privacy-policy')}</a></p>` : nothing}
      </footer>`;
  }
}

define('portico-contact', Contact);
