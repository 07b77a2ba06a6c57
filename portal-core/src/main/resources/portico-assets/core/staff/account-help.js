/** One account of a patient at the help desk: use an address on file, disable it, enable it. */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {choice, valuesOf} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {facts} from '../parts/facts.js';
import {summaryOf} from '../parts/wrong-summary.js';

const REASONS = {
  disable: ['lost-credentials', 'suspected-misuse', 'deceased', 'requested'],
  enable: ['resolved', 'requested', 'by-mistake'],
};

class AccountHelp extends PorticoElement {
  static properties = {
    patient: {attribute: false}, account: {attribute: false}, addresses: {attribute: false}, onFile: {attribute: false},
    failed: {state: true}, wrong: {state: true}, problem: {state: true}, busy: {state: true},
  };

  constructor() {
    super();
    this.wrong = {};
  }

  render() {
    const {username, enabled, disabledFor, email, addressId} = this.account;
    const others = this.addresses.filter(({id}) => id !== addressId);
    const uses = addressId ? 'filed' : this.onFile.length ? 'other' : 'none';
    return html`
      <div class="line"><h2>${username}</h2><span class="tag ${enabled ? '' : 'attention'}">${t(`page.help.state.${enabled ? 'enabled' : 'disabled'}`)}</span></div>
      ${facts([['email', email ?? t('page.help.no-address')], ['on-file', this.onFile.map(({shown}) => shown).join(', ')],
    ['disabled-for', disabledFor && t(`page.help.reason.${disabledFor}`)]])}
      <p>${t(`page.help.uses.${uses}`)}</p>
      ${others.length ? this.form('address', [['', t('page.help.choose')], ...others.map(({id, shown}) => [id, shown])]) : nothing}
      ${this.form(enabled ? 'disable' : 'enable', [['', t('page.help.choose')],
    ...REASONS[enabled ? 'disable' : 'enable'].map((reason) => [reason, t(`page.help.reason.${reason}`)])])}`;
  }

  form(what, options) {
    const id = `${what}-${this.account.id}`;
    const mine = this.failed === what;
    return html`
      <form class="form" novalidate aria-labelledby="${id}-heading" @submit=${(event) => this.submit(event, what, id)}>
        <h3 id="${id}-heading">${t(`page.help.${what}.heading`)}</h3>
        ${mine ? summaryOf(this, this.wrong, this.problem, {heading: t('page.help.not-done'), id: `${id}-summary`}) : nothing}
        ${choice(id, t(`page.help.${what}.which`), options, {hint: t(`page.help.${what}.hint`), wrong: mine && this.wrong[id] && t(this.wrong[id])})}
        <p class="buttons"><button class="button ${what === 'address' ? 'primary' : ''}" ?disabled=${this.busy}>${t(`page.help.${what}.submit`)}</button></p>
      </form>`;
  }

  async submit(event, what, id) {
    event.preventDefault();
    if (this.busy) return;
    const chosen = valuesOf(event.target)[id];
    Object.assign(this, {failed: what, problem: undefined, wrong: chosen ? {} : {[id]: `page.help.${what}.empty`}});
    if (!chosen) return this.tell();
    this.busy = true;
    try {
      await this.send(what, chosen);
      this.dispatchEvent(new CustomEvent('helped', {detail: `page.help.${what}.done`}));
    } catch (problem) {
      this.problem = problem;
      this.tell();
    }
    this.busy = false;
  }

  send(what, chosen) {
    const path = `staff/patients/${encodeURIComponent(this.patient.id)}/accounts/${encodeURIComponent(this.account.id)}`;
    return what === 'address'
      ? ask(`${path}/email`, {method: 'PUT', body: {addressId: chosen}})
      : ask(`${path}/state`, {method: 'PUT', body: {enabled: what === 'enable', reason: chosen}});
  }

  async tell() {
    await this.updateComplete;
    this.querySelector('.summary')?.focus();
  }
}

define('portico-account-help', AccountHelp);
