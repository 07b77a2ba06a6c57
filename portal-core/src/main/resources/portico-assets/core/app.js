/** Starts the portal's page: who is logged in, in which language, with which plugins. */
import {ask} from './lib/api.js';
import {base, files} from './lib/address.js';
import {remember, speak} from './lib/texts.js';
import './lib/own-pages.js';
import './shell/shell.js';

const asked = new URLSearchParams(location.search).get('language');
const named = document.querySelector('meta[name="portico:plugins"]').content.split(' ').filter(Boolean);

if (asked) remember(document.documentElement.lang.slice(0, 2));

/** A plugin whose module fails takes its own pages away and nothing else. */
const ofPlugins = Promise.all(named.map((id) => import(`${files}${id}/plugin.js`).catch((failure) => console.error(id, failure))));

async function start() {
  const spoken = speak(document.documentElement.lang);
  try {
    const [session, patients, navigation] = await Promise.all([
      ask('session', {background: true}),
      ask('patients').catch((problem) => (problem.status === 403 ? [] : Promise.reject(problem))),
      ask('navigation'),
      ofPlugins,
      spoken,
    ]);
    return {session, patients, menu: navigation.items};
  } catch (problem) {
    if (problem.status === 401) location.replace(`${base}log-in?ended=1`);
    await spoken.catch(() => {});
    return {problem};
  }
}

Object.assign(document.querySelector('portico-app'), await start());
