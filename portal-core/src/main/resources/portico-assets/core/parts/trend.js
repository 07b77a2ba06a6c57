/** How results of one test went: a chart, the sentence that it shows, and the table behind it. */
import {html, nothing, svg} from '../lib/element.js';
import {record} from '../lib/api.js';
import {date, number, quantity, shortDate} from '../lib/format.js';
import {count, t} from '../lib/texts.js';
import {mark, value} from './value.js';

const MOST = 100;
const TABLE_OPEN = 12;
const BOX = {width: 480, height: 220, left: 56, right: 16, top: 16, bottom: 32};

/** Ask for the results of the same test, newest first; `undefined` where no code names the test. */
export async function sameTest(patient, {codes = []}) {
  const named = codes.find(({system, code}) => system && code);
  return named && record(patient.id, 'results', {code: `${named.system}|${named.code}`, limit: MOST});
}

/** Show how the results went; nothing where this one is the only one. */
export function trend(list, one, own) {
  if (!list || list.items.length < 2) return nothing;
  const points = list.items.filter((other) => other.date && other.quantity && unit(other) === unit(one)).reverse();
  return html`
    <section aria-labelledby="trend-heading">
      <h2 id="trend-heading">${t('page.results.trend.heading')}</h2>
      ${one.quantity && points.length > 1 ? html`<p>${sentence(points, own)}</p>${chart(points, one, sentence(points, own))}` : nothing}
      ${table(list)}
    </section>`;
}

const unit = ({quantity: found}) => found?.unit ?? '';

function sentence(points, own) {
  const [first, last] = [points[0], points.at(-1)];
  return count(`page.results.trend.${own ? 'own' : 'their'}`, points.length, {
    from: quantity(first.quantity), to: quantity(last.quantity), since: date(first.date), until: date(last.date),
  });
}

function table({items, total}) {
  const marks = items.map(mark);
  const marked = marks.some((one) => one !== nothing);
  return html`
    <details class="more-about" ?open=${items.length <= TABLE_OPEN}>
      <summary>${t('page.results.trend.table')}</summary>
      <table class="numbers">
        <caption>${count('page.shown-of', total, {shown: number(items.length)})}</caption>
        <thead><tr><th scope="col">${t('page.fact.date')}</th><th scope="col">${t('page.fact.value')}</th>${marked ? html`<th scope="col">${t('page.results.usual')}</th>` : nothing}</tr></thead>
        <tbody>${items.map((one, i) => html`
          <tr><th scope="row">${one.date ? shortDate(one.date) : t('page.no-date')}</th><td>${value(one)}</td>${marked ? html`<td>${marks[i]}</td>` : nothing}</tr>`)}
        </tbody>
      </table>
    </details>`;
}

/** Draw `[{date, quantity: {value, unit}}, …]`, oldest first; the second parameter has the usual range, if there is one. */
export function chart(points, {referenceRange: range = {}, quantity: found}, words) {
  const ends = [range.low, range.high].filter((end) => end && (end.unit ?? '') === (found.unit ?? '')).map((end) => end.value);
  const {x, y, low, high} = scales(points, ends);
  const bottom = BOX.height - BOX.bottom;
  const line = points.map((one) => `${x(one)},${y(one.quantity.value)}`).join(' ');
  return html`
    <svg class="chart" viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label=${words}>
      ${band(range, ends, y)}
      <line class="axis" x1=${BOX.left} x2=${BOX.left} y1=${BOX.top} y2=${bottom}></line>
      <line class="axis" x1=${BOX.left} x2=${BOX.width - BOX.right} y1=${bottom} y2=${bottom}></line>
      <text x=${BOX.left - 6} y=${y(high) + 5} text-anchor="end">${number(high)}</text>
      <text x=${BOX.left - 6} y=${y(low)} text-anchor="end">${number(low)}</text>
      <text x=${BOX.left} y=${BOX.height - 10}>${shortDate(points[0].date)}</text>
      <text x=${BOX.width - BOX.right} y=${BOX.height - 10} text-anchor="end">${shortDate(points.at(-1).date)}</text>
      <polyline class="line" points=${line}></polyline>
      ${points.map((one) => svg`<circle class="point" cx=${x(one)} cy=${y(one.quantity.value)} r="5"></circle>`)}
    </svg>`;
}

/** The usual range as an area; open at the side on which it has no end. */
function band({low, high}, ends, y) {
  if (ends.length === 0) return nothing;
  const top = high ? y(high.value) : BOX.top;
  const bottom = low ? y(low.value) : BOX.height - BOX.bottom;
  return svg`<rect class="range" x=${BOX.left} width=${BOX.width - BOX.left - BOX.right} y=${top} height=${Math.max(bottom - top, 0)}></rect>`;
}

function scales(points, ends) {
  const values = [...points.map((one) => one.quantity.value), ...ends];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const times = points.map((one) => Date.parse(one.date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const spread = (part, whole) => (whole === 0 ? 0.5 : part / whole);
  const width = BOX.width - BOX.left - BOX.right - 16;
  const height = BOX.height - BOX.top - BOX.bottom - 16;
  return {
    low, high,
    x: (one) => Math.round(BOX.left + 8 + spread(Date.parse(one.date) - first, last - first) * width),
    y: (amount) => Math.round(BOX.top + 8 + (1 - spread(amount - low, high - low)) * height),
  };
}
