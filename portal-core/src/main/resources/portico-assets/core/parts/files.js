/**
 * Files for a message: chosen, dropped or photographed; each with how far it is, or why it cannot be sent. Its `uploads` know what is
 * attached. Properties: `patient`, `limits` of attachments, `wrong`, a sentence about all of them.
 */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {percent, size} from '../lib/format.js';
import {count, t} from '../lib/texts.js';
import {canTryAgain, why} from './refused-file.js';
import {Uploads} from './uploads.js';

class Files extends PorticoElement {
  static properties = {
    patient: {attribute: false},
    limits: {attribute: false},
    wrong: {attribute: false},
    said: {state: true},
    leftOut: {state: true},
    over: {state: true},
  };

  constructor() {
    super();
    this.leftOut = [];
    this.listeners = {dragover: (event) => this.drag(event), dragleave: () => (this.over = false), drop: (event) => this.drop(event)};
  }

  connectedCallback() {
    super.connectedCallback();
    Object.entries(this.listeners).forEach(([name, listener]) => window.addEventListener(name, listener));
  }

  disconnectedCallback() {
    Object.entries(this.listeners).forEach(([name, listener]) => window.removeEventListener(name, listener));
    super.disconnectedCallback();
  }

  willUpdate() {
    this.uploads ??= new Uploads(this.patient.id, this.limits, (change) => this.changed(change));
  }

  render() {
    const {maxCount, maxBytes, extensions} = this.limits;
    const {files, count: attached} = this.uploads;
    const about = ['files-hint', this.wrong && 'files-wrong'].filter(Boolean).join(' ');
    return html`
      <fieldset class="field files ${this.over ? 'over' : ''}" id="files" tabindex="-1" aria-describedby=${about} ?data-wrong=${Boolean(this.wrong)}>
        <legend>${t('page.files.heading')}</legend>
        <p class="hint" id="files-hint">${count('page.files.limits', maxCount, {size: size(maxBytes), types: extensions.join(', ').toUpperCase()})}
          ${t('page.files.kept')}</p>
        ${files.length ? html`<ul class="chosen">${files.map((file) => this.line(file))}</ul>` : nothing}
        <p class="buttons">
          ${this.chooser('choose', t('page.files.choose'), html`<input type="file" multiple accept=${extensions.map((one) => `.${one}`).join(',')} @change=${(event) => this.choose(event)}>`)}
          ${this.chooser('photograph', t('page.files.photograph'), html`<input type="file" accept="image/jpeg" capture="environment" @change=${(event) => this.choose(event)}>`)}
        </p>
        <p class="hint drag">${t('page.files.drag')}</p>
        ${files.length ? html`<p class="quiet">${count('page.files.attached', maxCount, {attached})}</p>` : nothing}
        ${this.leftOut.length ? html`<p class="wrong">${t('page.files.left-out', {most: maxCount, names: this.leftOut.join(', ')})}</p>` : nothing}
        ${this.wrong ? html`<p class="wrong" id="files-wrong">${this.wrong}</p>` : nothing}
        <p class="hidden-text" role="status">${this.said}</p>
      </fieldset>`;
  }

  /** The button is the label of a field that nobody sees, so that the keyboard and screen readers know what it is. */
  chooser(name, words, input) {
    return html`<label class="button chooser ${name}">${input} <span>${words}</span></label>`;
  }

  line(file) {
    const {name, state, part, code} = file;
    return html`
      <li class=${state}>
        <span class="name"><bdi>${name}</bdi> <span class="fact">${size(file.bytes)}</span></span>
        ${state === 'waiting' || state === 'sending'
    ? html`<progress max="1" .value=${part} aria-label=${t('page.files.progress', {name})}></progress><span class="fact">${percent(part)}</span>` : nothing}
        ${state === 'attached' ? html`<span class="tag good">${t('page.files.is-attached')}</span>` : nothing}
        ${canTryAgain(file) ? html`<button class="button" type="button" aria-label=${t('page.files.again-name', {name})} @click=${() => this.uploads.again(file)}>${t('page.try-again')}</button>` : nothing}
        <button class="button remove" type="button" aria-label=${t('page.files.remove-name', {name})} @click=${() => this.remove(file)}>${t('page.files.remove')}</button>
        ${code ? html`<p class="wrong">${why(file, this.limits)}</p>` : nothing}
      </li>`;
  }

  choose(event) {
    this.add([...event.target.files]);
    event.target.value = '';
  }

  add(files) {
    this.leftOut = this.uploads.add(files).map(({name}) => name);
    if (this.leftOut.length) this.said = t('page.files.left-out', {most: this.limits.maxCount, names: this.leftOut.join(', ')});
  }

  /** A file that is dropped beside the field would open in the place of the page, and what is written would be gone. */
  drag(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  drop(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = false;
    this.add([...event.dataTransfer.files]);
  }

  /** The next file's button is focused, or the first of all where none is left. */
  async remove(file) {
    const place = this.uploads.files.indexOf(file);
    this.uploads.remove(file);
    this.leftOut = [];
    await this.updateComplete;
    const left = [...this.querySelectorAll('.remove')];
    (left[place] ?? left.at(-1) ?? this.querySelector('input')).focus();
  }

  changed({file, event}) {
    if (event === 'refused') this.said = why(file, this.limits);
    else if (event === 'attached' || event === 'removed') this.said = t(`page.files.said.${event}`, {name: file.name});
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('files-changed'));
  }
}

define('portico-files', Files);
