/** Manage Devices, the Health Tracker Accounts: what is connected, what can be, and the way to unlink (R17, R64, R65, R72). */
import {LoadingElement, ask, define, format, forms, html, nothing, pageAddress, t} from 'portico';

const {summaryOf} = await forms();

const known = (problem) => {
  const key = `plugin.devices.problem.${problem.code}`;
  return t(key) === key ? problem : {...problem, code: problem.code, detail: t(key)};
};

class DeviceAccounts extends LoadingElement {
  static properties = {done: {state: true}, allowAt: {state: true}, wrong: {state: true}, refused: {state: true}};

  constructor() {
    super();
    this.wrong = {};
  }

  willUpdate(changed) {
    if (changed.has('patient')) this.forget();
    super.willUpdate(changed);
  }

  forget() {
    this.done = this.allowAt = this.refused = undefined;
    this.wrong = {};
  }

  get address() {
    return `plugins/devices/patients/${encodeURIComponent(this.patient.id)}/connections`;
  }

  async load() {
    return this.patient.relationship === 'self' ? ask(this.address) : undefined;
  }

  render() {
    return html`
      <h1>${t('plugin.devices.navigation.manage')}</h1>
      ${this.patient.relationship === 'self' ? super.render() : html`<p>${t('plugin.devices.not-own')}</p>`}`;
  }

  content({items, sources}) {
    return html`
      <p>${t('plugin.devices.about')} <a href=${pageAddress('record', this.patient.id, 'devices')}>${t('plugin.devices.navigation.track')}</a></p>
      ${summaryOf(this, this.wrong, this.refused, {heading: t('plugin.devices.not-connected')})}
      <p class="done" role="status" tabindex="-1">${this.done ? html`<span class="notice good">${this.done}</span>` : nothing}</p>
      ${this.allowAt ? html`<p class="notice"><a href=${this.allowAt.address} rel="noreferrer">${t('plugin.devices.allow', {name: this.allowAt.name})}</a></p>` : nothing}
      <h2>${t('plugin.devices.accounts')}</h2>
      ${items.length ? html`<ul class="list">${items.map((one) => this.line(one))}</ul>` : html`<p>${t('plugin.devices.nothing-connected')}</p>`}
      <h2>${t('plugin.devices.connect')}</h2>
      ${sources.map((one) => this.source(one, items))}`;
  }

  line(one) {
    return html`
      <li>
        <div class="line"><h3>${one.name}</h3><span class="tag ${one.state === 'connected' ? 'good' : 'attention'}">${t(`plugin.devices.state.${one.state}`)}</span></div>
        <dl class="terms">
          <dt>${t('plugin.devices.types')}</dt><dd>${one.types.map((type) => t(`plugin.devices.type.${type}`)).join(', ')}</dd>
          <dt>${t('plugin.devices.channel')}</dt><dd>${t(`plugin.devices.channel.${one.channel}`)}</dd>
          <dt>${t('plugin.devices.since')}</dt><dd>${format.here(one.connectedAt)}</dd>
          <dt>${t('plugin.devices.last')}</dt><dd>${one.lastReceivedAt ? format.here(one.lastReceivedAt) : t('plugin.devices.never')}</dd>
        </dl>
        <button class="button unlink" aria-label=${t('plugin.devices.unlink-of', {name: one.name, channel: t(`plugin.devices.channel.${one.channel}`)})}
          @click=${() => this.unlink(one)}>${t('plugin.devices.unlink')}</button>
      </li>`;
  }

  source(one, items) {
    if (!one.offered.includes('website')) {
      return html`<section class="panel"><h3>${one.name}</h3><p>${t(one.channels.includes('website') ? 'plugin.devices.not-yet' : 'plugin.devices.by-app')}</p></section>`;
    }
    const linked = items.find(({source, channel, state}) => source === one.source && channel === 'website' && state !== 'withdrawn');
    const wrong = this.wrong[one.source] && t(this.wrong[one.source]);
    return html`
      <form class="form panel" novalidate @submit=${(event) => this.connect(event, one)}>
        <h3>${one.name}</h3>
        <fieldset class="field" id=${one.source} tabindex="-1" aria-describedby=${wrong ? `${one.source}-wrong` : nothing}>
          <legend>${t('plugin.devices.choose', {name: one.name})}</legend>
          ${one.types.map((type) => html`
            <label class="check"><input type="checkbox" name="types" value=${type} .checked=${Boolean(linked?.types.includes(type))}> ${t(`plugin.devices.type.${type}`)}</label>`)}
          ${wrong ? html`<p class="wrong" id="${one.source}-wrong">${wrong}</p>` : nothing}
        </fieldset>
        <p class="buttons"><button class="button primary">${t(linked ? 'plugin.devices.change' : 'plugin.devices.connect-to', {name: one.name})}</button></p>
      </form>`;
  }

  async connect(event, {source, name}) {
    event.preventDefault();
    const types = new FormData(event.target).getAll('types');
    this.forget();
    if (types.length === 0) {
      this.wrong = {[source]: 'plugin.devices.choose-one'};
      return this.tell('.summary');
    }
    try {
      const {allowAt} = await ask(this.address, {method: 'POST', body: {source, channel: 'website', types}});
      this.allowAt = allowAt && {address: allowAt, name};
      this.done = t('plugin.devices.done.connected', {name});
      this.loaded = await this.load();
      return this.tell('.done');
    } catch (problem) {
      this.refused = known(problem);
      return this.tell('.summary');
    }
  }

  async unlink({id, name}) {
    this.forget();
    try {
      await ask(`${this.address}/${encodeURIComponent(id)}`, {method: 'DELETE'});
      this.done = t('plugin.devices.done.unlinked', {name});
    } catch (problem) {
      this.refused = known(problem);
    }
    this.loaded = await this.load();
    return this.tell(this.refused ? '.summary' : '.done');
  }

  async tell(place) {
    await this.updateComplete;
    this.querySelector(place)?.focus();
  }
}

define('portico-device-accounts', DeviceAccounts);
