/** Starts the portal's page: who is logged in, in which language, with which plugins. */
import {ask} from './lib/api.js';
import {files} from './lib/address.js';
import {remember, speak} from './lib/texts.js';
import './lib/own-pages.js';
import './shell/shell.js';

const asked = new URLSearchParams(location.search).get('language');
const named = document.querySelector('meta[name="portico:plugins"]').content.split(' ').filter(Boolean);

if (asked) remember(document.documentElement.lang.slice(0, 2));

const [session, patients, navigation] = await Promise.all([
  ask('session', {background: true}),
  ask('patients').catch((problem) => (problem.status === 403 ? [] : Promise.reject(problem))),
  ask('navigation'),
  speak(document.documentElement.lang),
  ...named.map((id) => import(`${files}${id}/plugin.js`)),
]);

Object.assign(document.querySelector('portico-app'), {session, patients, menu: navigation.items});
