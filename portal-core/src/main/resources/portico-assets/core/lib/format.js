/**
 * Dates in words and numbers, in the reader's language. A moment of the record is shown as the clock at the hospital showed it: the
 * date and time that its text has, whatever the zone of the reader.
 */
import {language, t} from './texts.js';

const DAY = {year: 'numeric', month: 'long', day: 'numeric'};
const SHORT_DAY = {year: 'numeric', month: 'short', day: 'numeric'};
const TIME = {hour: 'numeric', minute: '2-digit'};

const inUtc = (text, parts) =>
  new Intl.DateTimeFormat(language(), {...parts, timeZone: 'UTC'}).format(new Date(`${wallClock(text)}Z`));

const wallClock = (text) => (text.length === 10 ? `${text}T00:00:00` : text.replace(/(Z|[+-]\d\d:\d\d)$/, ''));

/** November 23, 2026 */
export const date = (text) => (text ? inUtc(text, DAY) : '');

/** Nov 23, 2026 */
export const shortDate = (text) => (text ? inUtc(text, SHORT_DAY) : '');

/** 10:10 AM; empty for a date without a time */
export const time = (text) => (text && text.length > 10 ? inUtc(text, TIME) : '');

/** November 23, 2026 at 10:10 AM */
export const dateTime = (text) =>
  time(text) ? t('page.format.date-time', {date: date(text), time: time(text)}) : date(text);

/** A moment on the reader's own clock, for what happened in the portal. */
export const here = (text) =>
  new Intl.DateTimeFormat(language(), {dateStyle: 'long', timeStyle: 'short'}).format(new Date(text));

/** As written in the record, with the language's signs: 1,234.5 */
export const number = (value) => new Intl.NumberFormat(language(), {maximumFractionDigits: 6}).format(value);

/** Codes of units (UCUM) that people write in another way. What stands in braces is a remark and is left out. */
const UNITS = {
  'mm[Hg]': 'mmHg', '[degF]': '°F', 'Cel': '°C', '[lb_av]': 'lb', '[in_i]': 'in', '[oz_av]': 'oz', '[ft_i]': 'ft',
  '10*3/uL': '×10³/µL', '10*6/uL': '×10⁶/µL', '10*9/L': '×10⁹/L', '10*12/L': '×10¹²/L', 'uL': 'µL', 'ug/dL': 'µg/dL', 'ug/mL': 'µg/mL', 'umol/L': 'µmol/L',
};

/** 2.4 mIU/L */
export const quantity = (q) => {
  if (!q || q.value === undefined) return '';
  const value = number(q.value);
  const unit = UNITS[q.unit] ?? q.unit?.replace(/\{.*?\}/g, '').replace(/^1$/, '');
  return unit ? t('page.format.quantity', {value, unit}) : value;
};

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** How large a file is, as people count it: 3.91 MB, 120 kB */
export const size = (bytes) => {
  const [unit, of, digits] = bytes < MEGABYTE ? ['kilobyte', KILOBYTE, 0] : ['megabyte', MEGABYTE, 2];
  const amount = bytes < KILOBYTE ? 1 : bytes / of;
  return new Intl.NumberFormat(language(), {style: 'unit', unit, maximumFractionDigits: digits}).format(amount);
};

/** 45% */
export const percent = (part) => new Intl.NumberFormat(language(), {style: 'percent'}).format(part);

/** When something was written: on the reader's own clock; a date alone stays that date. */
export const sentAt = (text) => (text ? (text.length > 10 ? here(text) : date(text)) : '');

/** Lecia Sanford (53); the name alone where the birth date is not known. */
export const person = ({displayName, birthDate}) =>
  birthDate ? t('page.person', {name: displayName, age: age(birthDate)}) : displayName;

/** Whole years between a birth date and today. */
export function age(birthDate, today = new Date()) {
  const [year, month, day] = birthDate.split('-').map(Number);
  const had = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
  return today.getFullYear() - year - (had ? 0 : 1);
}

/** A moment on the reader's own clock to the second, with the zone: for what has to be told apart exactly. */
export const moment = (text) =>
  new Intl.DateTimeFormat(language(), {dateStyle: 'long', timeStyle: 'long'}).format(new Date(text));

/** The reader's zone in words: Pacific Standard Time */
export const zone = () =>
  new Intl.DateTimeFormat(language(), {timeZoneName: 'long'}).formatToParts(new Date()).find(({type}) => type === 'timeZoneName').value;
