/** Why is this hidden from somebody (explain), and what would they see at another moment (what-if)? */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {focusWrong} from '../lib/form.js';
import {speakOfRules, t} from '../lib/texts.js';
import {findPatient} from './find-patient.js';
import {perspectiveForm, readPerspective} from './perspective.js';
import './decision-table.js';

class Decisions extends LoadingElement {
  static properties = {answer: {state: true}, wrong: {state: true}, refusal: {state: true}, asking: {state: true}};

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('args')) Object.assign(this, {answer: undefined, wrong: {}, refusal: undefined});
  }

  async load() {
    const [patient] = this.args;
    if (!patient) return {viewers: undefined};
    const [{items}] = await Promise.all([ask(`staff/patients/${encodeURIComponent(patient)}/viewers`), speakOfRules()]);
    return {viewers: items};
  }

  /** A patient who is not there, or not in the clinician's care, still has a heading and a way on. */
  render() {
    if (this.problem?.code !== 'record-not-available') return super.render();
    const clinician = this.viewer.role === 'CLINICIAN';
    return html`
      <h1>${t(clinician ? 'page.staff.not-in-care' : 'page.not-found.heading')}</h1>
      <p>${t(clinician ? 'page.staff.not-in-care-text' : 'page.staff.find.none')}</p>
      <p><a href=${pageAddress('staff', 'decisions')}>${t('page.decisions.other-patient')}</a></p>`;
  }

  content({viewers}) {
    return viewers && this.args[0] ? this.ofPatient(viewers) : html`
      <h1>${t('navigation.staff-decisions')}</h1>
      <p>${t('page.decisions.about')}</p>
      ${findPatient(({id}) => [[pageAddress('staff', 'decisions', id), t('page.staff.explain')]])}`;
  }

  ofPatient(viewers) {
    return html`
      <h1>${t('page.decisions.heading-of', {name: viewers[0].displayName})}</h1>
      <p>${t('page.decisions.about-patient')} <a href=${pageAddress('staff', 'decisions')}>${t('page.decisions.other-patient')}</a></p>
      <form class="form row" novalidate @submit=${(event) => this.submit(event, viewers)}>
        ${perspectiveForm(viewers, this.wrong)}
        <p class="buttons"><button class="button primary" ?disabled=${this.asking}>${t('page.decisions.submit')}</button></p>
      </form>
      ${this.refusal ? trouble(this.refusal) : nothing}
      ${this.answer ? html`<portico-decision-table .answer=${this.answer}></portico-decision-table>` : nothing}`;
  }

  async submit(event, viewers) {
    event.preventDefault();
    const {asked, wrong} = readPerspective(event.target, viewers);
    this.wrong = wrong;
    if (Object.keys(wrong).length) return focusWrong(this);
    const [patient] = this.args;
    const {viewer, at, category} = asked;
    this.asking = true;
    this.refusal = undefined;
    try {
      const rows = await ask(query(`staff/patients/${encodeURIComponent(patient)}/decisions`, {viewer: viewer.id, at, category}));
      if (patient === this.args[0]) this.answer = {asked, rows};
    } catch (problem) {
      Object.assign(this, {answer: undefined, refusal: problem});
    }
    this.asking = false;
    await this.updateComplete;
    return this.querySelector('portico-decision-table')?.arrive();
  }
}

define('portico-staff-decisions', Decisions);
