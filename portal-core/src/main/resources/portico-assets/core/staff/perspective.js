/** Through whose eyes, when, and which part of a record: as a form, and in words. */
import {choice, input, isBad, valuesOf} from '../lib/form.js';
import {date, here, zone} from '../lib/format.js';
import {t} from '../lib/texts.js';

const CATEGORIES = [
  'results', 'notes', 'encounters', 'medications', 'allergies', 'immunizations', 'problems', 'procedures', 'vitals',
  'reminders', 'upcoming', 'documents', 'messages',
];

export const perspectiveForm = (viewers, wrong = {}) => [
  choice('viewer', t('page.decisions.viewer'), viewers.map((one) => [one.id, option(one)])),
  input('day', t('page.decisions.day'), {type: 'date', hint: t('page.decisions.day-hint'), wrong: wrong.day && t(wrong.day)}),
  input('time', t('page.decisions.time'), {type: 'time', hint: zone(), wrong: wrong.time && t(wrong.time)}),
  choice('category', t('page.decisions.category'), [
    ['', t('page.decisions.all')], ...CATEGORIES.map((name) => [name, t(`navigation.${name}`)]),
  ]),
];

/** Read the form: what is `asked` `{viewer, at, day, category}`, and what is `wrong` by field. Without a day it is now. */
export function readPerspective(form, viewers) {
  const {viewer, day, time, category} = valuesOf(form);
  const wrong = {};
  if (isBad(form, 'day')) wrong.day = 'page.staff.bad-date';
  else if (time && !day) wrong.day = 'page.decisions.day-missing';
  if (isBad(form, 'time')) wrong.time = 'page.staff.bad-time';
  const at = day && !wrong.day && !wrong.time ? new Date(`${day}T${time || '00:00'}`) : undefined;
  if (at && !(at.getFullYear() >= 1 && at.getFullYear() <= 9998)) wrong.day = 'page.staff.bad-date';
  const asked = {viewer: viewers.find((one) => one.id === viewer), at: wrong.day ? undefined : at?.toISOString(), day, time, category};
  return {asked, wrong};
}

/** Say what was asked, for instance: What Bobbie, as proxy, would see on March 3, 2027. */
export function sentence({viewer, at, day, time}) {
  const name = viewer.displayName ?? t('page.decisions.unknown');
  if (!at) return t(`page.decisions.now.${viewer.kind}`, {name});
  return t(`page.decisions.then.${viewer.kind}`, {name, when: time ? here(at) : date(day)});
}

/** A proxy stands in the list with what the grant says; one whose time is over is told apart. */
function option(one) {
  const name = one.displayName ?? t('page.decisions.unknown');
  if (one.kind !== 'proxy') return t(`page.decisions.option.${one.kind}`, {name});
  const facts = {name, relationship: one.relationship, from: date(one.from), until: date(one.until), end: date(one.revokedAt)};
  return t(one.revokedAt ? 'page.decisions.option.revoked' : one.until ? 'page.decisions.option.until' : 'page.decisions.option.proxy', facts);
}
