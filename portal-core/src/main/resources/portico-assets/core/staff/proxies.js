/** The proxies desk: who is a proxy of a patient, what waits for review after a merge, and the form that makes somebody one (R44). */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query, record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {date} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {grant} from '../parts/grant.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {findPatient} from './find-patient.js';
import './new-proxy.js';

class ProxiesDesk extends LoadingElement {
  static properties = {done: {state: true}, refusal: {state: true}};

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('args')) this.done = this.refusal = undefined;
  }

  async load() {
    const [patient] = this.args;
    if (patient) {
      const [{items}, who] = await Promise.all([record(patient, 'proxies'), record(patient, 'demographics')]);
      return {items, who};
    }
    return {waiting: this.viewer.role === 'RECORDS' ? await ask('staff/proxies') : {items: []}};
  }

  /** A patient who is not there, or not in the clinician's care, still has a heading and a way on. */
  render() {
    if (this.problem?.code !== 'record-not-available') return super.render();
    return html`<h1>${t('page.staff.not-in-care')}</h1><p>${t('page.staff.not-in-care-text')}</p>
      <p><a href=${pageAddress('staff', 'proxies')}>${t('page.decisions.other-patient')}</a></p>`;
  }

  content({items, who, waiting}) {
    return items && this.args[0] ? this.ofPatient(items, who) : html`
      <h1>${t('navigation.staff-proxies')}</h1>
      <p>${t('page.proxies.desk.about')}</p>
      ${findPatient(({id}) => [[pageAddress('staff', 'proxies', id), t('page.proxies.desk.open')]])}
      ${waiting?.items.length ? this.worklist(waiting) : nothing}`;
  }

  /** Patients whose proxies wait for review, each once. */
  worklist(waiting) {
    const patients = [...new Set(waiting.items.map(({patientId}) => patientId))];
    return html`
      <h2>${t('page.proxies.desk.waiting')}</h2>
      <ul class="list">${patients.map((id) => html`<li><a href=${pageAddress('staff', 'proxies', id)}>${t('page.proxies.desk.patient', {id})}</a></li>`)}</ul>
      ${moreOf({...waiting, items: patients}, () => this.more(waiting))}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  more(waiting) {
    return showMore(this, waiting, (cursor) => ask(query('staff/proxies', {cursor})), (next) => (this.loaded = {waiting: joined(waiting, next)}));
  }

  ofPatient(items, who) {
    const [patient] = this.args;
    const waiting = items.filter(({state}) => state === 'review');
    return html`
      <h1>${t('navigation.staff-proxies')}</h1>
      <p>${t('page.proxies.desk.of', {name: who.displayName, born: who.birthDate ? date(who.birthDate) : t('page.no-date')})} <a href=${pageAddress('staff', 'proxies')}>${t('page.decisions.other-patient')}</a></p>
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${this.done}</span>` : nothing}</p>
      ${this.refusal ? trouble(this.refusal) : nothing}
      ${waiting.length ? html`<p class="notice">${t('page.proxies.desk.review')}</p>` : nothing}
      ${items.length ? html`<ul class="list">${items.map((one) => html`<li>${this.line(one)}</li>`)}</ul>` : html`<p>${t('page.proxies.desk.none')}</p>`}
      <h2>${t('page.proxies.desk.new')}</h2>
      <portico-new-proxy .patient=${{id: patient}} @given=${() => this.changed(t('page.proxies.desk.given'))}></portico-new-proxy>`;
  }

  line(one) {
    const name = one.displayName ?? t('page.proxies.unknown');
    return html`
      ${grant(one, {name, voice: 'staff', ended: () => this.changed(t('page.proxies.done.staff', {name}))})}
      ${one.unconfirmed?.length ? html`
        <p>${t('page.proxies.desk.unconfirmed', {records: one.unconfirmed.join(', ')})}</p>
        <button class="button" type="button" aria-label=${t('page.proxies.end-of', {action: t('page.proxies.desk.confirm'), name})}
          @click=${() => this.confirm(one, name)}>${t('page.proxies.desk.confirm')}</button>` : nothing}`;
  }

  async confirm({id, unconfirmed}, name) {
    this.refusal = undefined;
    try {
      await ask(`patients/${encodeURIComponent(this.args[0])}/proxies/${encodeURIComponent(id)}/confirmation`, {method: 'POST', body: {records: unconfirmed}});
      await this.changed(t('page.proxies.desk.confirmed', {name}));
    } catch (problem) {
      this.refusal = problem;
    }
  }

  async changed(done) {
    this.done = done;
    await this.reload();
    await this.updateComplete;
    this.querySelector('.done')?.focus();
  }
}

define('portico-staff-proxies', ProxiesDesk);
