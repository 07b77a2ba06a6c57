/**
 * One conversation, oldest first, and a form to answer. Opening it is reading it: `portico-read` tells the menu.
 * Properties beside those of each page: `staff`, whether it is the clinician's page; `args[0]`, the conversation.
 */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import {message} from './message.js';
import {printButton} from './print.js';
import {refused} from './refused.js';
import {sentNotice} from './sent.js';
import './draft.js';

class Conversation extends LoadingElement {
  static properties = {staff: {attribute: false}, sent: {state: true}};

  get path() {
    return `patients/${encodeURIComponent(this.patient.id)}/message-threads/${encodeURIComponent(this.args[0])}`;
  }

  willUpdate(changed) {
    if (changed.has('args')) this.sent = undefined;
    super.willUpdate(changed);
  }

  async load() {
    const [thread, limits] = await Promise.all([ask(this.path), ask('limits')]);
    if (thread.unread) this.read().catch(() => {});
    return {thread, limits};
  }

  async read() {
    await ask(`${this.path}/read`, {method: 'POST'});
    this.dispatchEvent(new CustomEvent('portico-read', {bubbles: true}));
  }

  render() {
    return this.problem ? refused(this.problem, t('navigation.messages'), () => this.reload()) : super.render();
  }

  content({thread, limits}) {
    const patient = {id: this.patient.id, displayName: thread.patientName};
    const [back, label] = this.staff
      ? [pageAddress('staff', 'messages'), t('navigation.staff-messages')]
      : [pageAddress('record', this.patient.id, 'messages'), t('navigation.messages')];
    return html`
      <p class="back"><a href=${back}>${t('page.back-to', {category: label})}</a></p>
      <div class="head"><h1>${thread.title}</h1>${printButton()}</div>
      ${this.staff ? html`<p class="lead">${t('page.messages.about', {name: thread.patientName})}
        <a href=${pageAddress('record', this.patient.id)}>${t('page.staff.open-record')}</a></p>` : nothing}
      <ol class="list messages">${thread.items.map((one) => html`<li>${message(one, patient, this.patient.relationship === 'self')}</li>`)}</ol>
      ${this.sent ? sentNotice(this.sent) : nothing}
      ${this.answer(thread, limits)}`;
  }

  answer(thread, limits) {
    if (!this.staff && !thread.replyTo) return html`<p class="notice">${t('page.messages.no-answer')}</p>`;
    return html`
      <section class="panel answer" aria-labelledby="answer-heading">
        <h2 id="answer-heading">${t('page.messages.answer', {name: this.staff ? thread.patientName : thread.replyTo})}</h2>
        ${thread.disclaimer ? html`<p class="notice">${thread.disclaimer}</p>` : nothing}
        ${!this.staff && thread.hiddenFromProxies ? html`<p class="hint">${t('page.draft.hidden-already')}</p>` : nothing}
        <portico-draft .patient=${this.patient} .limits=${limits} .inReplyTo=${thread.items.at(-1).id} .staff=${this.staff}
          .hiding=${this.staff ? (thread.hiddenFromProxies ? 'fixed' : 'choose') : undefined}
          @sent=${(event) => this.arrived(event.detail)}></portico-draft>
      </section>`;
  }

  /** The answer stands at the end of the conversation, and below it that it was sent. */
  async arrived(answer) {
    this.sent = undefined;
    await this.reload();
    this.sent = answer;
    await this.updateComplete;
    this.querySelector('.sent')?.focus();
  }
}

define('portico-conversation', Conversation);
