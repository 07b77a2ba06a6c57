/**
 * What every element of the portal is made of. Elements render into the page itself, so that one style sheet, one set of ids and one
 * order of headings hold for all of it; a widget puts them into a shadow tree as a whole.
 */
import {LitElement, html, svg, nothing} from 'lit';
import {onLanguage, t} from './texts.js';

export {html, svg, nothing};

/** An element that renders again when the language changes. */
export class PorticoElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.deaf = onLanguage(() => this.languageChanged());
  }

  disconnectedCallback() {
    this.deaf?.();
    super.disconnectedCallback();
  }

  languageChanged() {
    this.requestUpdate();
  }
}

/**
 * A page, or a part of one, that shows what it loads. Subclasses write `load()`, whose answer `content(loaded)` renders.
 * Properties: `patient` `{id, displayName, birthDate, relationship}`, `viewer` `{id, displayName, role}`, `args`, the rest of the address.
 */
export class LoadingElement extends PorticoElement {
  static properties = {
    patient: {attribute: false},
    viewer: {attribute: false},
    args: {attribute: false},
    loaded: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    this.args = [];
  }

  /** Load anew whenever the record or the rest of the address changes; what was there is gone at once: it may be of another patient. */
  willUpdate(changed) {
    if (!changed.has('patient') && !changed.has('args')) return;
    this.loaded = undefined;
    this.reload();
  }

  languageChanged() {
    this.reload();
  }

  async reload() {
    const turn = (this.turn = {});
    this.problem = undefined;
    try {
      const loaded = await this.load();
      if (turn === this.turn) this.loaded = loaded;
    } catch (problem) {
      if (turn === this.turn && problem.status !== 401) this.problem = problem;
    }
  }

  render() {
    if (this.problem) return trouble(this.problem, () => this.reload());
    return this.loaded === undefined ? loading() : this.content(this.loaded);
  }
}

/** A grey shape that keeps the place of what is being loaded. */
export const loading = () => html`<p class="loading" role="status">${t('page.loading')}</p>`;

/** What a person reads when something was refused or did not answer, with a way to try again. */
export const trouble = (problem, again) => html`
  <div class="notice error" role="alert">
    <p>${words(problem)}</p>
    ${again && problem.status !== 404 ? html`<button class="button" @click=${again}>${t('page.try-again')}</button>` : nothing}
  </div>`;

/** A sentence about a problem: the server's own, in the reader's language where we have it. */
export function words(problem) {
  const key = `page.problem.${problem.code}`;
  return t(key) === key ? problem.detail || problem.title || t('page.problem.internal-error') : t(key);
}

/** Define an element once, even if two pages of a host load the module twice. */
export function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element);
}
