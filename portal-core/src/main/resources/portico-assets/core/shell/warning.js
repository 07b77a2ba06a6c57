/** Warns before the session ends, and lets the person stay (R10, S32). Escape means: I am here. */
import {PorticoElement, define, html, nothing, words} from '../lib/element.js';
import {count, t} from '../lib/texts.js';

const SPOKEN = [120, 60, 30, 10];

class Warning extends PorticoElement {
  static properties = {seconds: {attribute: false}, problem: {attribute: false}};

  updated(changed) {
    const dialog = this.querySelector('dialog');
    if (!changed.has('seconds')) return;
    if (this.seconds > 0 && !dialog.open) dialog.showModal();
    if (this.seconds === 0 && dialog.open) dialog.close();
  }

  /** Only some of the seconds are read out, or nobody could listen to anything else. */
  get spoken() {
    const step = SPOKEN.filter((limit) => this.seconds <= limit).at(-1) ?? this.seconds;
    return this.seconds > 0 ? count('page.warning.left', step) : '';
  }

  render() {
    return html`
      <dialog class="dialog" aria-labelledby="warning-heading" @cancel=${(event) => this.here(event)}>
        <h2 id="warning-heading">${t('page.warning.heading')}</h2>
        <p class="hidden-text" role="status">${this.spoken}</p>
        <p aria-hidden="true">${count('page.warning.left', this.seconds ?? 0)}</p>
        <p>${t('page.warning.text')}</p>
        ${this.problem ? html`<p class="notice error" role="alert">${words(this.problem)}</p>` : nothing}
        <p class="buttons">
          <button class="button primary" autofocus @click=${(event) => this.here(event)}>${t('page.warning.stay')}</button>
          <button class="button" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${t('page.log-out')}</button>
        </p>
      </dialog>`;
  }

  here(event) {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('stay'));
  }
}

define('portico-warning', Warning);
