/** Track My Health: what devices have sent, by type and source, as a sentence, a chart and the table behind them. */
import {LoadingElement, ask, charts, count, define, format, html, nothing, pageAddress, t} from 'portico';

const {chart} = await charts();
const SPANS = [7, 30, 90, 365];
const TABLE_OPEN = 12;

class TrackMyHealth extends LoadingElement {
  static properties = {days: {state: true}};

  constructor() {
    super();
    this.days = 30;
  }

  load() {
    return ask(`plugins/devices/patients/${encodeURIComponent(this.patient.id)}/readings?resolution=day&days=${this.days}`);
  }

  render() {
    return html`
      <h1>${t('plugin.devices.navigation.track')}</h1>
      ${this.patient.relationship === 'self' ? html`
        <p><a href=${pageAddress('record', this.patient.id, 'device-accounts')}>${t('plugin.devices.navigation.manage')}</a></p>` : nothing}
      <div class="field">
        <label for="span">${t('plugin.devices.span')}</label>
        <select id="span" @change=${(event) => this.show(Number(event.target.value))}>
          ${SPANS.map((days) => html`<option value=${days} ?selected=${days === this.days}>${count('plugin.devices.days', days)}</option>`)}
        </select>
      </div>
      ${super.render()}`;
  }

  show(days) {
    this.days = days;
    this.loaded = undefined;
    this.reload();
  }

  content({items, disclaimer}) {
    return html`
      <p class="notice">${disclaimer}</p>
      ${items.length === 0 ? html`<p>${t('plugin.devices.none')}</p>` : grouped(items).map((days) => section(days))}`;
  }
}

/** Days of one type and source together, in the order of the newest. */
function grouped(items) {
  const groups = new Map();
  for (const item of items) {
    const key = `${item.type} ${item.source}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

const type = (one) => t(`plugin.devices.type.${one.type}`);
const source = (one) => t(`plugin.devices.source.${one.source}`);
const amount = (value, {unit}) => format.quantity({value, unit});

function section(days) {
  const id = `${days[0].type}-${days[0].source}`;
  return html`
    <section class="panel" aria-labelledby=${id}>
      <h2 id=${id}>${t('plugin.devices.heading', {type: type(days[0]), source: source(days[0])})}</h2>
      ${days[0].type === 'blood-pressure'
        ? [['value', 'plugin.devices.systolic'], ['diastolic', 'plugin.devices.diastolic']].map(([name, label]) => course(days, name, t(label)))
        : course(days, 'value', type(days[0]))}
      ${table(days)}
    </section>`;
}

/** The sentence, and the chart that shows it where there is more than one day. */
function course(days, name, what) {
  const points = days.map((one) => ({date: one.at, quantity: {value: one[name], unit: one.unit}})).reverse();
  const [first, last] = [points[0], points.at(-1)];
  const words = count('plugin.devices.course', points.length, {
    what, from: format.quantity(first.quantity), to: format.quantity(last.quantity), since: format.date(first.date), until: format.date(last.date),
  });
  return html`<p>${words}</p>${points.length > 1 ? chart(points, {quantity: last.quantity}, words) : nothing}`;
}

function table(days) {
  return html`
    <details class="more-about" ?open=${days.length <= TABLE_OPEN}>
      <summary>${t('plugin.devices.table')}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${t('plugin.devices.table')}>
        <table class="numbers">
          <thead><tr>
            <th scope="col">${t('plugin.devices.day')}</th>
            <th scope="col">${days[0].type === 'steps' ? t('plugin.devices.sum') : t('plugin.devices.mean')}</th>
            <th scope="col">${t('plugin.devices.range')}</th>
            <th scope="col">${t('plugin.devices.count')}</th>
          </tr></thead>
          <tbody>${days.map((one) => html`
            <tr><th scope="row">${format.shortDate(one.at)}</th><td>${both(one, 'value', 'diastolic')}</td>
              <td>${t('plugin.devices.between', {low: both(one, 'low', 'diastolicLow'), high: both(one, 'high', 'diastolicHigh')})}</td>
              <td>${format.number(one.count)}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </details>`;
}

const both = (one, first, second) => (one[second] === undefined
  ? amount(one[first], one)
  : t('plugin.devices.pressure', {systolic: format.number(one[first]), diastolic: amount(one[second], one)}));

define('portico-track-my-health', TrackMyHealth);
