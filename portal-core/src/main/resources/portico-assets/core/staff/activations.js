/** Activation codes for a patient (R2, R3, R5): a sheet to print and hand over, or a link to the address on file. */
import {LoadingElement, define, html, nothing, words} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {base, pageAddress} from '../lib/address.js';
import {choice, valuesOf} from '../lib/form.js';
import {here} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {printButton} from '../parts/print.js';
import {findPatient} from './find-patient.js';

class Activations extends LoadingElement {
  static properties = {issued: {state: true}, wrong: {state: true}, busy: {state: true}};

  willUpdate(changed) {
    if (changed.has('args')) this.issued = this.wrong = undefined;
    super.willUpdate(changed);
  }

  /** The code is shown once and kept nowhere. */
  disconnectedCallback() {
    this.issued = undefined;
    super.disconnectedCallback();
  }

  async load() {
    const [id] = this.args;
    if (!id) return {};
    const {items} = await ask(query('staff/patients', {query: id}));
    return {patient: items.find((one) => one.id === id)};
  }

  content({patient}) {
    if (patient) return this.ofPatient(patient);
    return html`
      <h1>${t('page.staff.activation.heading')}</h1>
      <p>${this.args[0] ? t('page.staff.find.none') : t('page.staff.activation.about')}</p>
      ${findPatient(({id}) => [[pageAddress('staff', 'activations', id), t('page.staff.activate')]])}`;
  }

  ofPatient({id, displayName: name}) {
    return html`
      <p class="back"><a href=${pageAddress('staff', 'patients')}>${t('page.back-to', {category: t('navigation.staff-patients')})}</a></p>
      <h1>${t('page.staff.activation.of', {name})}</h1>
      ${this.issued ? this.result(this.issued) : html`
        <p>${t('page.staff.activation.check')}</p>
        <form class="form" novalidate @submit=${(event) => this.issue(event, id)}>
          ${choice('delivery', t('page.staff.activation.how'), ['print', 'email'].map((how) => [how, t(`page.staff.activation.how.${how}`)]))}
          ${choice('language', t('page.staff.activation.language'), [['en', 'English'], ['es', 'Español']])}
          <div role="alert">${this.wrong ? html`<p class="wrong">${this.wrong}</p>` : nothing}</div>
          <p class="buttons"><button class="button primary" ?disabled=${this.busy}>${t('page.staff.activation.submit')}</button></p>
        </form>`}`;
  }

  result(issued) {
    return html`
      <section class="panel activation" tabindex="-1" aria-label=${t('page.staff.activation.heading')}>
        ${issued.code ? sheet(issued) : html`<p role="status">${t('page.staff.activation.sent', {time: here(issued.expiresAt)})}</p>`}
      </section>
      ${issued.code ? html`<p class="no-print">${t('page.staff.activation.once')}</p><p class="buttons">${printButton()}</p>` : nothing}`;
  }

  async issue(event, patientId) {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.wrong = undefined;
    try {
      this.issued = await ask('staff/activations', {method: 'POST', body: {...valuesOf(event.target), patientId}});
      await this.updateComplete;
      this.querySelector('.activation')?.focus();
    } catch (problem) {
      this.wrong = words(problem);
    } finally {
      this.busy = false;
    }
  }
}

/** What the patient takes home. */
const sheet = ({patientName: name, code, expiresAt}) => html`
  <h2>${t('page.staff.activation.sheet', {name})}</h2>
  <p>${t('page.staff.activation.go', {address: new URL('activate', base).href})}</p>
  <p class="code">${code}</p>
  <p>${t('page.staff.activation.until', {time: here(expiresAt)})}</p>
  <p>${t('page.staff.activation.need')}</p>
  <p>${t('page.staff.activation.help')}</p>`;

define('portico-staff-activations', Activations);
