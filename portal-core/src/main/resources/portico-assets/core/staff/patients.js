/** Where staff find a patient, and go on to what their role may open. */
import {LoadingElement, define, html} from '../lib/element.js';
import {pageAddress} from '../lib/address.js';
import {t} from '../lib/texts.js';
import {findPatient} from './find-patient.js';

const record = ({id}) => [pageAddress('record', id), t('page.staff.open-record')];
const documents = ({id}) => [pageAddress('record', id, 'documents'), t('page.staff.open-documents')];
const explain = ({id}) => [pageAddress('staff', 'decisions', id), t('page.staff.explain')];
const proxies = ({id}) => [pageAddress('staff', 'proxies', id), t('page.proxies.desk.open')];
const audit = ({id}) => [pageAddress('staff', 'audit', id), t('page.staff.audit-of')];
const activate = ({id}) => [pageAddress('staff', 'activations', id), t('page.staff.activate')];
const help = ({id}) => [pageAddress('staff', 'accounts', id), t('page.help.open')];

const BY_ROLE = {
  CLINICIAN: [record, proxies, explain, activate],
  RECORDS: [documents, proxies, explain, activate, help],
  COMPLIANCE: [explain, audit],
  SUPPORT: [activate, help],
};

class Patients extends LoadingElement {
  async load() {
    return {};
  }

  content() {
    return html`
      <h1>${t('navigation.staff-patients')}</h1>
      <p>${t('page.staff.find.about')}</p>
      ${findPatient((one) => (BY_ROLE[this.viewer.role] ?? []).map((link) => link(one)))}`;
  }
}

define('portico-staff-patients', Patients);
