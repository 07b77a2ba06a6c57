package health.portico.demodata;

import java.util.List;

/**
 * What the patient should see of one item at noon of the anchor day under the pack {@code us-ca}.
 *
 * @param patient the role of the patient
 * @param category where the item is listed
 * @param item the item's id, {@code Type.id}
 * @param shows what it is there for
 * @param visible whether the patient sees it
 * @param hiddenBy the ids of all rules that hide it; empty if it is visible
 */
record Expectation(
        String patient, String category, String item, String shows, boolean visible, List<String> hiddenBy) {}
