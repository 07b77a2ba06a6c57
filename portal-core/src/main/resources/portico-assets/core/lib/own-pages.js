/** The portal's own pages; each module is loaded when its page is opened. */
import {addPage} from './pages.js';

const record = (path, element, module) => addPage('record', path, element, () => import(`../pages/${module}.js`));
const account = (path, element, module) => addPage('account', path, element, () => import(`../account/${module}.js`));
const staff = (path, element, module) => addPage('staff', path, element, () => import(`../staff/${module}.js`));

record('', 'portico-summary', 'summary');
record('results', 'portico-results', 'results');
record('encounters', 'portico-encounters', 'encounters');
record('notes', 'portico-notes', 'notes');
for (const category of ['medications', 'problems', 'allergies', 'immunizations', 'procedures', 'vitals']) {
  record(category, `portico-${category}`, 'categories');
}
for (const category of ['reminders', 'upcoming', 'documents']) {
  record(category, `portico-${category}`, 'categories');
}
record('messages', 'portico-messages', 'messages');
record('access-log', 'portico-access-log', 'access-log');
record('share', 'portico-share', 'share');
record('proxies', 'portico-proxies', 'proxies');
record('external-accounts', 'portico-external-accounts', 'external-accounts');
record('people', 'portico-people', 'people');
record('update', 'portico-update', 'update');
record('search', 'portico-search', 'search');

staff('patients', 'portico-staff-patients', 'patients');
staff('activations', 'portico-staff-activations', 'activations');
staff('accounts', 'portico-staff-accounts', 'accounts');
staff('messages', 'portico-staff-messages', 'messages');
staff('proxies', 'portico-staff-proxies', 'proxies');
staff('results', 'portico-staff-results', 'results');
staff('decisions', 'portico-staff-decisions', 'decisions');
staff('requests', 'portico-requests', 'requests');
staff('outbox', 'portico-outbox', 'outbox');
staff('audit', 'portico-staff-audit', 'audit');

account('settings', 'portico-settings', 'settings');
account('links', 'portico-links', 'links');
account('sessions', 'portico-sessions', 'sessions');
