/** One health system in words: how the patient stands with it, and the way to connect or to disconnect. */
import {PorticoElement, define, html, nothing, words} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {here} from '../lib/format.js';
import {t} from '../lib/texts.js';

class ExternalAccount extends PorticoElement {
  static properties = {
    one: {attribute: false}, patient: {attribute: false},
    open: {state: true}, missing: {state: true}, problem: {state: true}, busy: {state: true},
  };

  render() {
    const {id, name, state, connectedAt} = this.one;
    const connected = state === 'connected';
    return html`
      <div class="line"><h2>${name}</h2><span class="tag ${connected ? 'attention' : ''}">${t(`page.external.state.${state}`)}</span></div>
      <p>${t(`page.external.tell.${state}`)} ${connected ? t('page.external.since', {date: here(connectedAt)}) : nothing}</p>
      ${this.open ? (connected ? this.ending(name) : this.terms(id, name)) : this.button(state, name)}
      <div role="alert">${this.problem ? html`<p class="wrong">${words(this.problem)}</p>` : nothing}</div>`;
  }

  button(state, name) {
    if (state !== 'matched' && state !== 'connected') return nothing;
    const verb = state === 'matched' ? 'connect' : 'disconnect';
    return html`<button class="button start" type="button" aria-label=${t(`page.external.${verb}-of`, {name})} @click=${() => this.show()}>${t(`page.external.${verb}`)}</button>`;
  }

  terms(id, name) {
    return html`
      <form class="panel" tabindex="-1" aria-label=${t('page.external.terms-of', {name})} @submit=${(event) => this.connect(event)} novalidate>
        <h3>${t('page.external.terms-of', {name})}</h3>
        <ul>
          <li>${t('page.external.terms.what', {name})}</li>
          <li>${t('page.external.terms.who')}</li>
          <li>${t('page.external.terms.until')}</li>
        </ul>
        <label class="check"><input type="checkbox" name="accept" aria-invalid=${this.missing ? 'true' : nothing}
          aria-describedby=${this.missing ? `accept-${id}-wrong` : nothing}> ${t('page.external.accept', {name})}</label>
        <div role="alert">${this.missing ? html`<p class="wrong" id="accept-${id}-wrong">${t('page.external.accept-missing')}</p>` : nothing}</div>
        <p class="buttons">
          <button class="button primary" ?disabled=${this.busy}>${t('page.external.connect-now')}</button>
          <button class="button" type="button" @click=${() => this.close()}>${t('page.external.cancel')}</button>
        </p>
      </form>`;
  }

  ending(name) {
    return html`
      <div class="panel" role="group" tabindex="-1" aria-label=${t('page.external.disconnect-of', {name})}>
        <p>${t('page.external.sure', {name})}</p>
        <p class="buttons">
          <button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.change('DELETE', 'page.external.disconnected')}>${t('page.external.disconnect-now')}</button>
          <button class="button" type="button" @click=${() => this.close()}>${t('page.external.keep')}</button>
        </p>
      </div>`;
  }

  async show() {
    this.open = true;
    this.missing = false;
    this.problem = undefined;
    await this.updateComplete;
    this.querySelector('.panel').focus();
  }

  async close() {
    this.open = false;
    await this.updateComplete;
    this.querySelector('.start')?.focus();
  }

  async connect(event) {
    event.preventDefault();
    const box = event.target.elements.accept;
    this.missing = !box.checked;
    if (this.missing) box.focus();
    else await this.change('POST', 'page.external.connected', {termsAccepted: true});
  }

  async change(method, done, body) {
    if (this.busy) return;
    const {id, name} = this.one;
    this.busy = true;
    this.problem = undefined;
    try {
      await ask(`patients/${encodeURIComponent(this.patient.id)}/external-accounts/${encodeURIComponent(id)}/connection`, {method, body});
      this.open = false;
      this.dispatchEvent(new CustomEvent('changed', {detail: t(done, {name})}));
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}

define('portico-external-account', ExternalAccount);
