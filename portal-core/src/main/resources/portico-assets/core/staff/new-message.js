/** A new message of a clinician to a patient in care. */
import {LoadingElement, define, html} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {person} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {refused} from '../parts/refused.js';
import {sentNotice} from '../parts/sent.js';
import '../parts/draft.js';

class StaffNewMessage extends LoadingElement {
  static properties = {sent: {state: true}};

  willUpdate(changed) {
    if (changed.has('patient') || changed.has('args')) this.sent = undefined;
    super.willUpdate(changed);
  }

  async load() {
    const [whose, limits] = await Promise.all([ask(`patients/${encodeURIComponent(this.patient.id)}/demographics`), ask('limits')]);
    return {whose, limits};
  }

  render() {
    if (this.problem?.code === 'record-not-available') {
      return html`<h1>${t('page.staff.not-in-care')}</h1><p>${t('page.staff.not-in-care-text')}</p>`;
    }
    return this.problem ? refused(this.problem, t('page.messages.write-patient'), () => this.reload()) : super.render();
  }

  content({whose, limits}) {
    return html`
      <p class="back"><a href=${pageAddress('staff', 'messages')}>${t('page.back-to', {category: t('navigation.staff-messages')})}</a></p>
      <h1>${t('page.messages.write-to', {name: whose.displayName})}</h1>
      <p class="lead">${t('page.messages.about', {name: person(whose)})}</p>
      ${this.sent ? this.confirmation() : html`
        <portico-draft .patient=${this.patient} .limits=${limits} .staff=${true} .hiding=${'choose'}
          @sent=${(event) => this.arrived(event.detail, whose)}></portico-draft>`}`;
  }

  confirmation() {
    return html`
      ${sentNotice(this.sent)}
      <p><a href=${pageAddress('staff', 'messages', this.patient.id, this.sent.threadId)}>${t('page.messages.open')}</a></p>`;
  }

  async arrived(answer, {displayName}) {
    this.sent = {...answer, recipient: displayName};
    await this.updateComplete;
    this.querySelector('.sent').focus();
  }
}

define('portico-staff-new-message', StaffNewMessage);
