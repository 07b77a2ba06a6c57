/** Whose record is open, and the others that the viewer may open. */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {pageAddress} from '../lib/address.js';
import {person} from '../lib/format.js';
import {t} from '../lib/texts.js';

class Patients extends PorticoElement {
  static properties = {
    patients: {attribute: false},
    current: {attribute: false},
    page: {attribute: false},
    open: {state: true},
  };

  willUpdate(changed) {
    if (changed.has('current')) this.open = false;
  }

  render() {
    if (!this.current) return nothing;
    const words = t('page.viewing', {person: person(this.current)});
    if (this.patients.length < 2) return html`<p class="viewing">${words}</p>`;
    return html`
      <div class="viewing" @keydown=${(event) => this.key(event)} @focusout=${(event) => this.left(event)}>
        <button aria-expanded=${this.open} aria-controls="patients" @click=${() => (this.open = !this.open)}>${words}</button>
        <ul id="patients" ?hidden=${!this.open}>
          ${this.patients.map((one) => html`
            <li><a href=${pageAddress('record', one.id, this.page)} aria-current=${one.id === this.current.id ? 'true' : nothing}>
              ${t(`page.patient.${one.relationship}`, {person: person(one)})}
            </a></li>`)}
        </ul>
      </div>`;
  }

  key(event) {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.querySelector('button').focus();
  }

  left(event) {
    if (event.relatedTarget && !this.contains(event.relatedTarget)) this.open = false;
  }
}

define('portico-patients', Patients);
