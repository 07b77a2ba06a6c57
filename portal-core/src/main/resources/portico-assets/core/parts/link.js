/** One linked app or device in words: what it is, what it reads or sends, and the way to end it. */
import {PorticoElement, define, html, nothing, words} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {here} from '../lib/format.js';
import {t} from '../lib/texts.js';
import {facts} from './facts.js';

class Link extends PorticoElement {
  static properties = {
    one: {attribute: false}, patient: {attribute: false}, sure: {state: true}, problem: {state: true}, busy: {state: true},
  };

  render() {
    const {kind, name, since, lastUsed, shares = []} = this.one;
    return html`
      <div class="line"><h2>${name}</h2><span class="tag">${t(`page.links.kind.${kind}`)}</span></div>
      ${facts([['linked', here(since)], ['active', lastUsed && here(lastUsed)], [kind === 'app' ? 'reads' : 'sends', shares.join(', ')]])}
      ${this.ending(kind, name)}`;
  }

  ending(kind, name) {
    const action = t(`page.links.end.${kind}`);
    return html`
      ${this.sure ? html`
        <div class="panel" role="group" tabindex="-1" aria-label=${action}>
          <p>${t(`page.links.sure.${kind}`, {name})}</p>
          <p class="buttons">
            <button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.end()}>${t(`page.links.end-now.${kind}`)}</button>
            <button class="button" type="button" @click=${() => this.keep()}>${t('page.links.keep')}</button>
          </p>
        </div>` : html`
        <button class="button end" type="button" aria-label=${t('page.links.end-of', {action, name})} @click=${() => this.askFirst()}>${action}</button>`}
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
    const {plugin, id} = this.one;
    this.busy = true;
    this.problem = undefined;
    try {
      await ask(['patients', this.patient, 'links', plugin, id].map(encodeURIComponent).join('/'), {method: 'DELETE'});
      this.sure = false;
      this.dispatchEvent(new CustomEvent('ended'));
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}

define('portico-link', Link);

/** Show a link of a patient's. */
export const link = (one, {patient, ended}) => html`<portico-link .one=${one} .patient=${patient} @ended=${ended}></portico-link>`;
