/** The form that makes somebody a proxy, as the signed paper says. */
import {PorticoElement, define, html} from '../lib/element.js';
import {record} from '../lib/api.js';
import {input, isBad, valuesOf} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {summaryOf} from '../parts/wrong-summary.js';

const CATEGORIES = [
  'results', 'encounters', 'medications', 'allergies', 'immunizations', 'problems', 'procedures', 'vitals', 'reminders', 'upcoming',
  'documents', 'messages',
];

const NEEDED = {username: 'page.proxies.wrong.username', relationship: 'page.proxies.wrong.relationship', formReference: 'page.proxies.wrong.form'};

class NewProxy extends PorticoElement {
  static properties = {patient: {attribute: false}, wrong: {state: true}, problem: {state: true}, sending: {state: true}};

  constructor() {
    super();
    this.wrong = {};
  }

  render() {
    const says = (name) => this.wrong[name] && t(this.wrong[name]);
    return html`
      <form class="form" novalidate @submit=${(event) => this.submit(event)}>
        ${summaryOf(this, this.wrong, this.problem, {heading: t('page.proxies.not-given')})}
        ${input('username', t('page.proxies.username'), {most: 64, hint: t('page.proxies.username-hint'), wrong: says('username')})}
        ${input('relationship', t('page.fact.relationship'), {most: 60, wrong: says('relationship')})}
        ${input('formReference', t('page.fact.form'), {most: 120, hint: t('page.proxies.form-hint'), wrong: says('formReference')})}
        ${input('from', t('page.proxies.from'), {type: 'date', hint: t('page.proxies.from-hint'), wrong: says('from')})}
        ${input('until', t('page.proxies.until'), {type: 'date', hint: t('page.proxies.until-hint'), wrong: says('until')})}
        <fieldset class="field">
          <legend>${t('page.proxies.scope')}</legend>
          <p class="hint">${t('page.proxies.scope-hint')}</p>
          ${CATEGORIES.map((name) => html`<label class="check"><input type="checkbox" name="scope" value=${name}> ${t(`navigation.${name}`)}</label>`)}
        </fieldset>
        <p class="buttons"><button class="button primary" ?disabled=${this.sending}>${t('page.proxies.submit')}</button></p>
      </form>`;
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    const {username, relationship, formReference, from, until} = valuesOf(form);
    this.problem = undefined;
    this.wrong = wrongOf(form, valuesOf(form));
    if (Object.keys(this.wrong).length) return this.tell();
    const body = {username, relationship, formReference, scope: new FormData(form).getAll('scope')};
    return this.send(form, {...body, from: from || undefined, until: until || undefined});
  }

  async send(form, body) {
    this.sending = true;
    try {
      await record(this.patient.id, 'proxies', {}, {method: 'POST', body});
      form.reset();
      this.dispatchEvent(new CustomEvent('given'));
    } catch (problem) {
      this.refused(problem);
    }
    this.sending = false;
  }

  refused(problem) {
    const names = (problem.errors ?? []).map(({name}) => name);
    if (problem.code === 'proxy-not-available') this.wrong = {username: 'page.problem.proxy-not-available'};
    else if (names.includes('until')) this.wrong = {until: 'page.proxies.wrong.until'};
    else this.problem = problem;
    this.tell();
  }

  async tell() {
    await this.updateComplete;
    this.querySelector('.summary')?.focus();
  }
}

function wrongOf(form, values) {
  const missing = Object.entries(NEEDED).filter(([name]) => !values[name]);
  const bad = ['from', 'until'].filter((name) => isBad(form, name)).map((name) => [name, 'page.staff.bad-date']);
  return Object.fromEntries([...missing, ...bad]);
}

define('portico-new-proxy', NewProxy);
