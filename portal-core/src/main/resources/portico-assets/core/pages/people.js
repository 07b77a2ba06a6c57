/** People I help: whose proxy I am, how long, how it will change, and the way to give it up (R43). */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import {grant} from '../parts/grant.js';

class People extends LoadingElement {
  static properties = {done: {state: true}};

  load() {
    return ask('account/proxies');
  }

  content({items}) {
    return html`
      <h1>${t('navigation.people')}</h1>
      <p>${t('page.people.about')}</p>
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${this.done}</span>` : nothing}</p>
      ${items.length ? html`<ul class="list">${items.map((one) => html`<li>${this.line(one)}</li>`)}</ul>` : html`<p>${t('page.people.none')}</p>`}`;
  }

  line(one) {
    const name = one.patientName ?? t('page.people.unnamed');
    return html`
      ${grant(one, {name, voice: 'proxy', ended: () => this.ended()})}
      ${one.state === 'active' ? html`<p><a class="button" href=${pageAddress('record', one.patientId)}>${t('page.people.open', {name})}</a></p>` : nothing}`;
  }

  async ended() {
    this.done = t('page.people.done');
    await this.reload();
    await this.updateComplete;
    this.querySelector('.done')?.focus();
  }
}

define('portico-people', People);
