/** My sessions: where this account is logged in, and the way to end one or all others (S36). */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {here} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {facts} from '../parts/facts.js';

class OwnSessions extends LoadingElement {
  static properties = {done: {state: true}};

  load() {
    return ask('account/sessions');
  }

  content({items}) {
    const others = items.filter(({current}) => !current);
    return html`
      <h1>${t('navigation.account-sessions')}</h1>
      <p>${t('page.sessions.about')}</p>
      <p class="done" role="status">${this.done ? html`<span class="notice good">${t(this.done)}</span>` : nothing}</p>
      <ul class="list">${items.map((one) => this.line(one))}</ul>
      ${others.length ? html`<p><button class="button" @click=${() => this.end('account/sessions', 'page.sessions.ended-all')}>${t('page.sessions.end-all')}</button></p>` : nothing}`;
  }

  line({id, current, address, startedAt, lastActivityAt}) {
    const started = here(startedAt);
    return html`
      <li>
        <div class="line"><h2>${current ? t('page.sessions.this') : t('page.sessions.other')}</h2></div>
        ${facts([['logged-in', started], ['active', here(lastActivityAt)], ['used-from', address]])}
        ${current ? nothing : html`
          <button class="button" aria-label=${t('page.sessions.end-of', {time: started})}
            @click=${() => this.end(`account/sessions/${encodeURIComponent(id)}`, 'page.sessions.ended')}>${t('page.sessions.end')}</button>`}
      </li>`;
  }

  async end(path, done) {
    this.done = undefined;
    try {
      await ask(path, {method: 'DELETE'});
      this.loaded = await this.load();
      this.done = done;
    } catch (problem) {
      this.problem = problem;
    }
  }
}

define('portico-sessions', OwnSessions);
