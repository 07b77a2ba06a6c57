/** What narrows the audit report, as a form. */
import {html} from '../lib/element.js';
import {input, isBad, valuesOf} from '../lib/form.js';
import {zone} from '../lib/format.js';
import {t} from '../lib/texts.js';

/** What the portal itself writes; plugins have actions of their own. */
export const ACTIONS = [
  'session.*', 'record.*', 'record.view', 'record.denied', 'access.denied', 'patient.found', 'patient.list', 'result.worklist',
  'result.release', 'decisions.*', 'audit.read', 'access-log.view', 'account.*', 'portal.*', 'plugin.*',
];

const WRONG = {
  from: 'page.audit.wrong.from', to: 'page.audit.wrong.to', actor: 'page.audit.wrong.actor', patient: 'page.audit.wrong.whose',
  action: 'page.audit.wrong.action',
};

export const auditForm = (filter, wrong) => {
  const sayWrong = (name) => wrong[name] && t(wrong[name]);
  return html`
    ${input('from', t('page.audit.from'), {type: 'date', hint: zone(), wrong: sayWrong('from')})}
    ${input('to', t('page.audit.to'), {type: 'date', hint: t('page.audit.to-hint'), wrong: sayWrong('to')})}
    ${input('actor', t('page.audit.actor'), {hint: t('page.audit.actor-hint'), wrong: sayWrong('actor')})}
    ${input('patient', t('page.audit.whose'), {hint: t('page.audit.whose-hint'), wrong: sayWrong('patient'), value: filter.patient})}
    ${input('action', t('page.audit.action'), {hint: t('page.audit.action-hint'), wrong: sayWrong('action'), list: 'actions'})}
    <datalist id="actions">${ACTIONS.map((one) => html`<option value=${one}></option>`)}</datalist>`;
};

/** Read the form: the `filter` as the API takes it, the last day whole; and what is `wrong` by field. */
export function readFilter(form) {
  const {from, to, actor, patient, action} = valuesOf(form);
  const wrong = {};
  const first = midnight(from);
  const end = midnight(to, 1);
  for (const name of ['from', 'to']) {
    if (isBad(form, name) || outside(form.elements[name].value)) wrong[name] = 'page.staff.bad-date';
  }
  if (!wrong.from && !wrong.to && first && end && first >= end) wrong.to = 'page.audit.to-before-from';
  const filter = {actor, patient, action};
  if (!Object.keys(wrong).length) Object.assign(filter, {from: first?.toISOString(), to: end?.toISOString()});
  return {filter, wrong};
}

/** What the API did not take, by field. */
export const wrongFields = ({errors = []}) => Object.fromEntries(errors
  .filter(({name}) => name in WRONG)
  .map(({name}) => [name, WRONG[name]]));

const outside = (day) => day !== '' && !(day >= '1000-01-01' && day <= '9998-12-31' && day.length === 10);

/** The beginning of a day, or of one after it, by the reader's clock: days of 23 and 25 hours too. */
function midnight(day, daysAfter = 0) {
  if (!day || outside(day)) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysAfter);
}
