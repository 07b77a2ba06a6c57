/**
 * A message as it is written: to whom, about what, the text, files, and whether proxies see it. It is sent to the patient's clinicians,
 * or, where `staff` says so, to the patient; then `sent` tells the API's answer and the name of the `recipient`.
 *
 * Properties: `patient` `{id}`; `limits`, as the API has them; `recipients`, of a new message of the patient's side; `inReplyTo`, the
 * message that is answered; `hiding`, `choose`, `fixed` or nothing; `staff`.
 */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {valuesOf} from '../lib/form.js';
import {hold, letGo} from '../lib/unsent.js';
import {t} from '../lib/texts.js';
import {bodyField, hidingField, recipientField, subjectField} from './draft-fields.js';
import {findWrong, wrongOf} from './draft-check.js';
import {summaryOf} from './wrong-summary.js';
import './files.js';

class Draft extends PorticoElement {
  static properties = {
    patient: {attribute: false},
    limits: {attribute: false},
    recipients: {attribute: false},
    inReplyTo: {attribute: false},
    hiding: {attribute: false},
    staff: {attribute: false},
    length: {state: true},
    wrong: {state: true},
    problem: {state: true},
    sending: {state: true},
  };

  constructor() {
    super();
    Object.assign(this, {length: 0, wrong: {}});
  }

  connectedCallback() {
    super.connectedCallback();
    hold(this);
  }

  disconnectedCallback() {
    letGo(this);
    super.disconnectedCallback();
  }

  get form() {
    return this.querySelector('form');
  }

  get uploads() {
    return this.querySelector('portico-files')?.uploads;
  }

  /** Tell whether something was written or attached that nobody has sent. */
  get unsent() {
    const {subject, body} = this.form ? valuesOf(this.form) : {};
    return Boolean(subject || body || this.uploads?.files.length);
  }

  drop() {
    this.uploads?.drop();
    this.empty();
  }

  empty() {
    this.form?.reset();
    Object.assign(this, {length: 0, wrong: {}, problem: undefined});
    this.querySelector('portico-files')?.requestUpdate();
  }

  render() {
    const {wrong, limits} = this;
    return html`
      <form class="form" novalidate autocomplete="off" @submit=${(event) => this.submit(event)} @input=${({target}) => this.mended(target.name)}>
        ${summaryOf(this, wrong, this.problem)}
        ${this.recipients ? recipientField(this.recipients, wrong) : nothing}
        ${this.inReplyTo ? nothing : subjectField(limits.messages, wrong)}
        ${bodyField(limits.messages, this.length, wrong, (length) => (this.length = length))}
        <portico-files .patient=${this.patient} .limits=${limits.attachments} .wrong=${wrong.files && t(wrong.files)}
          @files-changed=${() => this.mended('files')}></portico-files>
        ${hidingField(this.hiding, this.words)}
        <p class="buttons"><button class="button primary" ?disabled=${this.sending}>${t(this.sending ? 'page.draft.sending' : 'page.draft.send')}</button></p>
      </form>`;
  }

  /** How the field about proxies speaks of what is hidden. */
  get words() {
    return this.staff ? (this.inReplyTo ? 'answer' : 'message') : 'conversation';
  }

  async submit(event) {
    event.preventDefault();
    if (this.sending) return undefined;
    const values = valuesOf(this.form);
    this.problem = undefined;
    this.wrong = findWrong(this, values);
    if (Object.keys(this.wrong).length) return this.focusWrong();
    return this.send(values);
  }

  async send({recipientId, subject, body, hidden}) {
    const {inReplyTo} = this;
    const draft = {
      recipientId, subject, body, inReplyTo,
      patientId: this.staff && !inReplyTo ? this.patient.id : undefined,
      attachmentIds: this.uploads.ids,
      hiddenFromProxies: this.hiding === 'choose' ? hidden !== undefined : undefined,
    };
    this.sending = true;
    try {
      const answer = await ask(this.staff ? 'staff/messages' : `patients/${encodeURIComponent(this.patient.id)}/messages`, {method: 'POST', body: draft});
      this.uploads.sent();
      this.empty();
      this.dispatchEvent(new CustomEvent('sent', {detail: {...answer, recipient: this.recipients?.find(({id}) => id === recipientId)?.displayName}}));
    } catch (problem) {
      this.refused(problem);
    }
    this.sending = false;
  }

  refused(problem) {
    if (problem.code === 'attachment-not-available') this.uploads.lost();
    if (problem.code === 'recipient-not-available') this.dispatchEvent(new CustomEvent('recipients-changed'));
    this.wrong = wrongOf(problem, this);
    this.problem = Object.keys(this.wrong).length ? undefined : problem;
    this.focusWrong();
  }

  /** What was wrong with a field is no longer said once it changes. */
  mended(name) {
    if (this.wrong[name]) this.wrong = {...this.wrong, [name]: undefined};
  }

  /** One wrong field is focused, what is said about several or about none of them otherwise. */
  async focusWrong() {
    await this.updateComplete;
    const names = Object.keys(this.wrong).filter((name) => this.wrong[name]);
    this.querySelector(names.length === 1 ? `#${names[0]}` : '.summary')?.focus();
  }
}

define('portico-draft', Draft);
