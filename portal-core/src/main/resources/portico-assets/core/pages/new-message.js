/** A new message to a clinician of the patient: what to expect of it comes first (R51), then the form. */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask, record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {count, t} from '../lib/texts.js';
import {refused} from '../parts/refused.js';
import {sentNotice} from '../parts/sent.js';
import '../parts/draft.js';

class NewMessage extends LoadingElement {
  static properties = {sent: {state: true}};

  willUpdate(changed) {
    if (changed.has('patient') || changed.has('args')) this.sent = undefined;
    super.willUpdate(changed);
  }

  async load() {
    const [recipients, limits] = await Promise.all([record(this.patient.id, 'recipients'), ask('limits')]);
    return {recipients, limits};
  }

  render() {
    return this.problem ? refused(this.problem, t('page.messages.write'), () => this.reload()) : super.render();
  }

  content({recipients, limits}) {
    const {id, relationship} = this.patient;
    const {items, disclaimer} = recipients;
    return html`
      <p class="back"><a href=${pageAddress('record', id, 'messages')}>${t('page.back-to', {category: t('navigation.messages')})}</a></p>
      <h1>${t('page.messages.write')}</h1>
      ${disclaimer ? html`<p class="notice urgent">${disclaimer}</p>` : nothing}
      ${this.sent ? this.confirmation() : items.length === 0 ? this.nobody(limits) : html`
        <portico-draft .patient=${this.patient} .limits=${limits} .recipients=${items} .hiding=${relationship === 'self' ? 'choose' : undefined}
          @sent=${(event) => this.arrived(event.detail)} @recipients-changed=${() => this.ask()}></portico-draft>`}`;
  }

  /** Whom one can write to now; while nobody is left, the form stays with what was written. */
  async ask() {
    const recipients = await record(this.patient.id, 'recipients');
    if (recipients.items.length) this.loaded = {...this.loaded, recipients};
  }

  nobody({messages}) {
    return html`
      <p>${t('page.messages.nobody')}</p>
      <p>${count('page.messages.nobody-why', messages.lookBackMonths)}</p>
      <p>${t('page.messages.nobody-call')}</p>`;
  }

  confirmation() {
    const {id} = this.patient;
    return html`
      ${sentNotice(this.sent)}
      <ul class="links">
        <li><a href=${pageAddress('record', id, 'messages', this.sent.threadId)}>${t('page.messages.open')}</a></li>
        <li><a href=${pageAddress('record', id, 'messages')}>${t('page.messages.all')}</a></li>
      </ul>`;
  }

  async arrived(answer) {
    this.sent = answer;
    await this.updateComplete;
    this.querySelector('.sent').focus();
  }
}

define('portico-new-message', NewMessage);
