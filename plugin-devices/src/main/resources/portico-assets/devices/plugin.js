/** Track My Health and Manage Devices (R67, R72). */
import {addPage} from 'portico';

addPage('record', 'devices', 'portico-track-my-health', () => import('./track.js'));
addPage('record', 'device-accounts', 'portico-device-accounts', () => import('./accounts.js'));
