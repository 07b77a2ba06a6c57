/** One proxy's access in words: whose it is, how long it lasts, how it will change, and the way to end it. */
import {PorticoElement, define, html, nothing, words} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {date, here} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {facts} from './facts.js';

const ALIVE = ['active', 'planned', 'review'];

/** Tell whether a grant opens nothing for a reason that may pass: nobody has ended it, and its own end is to come. */
const mayComeBack = ({state, until}) => state === 'ended' && !(until && new Date(until) <= new Date());

class Grant extends PorticoElement {
  static properties = {
    one: {attribute: false}, name: {attribute: false}, voice: {attribute: false},
    sure: {state: true}, problem: {state: true}, busy: {state: true},
  };

  render() {
    const {one, name} = this;
    const alive = ALIVE.includes(one.state);
    return html`
      <div class="line"><h2 id="grant-${one.id}">${name}</h2><span class="tag ${alive ? 'attention' : ''}">${t(`page.proxies.state.${one.state}`)}</span></div>
      ${one.sharesEmail && alive ? html`<p class="notice">${t('page.proxies.shares-email')}</p>` : nothing}
      ${one.state === 'active' && one.access === 'limited' ? html`<p>${t('page.proxies.limited-now')}</p>` : nothing}
      ${facts([['username', one.username], ['relationship', one.relationship], ['form', one.formReference], ['begins', here(one.from)],
    ['ends', one.until && here(one.until)], ['over', one.revokedAt && here(one.revokedAt)],
    ['parts', one.scope?.map((category) => t(`navigation.${category}`)).join(', ')]])}
      ${one.changesOn?.length ? html`
        <h3>${t('page.proxies.forecast')}</h3>
        <ul>${one.changesOn.map((change) => html`<li>${t(`page.proxies.becomes.${change.becomes}`, {date: date(change.date)})}</li>`)}</ul>` : nothing}
      ${alive || mayComeBack(one) ? this.ending() : nothing}`;
  }

  ending() {
    const action = t(`page.proxies.end.${this.voice}`);
    return html`
      ${this.sure ? html`
        <div class="panel" role="group" tabindex="-1" aria-label=${action}>
          <p>${t(`page.proxies.sure.${this.voice}`, {name: this.name})}</p>
          <p class="buttons">
            <button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.end()}>${t('page.proxies.end-now')}</button>
            <button class="button" type="button" @click=${() => this.keep()}>${t('page.proxies.keep')}</button>
          </p>
        </div>` : html`
        <button class="button end" type="button" aria-label=${t('page.proxies.end-of', {action, name: this.name})} @click=${() => this.askFirst()}>${action}</button>`}
      <div role="alert">${this.problem ? html`<p class="wrong">${words(this.problem)}</p>` : nothing}</div>`;
  }

  async askFirst() {
    this.sure = true;
    await this.updateComplete;
    this.querySelector('.panel').focus();
  }

  async keep() {
    this.sure = false;
    await this.updateComplete;
    this.querySelector('.end').focus();
  }

  async end() {
    const {id, patientId} = this.one;
    this.busy = true;
    this.problem = undefined;
    try {
      await ask(`patients/${encodeURIComponent(patientId)}/proxies/${encodeURIComponent(id)}`, {method: 'DELETE'});
      this.sure = false;
      this.dispatchEvent(new CustomEvent('ended'));
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}

define('portico-grant', Grant);

/** Show a grant; `voice` says who reads: `patient`, `proxy` or `staff`. */
export const grant = (one, {name, voice, ended}) =>
  html`<portico-grant .one=${one} .name=${name} .voice=${voice} @ended=${ended}></portico-grant>`;
