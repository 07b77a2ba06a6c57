package health.portico.api.portal;

import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import health.portico.api.visibility.VisibleRecord;
import java.util.List;
import java.util.Set;

/**
 * The one way to a patient's record: source, decision, audit. What it returns has been decided for the viewer and written to the
 * audit log; a failing audit write fails the call (S57). The portal implements it, resources of the portal and of plugins inject it.
 * Thread-safe; calls block on the record source and the database.
 *
 * <p>A patient that does not exist, one that this viewer may not open and an item that is hidden or absent all throw
 * {@code record-not-available} and cannot be told apart.
 *
 * @since 0.1
 */
public interface RecordAccess {
    /** List one category. */
    VisiblePage list(Viewer viewer, PatientId patient, Category category, PageRequest page);

    /**
     * List the results of one test, newest first: those that name the code. Nothing but what {@link #list} shows is looked at.
     *
     * @param code system and code are compared, not the display; a result of several codes is found by each
     */
    VisiblePage resultsOf(Viewer viewer, PatientId patient, Coding code, PageRequest page);

    /** Fetch one item of one category. */
    VisibleItem<RecordItem> item(Viewer viewer, PatientId patient, Category category, ItemId id);

    /**
     * List the items of one category that refer to an item of the same patient, for instance the notes of a visit. An item that the
     * viewer may not see is {@code record-not-available}.
     */
    VisiblePage referringTo(Viewer viewer, PatientId patient, ItemId target, Category category);

    /** Find visible items of all categories whose words contain all words of the query, ignoring case. */
    VisiblePage search(Viewer viewer, PatientId patient, String query, PageRequest page);

    /** Fetch whole categories, as downloads, shares and apps need them. */
    VisibleRecord record(Viewer viewer, PatientId patient, Set<Category> categories, Purpose purpose);

    /** Pass items of a plugin's own kinds through the same decision; hidden ones are left out. */
    <T extends RecordItem> List<VisibleItem<T>> decide(Viewer viewer, PatientId patient, List<T> items);
}
