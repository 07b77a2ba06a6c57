/**
 * Asks whoever leaves a page on which something was written and not sent. It is no box of the browser: those stop the clock that clears
 * the page when the session ends.
 */
import {PorticoElement, define, html} from '../lib/element.js';
import {askBy} from '../lib/unsent.js';
import {t} from '../lib/texts.js';

class Unsent extends PorticoElement {
  /** What waits for an answer, if anything does. */
  #answer = () => {};

  connectedCallback() {
    super.connectedCallback();
    askBy(() => this.ask());
  }

  ask() {
    const dialog = this.querySelector('dialog');
    if (dialog.open) return Promise.resolve(false);
    this.#answer(false);
    dialog.showModal();
    return new Promise((answer) => (this.#answer = answer));
  }

  render() {
    return html`
      <dialog class="dialog" aria-labelledby="unsent-heading" @close=${() => this.closed()}>
        <h2 id="unsent-heading">${t('page.unsent.heading')}</h2>
        <p>${t('page.unsent.text')}</p>
        <p class="buttons">
          <button class="button primary" type="button" autofocus @click=${() => this.close(false)}>${t('page.unsent.stay')}</button>
          <button class="button" type="button" @click=${() => this.close(true)}>${t('page.unsent.leave')}</button>
        </p>
      </dialog>`;
  }

  close(leave) {
    this.#answer(leave);
    this.querySelector('dialog').close();
  }

  /** By Escape. The event comes late: if somebody has been asked anew by then, it answers nothing. */
  closed() {
    if (!this.querySelector('dialog').open) this.#answer(false);
  }
}

define('portico-unsent', Unsent);
