/** Messages of a record: the list of conversations, one conversation, or a new one, as the rest of the address says. */
import {LoadingElement, PorticoElement, define, html, nothing, trouble} from '../lib/element.js';
import {record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import {conversation} from '../parts/conversations.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {notices} from '../parts/notices.js';
import {printButton} from '../parts/print.js';
import {refused} from '../parts/refused.js';
import './new-message.js';
import '../parts/conversation.js';

class Messages extends PorticoElement {
  static properties = {patient: {attribute: false}, viewer: {attribute: false}, args: {attribute: false}};

  render() {
    const {patient, viewer, args} = this;
    const staff = viewer.role === 'CLINICIAN';
    if (args[0] === 'new') return html`<portico-new-message .patient=${patient} .viewer=${viewer} .args=${args}></portico-new-message>`;
    return args[0]
      ? html`<portico-conversation .patient=${patient} .viewer=${viewer} .args=${args} .staff=${staff}></portico-conversation>`
      : html`<portico-conversations .patient=${patient} .viewer=${viewer} .args=${args} .staff=${staff}></portico-conversations>`;
  }
}

/** The conversations, the one with the latest message first. A clinician reads and answers on the pages of staff. */
class Conversations extends LoadingElement {
  static properties = {staff: {attribute: false}};

  async load() {
    const [list, told] = await Promise.all([this.page(), record(this.patient.id, 'notices/messages')]);
    return {list, told: told.notices ?? []};
  }

  page(cursor) {
    return record(this.patient.id, 'message-threads', {cursor});
  }

  render() {
    return this.problem ? refused(this.problem, t('navigation.messages'), () => this.reload()) : super.render();
  }

  content({list, told}) {
    const own = this.patient.relationship === 'self';
    return html`
      <div class="head">
        <h1>${t('navigation.messages')}</h1>
        <div class="buttons"><a class="button primary" href=${this.address('new')}>${t('page.messages.write')}</a>${list.items.length ? printButton() : nothing}</div>
      </div>
      ${list.disclaimer ? html`<p class="notice">${list.disclaimer}</p>` : nothing}
      ${list.items.length
    ? html`<ul class="list">${list.items.map((one) => html`<li>${conversation(one, this.address(one.id), own)}</li>`)}</ul>`
    : html`<p>${t('page.messages.none')}</p>`}
      ${moreOf(list, () => this.more())}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}
      ${notices(told)}`;
  }

  address(last) {
    const {id} = this.patient;
    return this.staff ? pageAddress('staff', 'messages', id, last) : pageAddress('record', id, 'messages', last);
  }

  more() {
    return showMore(this, this.loaded.list, (cursor) => this.page(cursor),
      (next) => (this.loaded = {...this.loaded, list: joined(this.loaded.list, next)}));
  }
}

define('portico-conversations', Conversations);
define('portico-messages', Messages);
