/** Update my information: what the hospital has on file, a request to change it, and what became of earlier ones (R15). */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask, record} from '../lib/api.js';
import {here} from '../lib/format.js';
import {input, isBad, lines, valuesOf} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {facts} from '../parts/facts.js';
import {asked} from '../parts/asked.js';
import {summaryOf} from '../parts/wrong-summary.js';

const LISTS = ['phones', 'emails', 'addresses'];
const OPEN = ['submitted', 'in-review'];

class Update extends LoadingElement {
  static properties = {wrong: {state: true}, refusal: {state: true}, done: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.wrong = {};
  }

  willUpdate(changed) {
    if (changed.has('patient')) Object.assign(this, {wrong: {}, refusal: undefined, done: undefined});
    super.willUpdate(changed);
  }

  async load() {
    const {id} = this.patient;
    const [person, requests] = await Promise.all([record(id, 'demographics'), record(id, 'update-requests')]);
    return {person, requests};
  }

  content({person, requests}) {
    return html`
      <h1>${t('navigation.update')}</h1>
      <p>${t('page.update.about')}</p>
      <form class="form" novalidate @submit=${(event) => this.submit(event, person)}>
        ${summaryOf(this, this.wrong, this.refusal)}
        ${lines('phones', t('page.update.phones'), {hint: t('page.update.one-a-line'), wrong: this.say('phones'), value: text(person.phones)})}
        ${lines('emails', t('page.update.emails'), {hint: t('page.update.emails-hint'), wrong: this.say('emails'), value: text(person.emails)})}
        ${lines('addresses', t('page.update.addresses'), {hint: t('page.update.one-a-line'), wrong: this.say('addresses'), value: text(person.addresses)})}
        ${input('language', t('page.update.language'), {hint: t('page.update.language-hint'), wrong: this.say('language'), most: 35})}
        ${input('name', t('page.update.name'), {hint: t('page.update.evidence'), wrong: this.say('name'), value: person.displayName})}
        ${input('birthDate', t('page.update.birth-date'), {type: 'date', hint: t('page.update.evidence'), wrong: this.say('birthDate'), value: person.birthDate})}
        <p class="done" role="status">${this.done ? html`<span class="notice good">${t(this.done)}</span>` : nothing}</p>
        <p class="buttons"><button class="button primary" ?disabled=${this.busy}>${t('page.update.submit')}</button></p>
      </form>
      <h2>${t('page.update.requests')}</h2>
      ${requests.items.length ? html`<ul class="list">${requests.items.map((one) => this.line(one))}</ul>` : html`<p>${t('page.update.none')}</p>`}`;
  }

  line(one) {
    return html`
      <li>
        <div class="line"><h3>${here(one.askedAt)}</h3><span class="tag ${OPEN.includes(one.state) ? 'attention' : ''}">${t(`page.request.state.${one.state}`)}</span></div>
        ${asked(one)}
        ${facts([['reason', one.reason], ['changed', one.state === 'submitted' ? '' : here(one.changedAt)]])}
        ${OPEN.includes(one.state) ? html`<button class="button" aria-label=${t('page.update.withdraw-of', {time: here(one.askedAt)})} @click=${() => this.withdraw(one)}>${t('page.update.withdraw')}</button>` : nothing}
      </li>`;
  }

  say(id) {
    return this.wrong[id] && t(this.wrong[id]);
  }

  async submit(event, person) {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target;
    const body = changes(valuesOf(form), person);
    Object.assign(this, {wrong: {}, refusal: undefined, done: undefined});
    if (isBad(form, 'birthDate')) this.wrong = {birthDate: 'page.update.wrong.birthDate'};
    else if (Object.keys(body).length === 0) this.wrong = {phones: 'page.update.wrong.nothing'};
    if (Object.keys(this.wrong).length) return this.showWrong();
    this.busy = true;
    try {
      await record(this.patient.id, 'update-requests', {}, {method: 'POST', body});
      this.loaded = await this.load();
      form.reset();
      this.done = 'page.update.done';
    } catch (problem) {
      await this.refused(problem);
    }
    this.busy = false;
  }

  async refused(problem) {
    this.wrong = Object.fromEntries((problem.errors ?? []).map(({name}) => [name, `page.update.wrong.${name}`]));
    if (Object.keys(this.wrong).length === 0) this.refusal = problem;
    await this.showWrong();
  }

  async showWrong() {
    await this.updateComplete;
    this.querySelector('.summary')?.focus();
  }

  async withdraw({id}) {
    try {
      await ask(`patients/${encodeURIComponent(this.patient.id)}/update-requests/${encodeURIComponent(id)}`, {method: 'DELETE'});
    } catch (problem) {
      this.refusal = problem;
    }
    this.loaded = await this.load();
  }
}

const text = (list = []) => list.join('\n');

/** What differs from what is on file, and nothing else. */
function changes(values, person) {
  const body = {};
  for (const name of LISTS) {
    const list = values[name].split('\n').map((line) => line.trim()).filter(Boolean);
    if (text(list) !== text(person[name])) body[name] = list;
  }
  if (values.language) body.language = values.language;
  if (values.name && values.name !== person.displayName) body.name = values.name;
  if (values.birthDate && values.birthDate !== person.birthDate) body.birthDate = values.birthDate;
  return body;
}

define('portico-update', Update);
