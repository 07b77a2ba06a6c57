/** Who can view my record: each proxy, how long, and the way to end it (R16). */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import {grant} from '../parts/grant.js';

class Proxies extends LoadingElement {
  static properties = {done: {state: true}};

  async load() {
    return this.patient.relationship === 'self' ? record(this.patient.id, 'proxies') : {items: []};
  }

  content({items}) {
    const own = this.patient.relationship === 'self';
    return html`
      <h1>${t('navigation.proxies')}</h1>
      ${own ? html`<p>${t('page.proxies.about')}</p>` : html`
        <p>${t('page.proxies.not-own')} <a href=${pageAddress('record', this.patient.id, 'people')}>${t('navigation.people')}</a></p>`}
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${this.done}</span>` : nothing}</p>
      ${own && items.length === 0 ? html`<p>${t('page.proxies.none')}</p>` : nothing}
      ${items.length ? html`<ul class="list">${items.map((one) => html`<li>${this.line(one)}</li>`)}</ul>` : nothing}`;
  }

  line(one) {
    const name = one.displayName ?? t('page.proxies.unknown');
    return grant(one, {name, voice: 'patient', ended: () => this.ended(name)});
  }

  async ended(name) {
    this.done = t('page.proxies.done.patient', {name});
    await this.reload();
    await this.updateComplete;
    this.querySelector('.done')?.focus();
  }
}

define('portico-proxies', Proxies);
