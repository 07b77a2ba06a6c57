/** The audit report: who did what to whose record, filtered, in pages, and as a file (S59). */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {api} from '../lib/address.js';
import {focusWrong} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {auditForm, readFilter, wrongFields} from './audit-filter.js';
import {auditTable} from './audit-table.js';

class Audit extends LoadingElement {
  static properties = {filter: {state: true}, wrong: {state: true}, refusal: {state: true}};

  willUpdate(changed) {
    if (changed.has('args')) Object.assign(this, {filter: this.args[0] ? {patient: this.args[0]} : {}, wrong: {}, refusal: undefined});
    super.willUpdate(changed);
  }

  load() {
    return this.page();
  }

  page(after) {
    return ask(query('staff/audit', {...this.filter, after}));
  }

  content(list) {
    return html`
      <h1>${t('navigation.staff-audit')}</h1>
      <p>${t('page.audit.about')}</p>
      <form class="form row" novalidate @submit=${(event) => this.submit(event)}>
        ${auditForm(this.filter, this.wrong)}
        <p class="buttons"><button class="button primary">${t('page.audit.submit')}</button></p>
      </form>
      ${this.refusal ? trouble(this.refusal) : nothing}
      <p><a class="file" download href=${new URL(query('staff/audit/file', this.filter), api).href}>${t('page.audit.file')}</a></p>
      ${list.items.length ? auditTable(list.items, (actor) => this.only(actor)) : html`<p id="none" role="status" tabindex="-1">${t('page.audit.none')}</p>`}
      ${moreOf(list, () => showMore(this, list, (after) => this.page(after), (next) => (this.loaded = joined(this.loaded, next))))}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  async submit(event) {
    event.preventDefault();
    const {filter, wrong} = readFilter(event.target);
    this.wrong = wrong;
    if (Object.keys(wrong).length) return focusWrong(this);
    return this.show(filter);
  }

  /** The filter that is shown stays until the API has taken the new one: the link to the file belongs to what is shown. */
  async show(filter) {
    const turn = (this.turn = {});
    this.refusal = undefined;
    try {
      const loaded = await ask(query('staff/audit', filter));
      if (turn === this.turn) Object.assign(this, {filter, loaded});
    } catch (problem) {
      this.wrong = wrongFields(problem);
      if (!Object.keys(this.wrong).length) this.refusal = problem;
      return focusWrong(this);
    }
    await this.updateComplete;
    return (this.querySelector('.shown') ?? this.querySelector('#none'))?.focus();
  }

  only(actor) {
    this.querySelector('#actor').value = actor;
    this.wrong = {};
    return this.show({...this.filter, actor});
  }
}

define('portico-staff-audit', Audit);
