/** Linked apps and devices: what each reads or sends, and the way to end it (R17). */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask, record} from '../lib/api.js';
import {t} from '../lib/texts.js';
import {link} from '../parts/link.js';

class Links extends LoadingElement {
  static properties = {done: {state: true}};

  async load() {
    const own = (await ask('patients')).find(({relationship}) => relationship === 'self');
    return own ? {patient: own.id, ...await record(own.id, 'links')} : {items: []};
  }

  content({patient, items, notListed = []}) {
    return html`
      <h1>${t('navigation.account-links')}</h1>
      <p>${t('page.links.about')}</p>
      ${notListed.length ? html`<p class="notice error" role="alert">${t('page.links.not-listed', {plugins: notListed.join(', ')})}</p>` : nothing}
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${this.done}</span>` : nothing}</p>
      ${items.length ? nothing : html`<p>${t('page.links.none')}</p>`}
      ${items.length ? html`<ul class="list">${items.map((one) => html`<li>${link(one, {patient, ended: () => this.ended(one)})}</li>`)}</ul>` : nothing}`;
  }

  async ended({kind, name}) {
    this.done = t(`page.links.done.${kind}`, {name});
    await this.reload();
    await this.updateComplete;
    this.querySelector('.done')?.focus();
  }
}

define('portico-links', Links);
