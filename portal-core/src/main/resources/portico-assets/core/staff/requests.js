/** The desk of requests: what patients asked for, and what staff do with it (R15). */
import {LoadingElement, define, html, nothing, trouble, words} from '../lib/element.js';
import {ask, query, record} from '../lib/api.js';
import {here} from '../lib/format.js';
import {choice, field, valuesOf} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {asked} from '../parts/asked.js';
import {facts} from '../parts/facts.js';
import {joined, moreOf, showMore} from '../parts/more.js';

const STATES = ['', 'accepted', 'completed', 'rejected', 'withdrawn'];
const OPEN = ['submitted', 'in-review'];
const MOST = 500;

class Requests extends LoadingElement {
  static properties = {open: {state: true}, onFile: {state: true}, wrong: {state: true}, refusal: {state: true}, done: {state: true}, state: {state: true}};

  load() {
    return this.page();
  }

  page(cursor) {
    return ask(query('staff/requests', {state: this.state, cursor}));
  }

  content(list) {
    const {items} = list;
    return html`
      <h1>${t('navigation.staff-requests')}</h1>
      <p>${t('page.requests.about')}</p>
      <form class="form row" @change=${(event) => this.choose(event.target.value)} @submit=${(event) => event.preventDefault()}>
        ${choice('state', t('page.requests.which'), STATES.map((state) => [state, state ? t(`page.request.state.${state}`) : t('page.requests.open')]))}
      </form>
      <p class="done" role="status">${this.done ? html`<span class="notice good">${t(this.done)}</span>` : nothing}</p>
      ${this.refusal ? html`<div class="notice error" role="alert"><p>${words(this.refusal)}</p></div>` : nothing}
      ${items.length ? html`<ul class="list">${items.map((one) => this.line(one))}</ul>` : html`<p id="none" tabindex="-1">${t('page.requests.none')}</p>`}
      ${moreOf(list, () => showMore(this, list, (cursor) => this.page(cursor), (next) => (this.loaded = joined(this.loaded, next))))}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  line(one) {
    const heading = `request-${one.id}`;
    const open = this.open === one.id;
    return html`
      <li>
        <div class="line"><h2 id=${heading} tabindex="-1">${one.patientName}</h2><span class="tag">${t(`page.request.state.${one.state}`)}</span></div>
        ${facts([['asked', here(one.askedAt)], ['assignee', one.assigneeName], ['reason', one.reason], ['evidence', one.evidence]])}
        <h3>${t('page.requests.wants')}</h3>
        ${asked(one)}
        <p class="buttons">
          ${OPEN.includes(one.state) ? html`
            <button class="button" aria-describedby=${heading} @click=${() => this.step(one, 'take')}>${t('page.requests.take')}</button>
            ${one.state === 'in-review' ? html`<button class="button" aria-describedby=${heading} @click=${() => this.step(one, 'release')}>${t('page.requests.release')}</button>` : nothing}
            <button class="button" aria-expanded=${open} aria-describedby=${heading} @click=${() => this.toggle(one, open)}>${t('page.requests.decide')}</button>` : nothing}
          ${one.state === 'accepted' ? html`
            <button class="button" aria-describedby=${heading} @click=${() => this.step(one, 'hand-over')}>${t('page.requests.hand-over')}</button>
            <button class="button" aria-describedby=${heading} @click=${() => this.step(one, 'complete')}>${t('page.requests.complete')}</button>` : nothing}
        </p>
        ${open ? this.decision(one) : nothing}
      </li>`;
  }

  decision(one) {
    const wrong = this.wrong && t(this.wrong);
    const hint = one.needsEvidence ? t('page.requests.evidence-hint') : t('page.requests.words-hint');
    return html`
      <h3>${t('page.requests.on-file')}</h3>
      ${this.onFile ? asked({fields: present(this.onFile)}) : nothing}
      <form class="form" novalidate @submit=${(event) => this.decide(event, one)}>
        ${field(`words-${one.id}`, t('page.requests.words'), (of) => html`
          <textarea id=${of.id} name="words" rows="2" maxlength=${MOST} aria-describedby=${of.described} aria-invalid=${of.invalid}></textarea>`, {hint, wrong})}
        <p class="buttons">
          <button class="button primary" value="accept">${t('page.requests.accept')}</button>
          <button class="button" value="reject">${t('page.requests.reject')}</button>
        </p>
      </form>`;
  }

  choose(state) {
    Object.assign(this, {state, open: undefined, done: undefined, refusal: undefined});
    return this.reload();
  }

  async toggle(one, open) {
    Object.assign(this, {open: open ? undefined : one.id, wrong: undefined, onFile: undefined, done: undefined, refusal: undefined});
    if (open) return;
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
    this.onFile = await record(one.patientId, 'demographics').catch((problem) => (this.refusal = problem) && undefined);
  }

  async decide(event, one) {
    event.preventDefault();
    const transition = event.submitter?.value ?? 'accept';
    const {words: said} = valuesOf(event.target);
    this.wrong = said ? undefined : transition === 'reject' ? 'page.requests.reason-missing' : one.needsEvidence ? 'page.requests.evidence-missing' : undefined;
    if (this.wrong) {
      await this.updateComplete;
      return this.querySelector('[aria-invalid="true"]')?.focus();
    }
    return this.step(one, transition, transition === 'reject' ? {reason: said} : {evidence: said || undefined});
  }

  async step({id, version}, transition, more = {}) {
    Object.assign(this, {done: undefined, refusal: undefined});
    try {
      await ask(`staff/requests/${encodeURIComponent(id)}/${transition}`, {method: 'POST', body: {version, ...more}});
      this.open = undefined;
      this.done = `page.requests.done.${transition}`;
    } catch (problem) {
      this.refusal = problem;
    }
    this.loaded = await this.load();
    await this.updateComplete;
    (this.querySelector(`#request-${CSS.escape(id)}`) ?? this.querySelector('#none') ?? this.querySelector('h2'))?.focus();
  }
}

/** What stands on file, as fields of a request. */
const present = ({displayName, birthDate, phones, emails, addresses}) => [
  ['name', displayName && [displayName]], ['birthDate', birthDate && [birthDate]], ['phones', phones], ['emails', emails], ['addresses', addresses],
].map(([name, values]) => ({name, values: values?.length ? values : undefined}));

define('portico-requests', Requests);
