/**
 * Asks whoever leaves a page on which something was written and not sent. It is no box of the browser: those stop the clock that clears
 * the page when the session ends.
 */
import {PorticoElement, define, html} from '../lib/element.js';
import {askBy} from '../lib/unsent.js';
import {t} from '../lib/texts.js';

class Unsent extends PorticoElement {
  connectedCallback() {
    super.connectedCallback();
    askBy(() => this.ask());
  }

  ask() {
    const dialog = this.querySelector('dialog');
    if (dialog.open) return Promise.resolve(false);
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((answer) => dialog.addEventListener('close', () => answer(dialog.returnValue === 'leave'), {once: true}));
  }

  render() {
    return html`
      <dialog class="dialog" aria-labelledby="unsent-heading">
        <h2 id="unsent-heading">${t('page.unsent.heading')}</h2>
        <p>${t('page.unsent.text')}</p>
        <p class="buttons">
          <button class="button primary" type="button" autofocus @click=${() => this.close('stay')}>${t('page.unsent.stay')}</button>
          <button class="button" type="button" @click=${() => this.close('leave')}>${t('page.unsent.leave')}</button>
        </p>
      </dialog>`;
  }

  close(answer) {
    this.querySelector('dialog').close(answer);
  }
}

define('portico-unsent', Unsent);
