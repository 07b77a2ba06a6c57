/** External health accounts: the health systems with which records may be exchanged, and how the patient stands with each (R18, R62). */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import '../parts/external-account.js';

class ExternalAccounts extends LoadingElement {
  static properties = {done: {state: true}};

  async load() {
    return this.own ? record(this.patient.id, 'external-accounts') : {items: []};
  }

  get own() {
    return this.patient.relationship === 'self';
  }

  willUpdate(changed) {
    if (changed.has('patient')) this.done = undefined;
    super.willUpdate(changed);
  }

  content({items}) {
    return html`
      <h1>${t('navigation.external-accounts')}</h1>
      <p>${t(this.own ? 'page.external.about' : 'page.external.not-own')}</p>
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${this.done}</span>` : nothing}</p>
      ${items.length ? html`<ul class="list">${items.map((one) => html`
        <li><portico-external-account .one=${one} .patient=${this.patient} @changed=${({detail}) => this.changed(detail)}></portico-external-account></li>`)}</ul>` : nothing}
      ${this.own && items.length === 0 ? html`
        <p>${t('page.external.none')} <a href=${pageAddress('record', this.patient.id, 'share')}>${t('navigation.share')}</a></p>` : nothing}`;
  }

  async changed(words) {
    this.done = words;
    await this.reload();
    await this.updateComplete;
    this.querySelector('.done')?.focus();
  }
}

define('portico-external-accounts', ExternalAccounts);
