/**
 * What a plugin's pages are built with: `import {LoadingElement, html, define, addPage} from 'portico'`. Lit comes from here, so that
 * there is one copy of it.
 */
export {PorticoElement, LoadingElement, html, svg, nothing, define, trouble, loading} from './lib/element.js';
export {addPage, addPanel} from './lib/pages.js';
export {ask, item, record, Problem} from './lib/api.js';
export {t, count, language} from './lib/texts.js';
export {pageAddress} from './lib/address.js';
export {clinical, recordLanguage} from './lib/clinical.js';
export * as format from './lib/format.js';

/** What few pages need, loaded when it is asked for: `const {chart} = await charts()`. */
export const charts = () => import('./parts/trend.js');

/** Fields of forms, and the summary of what is wrong with them: `const {field, input, summaryOf} = await forms()`. */
export const forms = async () => ({...await import('./lib/form.js'), ...await import('./parts/wrong-summary.js')});
