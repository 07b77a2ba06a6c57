/** The clinician's messages: the inbox, one conversation, or a new message to a patient in care (R56), as the address says. */
import {LoadingElement, PorticoElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import {conversation} from '../parts/conversations.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {refused} from '../parts/refused.js';
import {findPatient} from './find-patient.js';
import './new-message.js';
import '../parts/conversation.js';

const NEW = 'new';

class StaffMessages extends PorticoElement {
  static properties = {viewer: {attribute: false}, args: {attribute: false}, patient: {attribute: false}};

  /** The parts of the address stay the same objects until it changes, so that nothing is loaded twice. */
  willUpdate(changed) {
    if (!changed.has('args')) return;
    const [id, ...rest] = this.args;
    Object.assign(this, {whose: {id, relationship: 'care'}, rest});
  }

  render() {
    const {viewer, whose, rest, args} = this;
    if (args.length === 0) return html`<portico-inbox .viewer=${viewer} .args=${args}></portico-inbox>`;
    if (args.length === 1) return this.choose();
    return rest[0] === NEW
      ? html`<portico-staff-new-message .viewer=${viewer} .patient=${whose} .args=${rest}></portico-staff-new-message>`
      : html`<portico-conversation .viewer=${viewer} .patient=${whose} .args=${rest} .staff=${true}></portico-conversation>`;
  }

  choose() {
    return html`
      <p class="back"><a href=${pageAddress('staff', 'messages')}>${t('page.back-to', {category: t('navigation.staff-messages')})}</a></p>
      <h1>${t('page.messages.write-patient')}</h1>
      <p>${t('page.messages.find-patient')}</p>
      ${findPatient(({id}) => [[pageAddress('staff', 'messages', id, NEW), t('page.messages.write')]])}`;
  }
}

/** The conversations in which the clinician takes part, the one with the latest message first. */
class Inbox extends LoadingElement {
  load() {
    return this.page();
  }

  page(cursor) {
    return ask(query('staff/messages', {cursor}));
  }

  render() {
    return this.problem ? refused(this.problem, t('navigation.staff-messages'), () => this.reload()) : super.render();
  }

  content(list) {
    return html`
      <div class="head">
        <h1>${t('navigation.staff-messages')}</h1>
        <a class="button primary" href=${pageAddress('staff', 'messages', NEW)}>${t('page.messages.write-patient')}</a>
      </div>
      ${list.items.length
    ? html`<ul class="list">${list.items.map((one) => html`<li>${conversation(one, pageAddress('staff', 'messages', one.patientId, one.threadId), false)}</li>`)}</ul>`
    : html`<p>${t('page.messages.inbox-empty')}</p>`}
      ${moreOf(list, () => showMore(this, list, (cursor) => this.page(cursor), (next) => (this.loaded = joined(this.loaded, next))))}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }
}

define('portico-inbox', Inbox);
define('portico-staff-messages', StaffMessages);
