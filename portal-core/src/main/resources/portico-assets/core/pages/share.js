/** Share my record: a code for somebody, what became of each, and the way to end one. */
import {LoadingElement, define, html, nothing, trouble, words} from '../lib/element.js';
import {ask, record} from '../lib/api.js';
import {base} from '../lib/address.js';
import {here} from '../lib/format.js';
import {language, t} from '../lib/texts.js';
import {facts} from '../parts/facts.js';
import {joined, moreOf, showMore} from '../parts/more.js';

const SECOND = 1000;
const LOOK_EVERY = 5 * SECOND;

class Share extends LoadingElement {
  static properties = {code: {state: true}, left: {state: true}, wrong: {state: true}, busy: {state: true}};

  load() {
    return record(this.patient.id, 'share-codes');
  }

  willUpdate(changed) {
    if (changed.has('patient')) this.forget();
    super.willUpdate(changed);
  }

  disconnectedCallback() {
    this.forget();
    super.disconnectedCallback();
  }

  /** The code is shown once and kept nowhere. */
  forget() {
    clearInterval(this.ticking);
    clearInterval(this.looking);
    this.code = this.left = this.wrong = undefined;
  }

  content(list) {
    return html`
      <h1>${t('navigation.share')}</h1>
      <p>${t('page.share.about')}</p>
      ${this.code ? this.card(list) : this.form()}
      <h2>${t('page.share.history')}</h2>
      ${list.items.length ? html`<ul class="list">${list.items.map((one) => this.line(one))}</ul>` : html`<p>${t('page.share.none')}</p>`}
      ${moreOf(list, () => this.more())}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  form() {
    return html`
      <form class="form" @submit=${(event) => this.issue(event)} novalidate>
        <div class="field">
          <label for="recipient">${t('page.share.name')}</label>
          <input id="recipient" name="recipient" maxlength="120" autocomplete="off" required aria-describedby="recipient-hint" aria-invalid=${Boolean(this.wrong)}>
          <p id="recipient-hint" class="hint">${t('page.share.name-hint')}</p>
        </div>
        <div role="alert">${this.wrong ? html`<p class="wrong">${this.wrong}</p>` : nothing}</div>
        <div class="buttons"><button class="button primary" ?disabled=${this.busy}>${t('page.share.submit')}</button></div>
      </form>`;
  }

  card(list) {
    const {code, recipientName: name, expiresAt} = this.code;
    const state = this.state(list);
    return html`
      <section class="panel share" tabindex="-1" aria-label=${t('page.fact.code')}>
        ${state === 'issued' ? html`
          <p>${t('page.share.tell', {name, address: new URL('share', base).href})}</p>
          <p class="code">${code}</p>
          <p>${t('page.share.until', {time: clock(expiresAt)})}</p>
          <p role="timer">${t('page.share.left', {time: minutes(this.left)})}</p>` : nothing}
        <p role="status">${state === 'issued' ? nothing : t(state === 'redeemed' ? 'page.share.used' : 'page.share.over', {name})}</p>
        ${state === 'issued' ? nothing : html`<button class="button" @click=${() => this.forget()}>${t('page.share.again')}</button>`}
      </section>`;
  }

  /** What became of the code that is shown; its time is over here a moment before the portal says so. */
  state(list) {
    const known = list.items.find(({id}) => id === this.code.id)?.state ?? 'issued';
    return known === 'issued' && this.left <= 0 ? 'expired' : known;
  }

  line(one) {
    const lasts = one.state === 'issued' || one.state === 'redeemed';
    const action = t(one.state === 'issued' ? 'page.share.end-code' : 'page.share.end-session');
    return html`
      <li>
        <div class="line"><h3>${one.recipientName}</h3><span class="tag ${lasts ? 'attention' : ''}">${t(`page.share.state.${one.state}`)}</span></div>
        ${facts([['made', here(one.issuedAt)], ['used', one.redeemedAt && here(one.redeemedAt)], ['used-from', one.redeemedFrom],
          ['active', one.state === 'redeemed' && here(one.lastActivityAt)], ['over', one.endedAt && here(one.endedAt)],
          ['failures', one.failures || '']])}
        ${lasts ? html`<button class="button" aria-label=${t('page.share.end-of', {action, name: one.recipientName})} @click=${() => this.end(one)}>${action}</button>` : nothing}
      </li>`;
  }

  async issue(event) {
    event.preventDefault();
    const recipientName = event.target.recipient.value.trim();
    this.wrong = recipientName ? undefined : t('page.share.name-missing');
    if (this.wrong || this.busy) return;
    this.busy = true;
    try {
      this.show(await record(this.patient.id, 'share-codes', {}, {method: 'POST', body: {recipientName}}));
      await this.refresh();
    } catch (problem) {
      this.wrong = words(problem);
    } finally {
      this.busy = false;
    }
  }

  /** Counts down by this browser's clock from the moment of the answer, whatever time it thinks it is. */
  async show(code) {
    const end = performance.now() + code.lifetimeSeconds * SECOND;
    const tick = () => (this.left = Math.max(0, Math.ceil((end - performance.now()) / SECOND)));
    this.code = code;
    tick();
    this.ticking = setInterval(tick, SECOND);
    this.looking = setInterval(() => this.look(), LOOK_EVERY);
    await this.updateComplete;
    this.querySelector('.share')?.focus();
  }

  /** Look whether the code was used; nobody asked for it, so it keeps no session alive. */
  async look() {
    await this.refresh({background: true}).catch(() => {});
    if (!this.code || !this.loaded || this.state(this.loaded) === 'issued') return;
    clearInterval(this.ticking);
    clearInterval(this.looking);
  }

  async refresh(options) {
    const {id} = this.patient;
    const list = await record(id, 'share-codes', {}, options);
    if (id === this.patient.id) this.loaded = list;
  }

  async end({id}) {
    try {
      await ask(`patients/${encodeURIComponent(this.patient.id)}/share-codes/${encodeURIComponent(id)}`, {method: 'DELETE'});
      if (this.code?.id === id) this.forget();
      await this.refresh();
    } catch (problem) {
      this.problem = problem;
    }
  }

  more() {
    return showMore(this, this.loaded, (cursor) => record(this.patient.id, 'share-codes', {cursor}), (next) => (this.loaded = joined(this.loaded, next)));
  }
}

/** The time of day of a moment on the reader's own clock. */
const clock = (text) => new Intl.DateTimeFormat(language(), {timeStyle: 'short'}).format(new Date(text));

/** 4:05 */
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

define('portico-share', Share);
