/** The form that releases one result: why, and what the law of the place asks to attest. */
import {PorticoElement, define, html, nothing, words} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {field, focusWrong, valuesOf} from '../lib/form.js';
import {t} from '../lib/texts.js';

const REASON_AT_MOST = 500;

/** After these the line is not what it was: only a new list helps. */
const OUTDATED = ['already-released', 'record-not-available'];

class Release extends PorticoElement {
  static properties = {line: {attribute: false}, wrong: {state: true}, problem: {state: true}, attested: {state: true}, sending: {state: true}};

  constructor() {
    super();
    this.wrong = {};
  }

  render() {
    const {id} = this.line;
    return html`
      <form class="form" novalidate aria-label=${t('page.release.form', {title: this.line.title})} @submit=${(event) => this.submit(event)}>
        ${this.problem ? this.refusal() : nothing}
        ${field(`reason-${id}`, t('page.release.reason'), (of) => html`
          <textarea id=${of.id} name="reason" rows="3" aria-required="true" aria-describedby=${of.described} aria-invalid=${of.invalid}></textarea>`,
        {hint: t('page.release.reason-hint', {most: REASON_AT_MOST}), wrong: this.wrong.reason && t(this.wrong.reason)})}
        ${this.line.release === 'attested' || this.attested ? this.attestation(id) : nothing}
        <p class="buttons"><button class="button primary" ?disabled=${this.sending}>${t('page.release.submit')}</button></p>
      </form>`;
  }

  attestation(id) {
    const wrong = this.wrong.attestation && t(this.wrong.attestation);
    return html`
      <fieldset class="field" aria-describedby=${wrong ? `attestation-${id}-wrong` : nothing}>
        <legend>${t('page.release.attestation')}</legend>
        ${['requested', 'discussed'].map((name) => html`
          <label class="check"><input type="checkbox" name=${name} aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${wrong ? `attestation-${id}-wrong` : nothing}> ${t(`page.release.${name}`)}</label>`)}
        ${wrong ? html`<p class="wrong" id="attestation-${id}-wrong">${wrong}</p>` : nothing}
      </fieldset>`;
  }

  refusal() {
    return html`
      <div class="notice error" role="alert">
        <p>${words(this.problem)}</p>
        ${OUTDATED.includes(this.problem.code)
    ? html`<button class="button" type="button" @click=${() => this.tell('outdated')}>${t('page.release.anew')}</button>` : nothing}
      </div>`;
  }

  async submit(event) {
    event.preventDefault();
    const {reason, requested, discussed} = valuesOf(event.target);
    const asked = event.target.elements.requested !== undefined;
    this.problem = undefined;
    this.wrong = {reason: wrongReason(reason), attestation: asked && !(requested && discussed) ? 'page.release.attest-both' : undefined};
    if (this.wrong.reason || this.wrong.attestation) return focusWrong(this);
    const attestation = asked ? {requested: true, discussed: true} : undefined;
    return this.send({reason, attestation});
  }

  async send(body) {
    this.sending = true;
    try {
      await ask(`staff/results/${encodeURIComponent(this.line.id)}/release`, {method: 'POST', body});
      this.tell('released');
    } catch (problem) {
      this.refused(problem);
    }
    this.sending = false;
  }

  refused(problem) {
    if (problem.code === 'attestation-required') Object.assign(this, {attested: true, wrong: {attestation: 'page.release.attest-both'}});
    else if (problem.code === 'invalid-request') this.wrong = {reason: 'page.release.reason-characters'};
    else this.problem = problem;
    focusWrong(this);
  }

  tell(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}

const wrongReason = (reason) =>
  reason === '' ? 'page.release.reason-empty' : reason.length > REASON_AT_MOST ? 'page.release.reason-long' : undefined;

define('portico-release', Release);
