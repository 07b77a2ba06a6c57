/** A form of the settings: what is wrong stands beside the fields and above them, what was done below. */
import {PorticoElement, html, nothing} from '../lib/element.js';
import {valuesOf} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {summaryOf} from '../parts/wrong-summary.js';

/** Subclasses write `name`, `check(values, form)` (keys of texts by field), `send(values, form)` and perhaps `fields` (of the API, by its names). */
export class SettingForm extends PorticoElement {
  static properties = {settings: {attribute: false}, wrong: {state: true}, problem: {state: true}, done: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.wrong = {};
  }

  frame(heading, fields, submit = t('page.settings.save')) {
    const summary = {heading: t('page.settings.not-saved'), id: `${this.name}-summary`};
    return html`
      <section class="panel" aria-labelledby="${this.name}-heading">
        <h2 id="${this.name}-heading">${heading}</h2>
        <form class="form" novalidate @submit=${(event) => this.submit(event)}>
          ${summaryOf(this, this.wrong, this.problem, summary)}
          ${fields}
          <p class="done" role="status">${this.done ? html`<span class="notice good">${t(this.done)}</span>` : nothing}</p>
          <p class="buttons"><button class="button primary" ?disabled=${this.busy}>${submit}</button></p>
        </form>
      </section>`;
  }

  sayWrong(id) {
    return this.wrong[id] && t(this.wrong[id]);
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    const values = valuesOf(form);
    this.forget();
    this.wrong = this.check(values, form);
    if (Object.values(this.wrong).some(Boolean)) return this.showWrong();
    return this.act(() => this.send(values, form));
  }

  /** Do something with the API; what is done is said by the key of a text. */
  async act(doing) {
    if (this.busy) return;
    this.busy = true;
    try {
      this.done = await doing();
    } catch (problem) {
      await this.refused(problem);
    } finally {
      this.busy = false;
    }
  }

  async refused(problem) {
    const named = (problem.errors ?? []).map(({name}) => this.fields?.[name]).filter(Boolean);
    this.wrong = Object.fromEntries(named);
    if (problem.code in (this.codes ?? {})) this.wrong = Object.fromEntries([this.codes[problem.code]]);
    if (Object.keys(this.wrong).length === 0) this.problem = problem;
    if (problem.code === 'changed-meanwhile') this.tell('outdated');
    await this.showWrong();
  }

  async showWrong() {
    await this.updateComplete;
    this.querySelector('.summary')?.focus();
  }

  forget() {
    Object.assign(this, {problem: undefined, done: undefined, wrong: {}});
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}

/** What was typed into a field for a secret, as it stands. */
export const typed = (form, name) => form.elements[name].value;
