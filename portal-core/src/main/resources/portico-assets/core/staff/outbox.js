/** Notices by e-mail: what became of them, and those that were given up (R9). Neither address nor text stands here. */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {here} from '../lib/format.js';
import {choice} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {facts} from '../parts/facts.js';
import {joined, moreOf, showMore} from '../parts/more.js';

const STATES = ['dead', 'waiting', 'sent'];

class OutboxPage extends LoadingElement {
  static properties = {state: {state: true}, done: {state: true}};

  constructor() {
    super();
    this.state = 'dead';
  }

  load() {
    return this.page();
  }

  page(cursor) {
    return ask(query('staff/outbox', {state: this.state, cursor}));
  }

  content(list) {
    const {items, total} = list;
    return html`
      <h1>${t('navigation.staff-outbox')}</h1>
      <p>${t('page.outbox.about')}</p>
      <form class="form row" @change=${(event) => this.choose(event.target.value)} @submit=${(event) => event.preventDefault()}>
        ${choice('state', t('page.outbox.which'), STATES.map((state) => [state, t(`page.outbox.state.${state}`)]))}
      </form>
      <p class="done" role="status">${this.done ? html`<span class="notice good">${t(this.done)}</span>` : nothing}</p>
      <p id="total" tabindex="-1">${t('page.outbox.total', {count: total})}</p>
      <ul class="list">${items.map((one) => this.line(one))}</ul>
      ${moreOf(list, () => showMore(this, list, (cursor) => this.page(cursor), (next) => (this.loaded = joined(this.loaded, next))))}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  line(one) {
    return html`
      <li>
        <h2>${here(one.createdAt)}</h2>
        ${facts([['template', one.template], ['account', one.accountId], ['tries', one.attempts], ['error', one.errorCode], ['sent', one.sentAt && here(one.sentAt)],
          ['next', one.nextAttemptAt && here(one.nextAttemptAt)]])}
        ${one.state === 'dead' ? html`<button class="button" aria-label=${t('page.outbox.retry-of', {time: here(one.createdAt)})} @click=${() => this.retry(one)}>${t('page.outbox.retry')}</button>` : nothing}
      </li>`;
  }

  choose(state) {
    Object.assign(this, {state, done: undefined});
    return this.reload();
  }

  async retry({id}) {
    try {
      await ask(`staff/outbox/${encodeURIComponent(id)}/retry`, {method: 'POST', body: {}});
      this.loaded = await this.load();
      this.done = 'page.outbox.retried';
      await this.updateComplete;
      this.querySelector('#total')?.focus();
    } catch (problem) {
      this.problem = problem;
    }
  }
}

define('portico-outbox', OutboxPage);
