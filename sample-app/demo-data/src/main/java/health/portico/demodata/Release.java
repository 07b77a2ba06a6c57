package health.portico.demodata;

/**
 * A result that a clinician released by hand (R23). Releases live in the portal's database, so the demo enters it.
 *
 * @param item the result's id
 * @param patient the patient's id
 * @param clinician the practitioner's id
 * @param at when
 * @param reason why, in the clinician's words
 * @param attested whether the clinician attests that the patient asked for it and that they discussed it
 */
record Release(String item, String patient, String clinician, String at, String reason, boolean attested) {}
