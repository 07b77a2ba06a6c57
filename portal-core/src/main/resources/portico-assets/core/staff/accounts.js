/** The help desk: how a patient's accounts stand to the addresses on file, and the ways to help (R7). No address is typed here. */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {date} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {findPatient} from './find-patient.js';
import './account-help.js';

class Accounts extends LoadingElement {
  static properties = {done: {state: true}};

  willUpdate(changed) {
    if (changed.has('args')) this.done = undefined;
    super.willUpdate(changed);
  }

  async load() {
    const [id] = this.args;
    return id ? ask(`staff/patients/${encodeURIComponent(id)}/accounts`) : {};
  }

  /** A patient who is not there still has a heading and a way on. */
  render() {
    return this.problem?.code === 'record-not-available' ? this.search(t('page.staff.find.none')) : super.render();
  }

  content(loaded) {
    return loaded.items ? this.ofPatient(loaded) : this.search(t('page.help.about'));
  }

  search(words) {
    return html`
      <h1>${t('page.help.heading')}</h1>
      <p>${words}</p>
      ${findPatient(({id}) => [[pageAddress('staff', 'accounts', id), t('page.help.open')]])}`;
  }

  ofPatient({items, addresses = [], patientName: name, birthDate, merged, sendsMail}) {
    const [patient] = this.args;
    return html`
      <p class="back"><a href=${pageAddress('staff', 'patients')}>${t('page.back-to', {category: t('navigation.staff-patients')})}</a></p>
      <h1>${t('page.help.of', {name})}</h1>
      <p>${t('page.help.check', {born: birthDate ? date(birthDate) : t('page.no-date')})}</p>
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${t(this.done)}</span>` : nothing}</p>
      ${merged ? html`<p class="notice">${t('page.problem.record-merged')}</p>` : nothing}
      ${sendsMail ? nothing : html`<p class="notice">${t('page.help.no-mail')}</p>`}
      ${items.length ? html`<ul class="list">${items.map((account) => html`
        <li><portico-account-help .patient=${{id: patient}} .account=${account} .addresses=${merged || !sendsMail ? [] : addresses}
          .onFile=${addresses} @helped=${({detail}) => this.helped(detail)}></portico-account-help></li>`)}</ul>` : html`
        <p>${t('page.help.none')}</p>
        <p><a href=${pageAddress('staff', 'activations', patient)}>${t('page.staff.activate')}</a></p>`}`;
  }

  async helped(done) {
    this.done = done;
    await this.reload();
    await this.updateComplete;
    this.querySelector('.done')?.focus();
  }
}

define('portico-staff-accounts', Accounts);
